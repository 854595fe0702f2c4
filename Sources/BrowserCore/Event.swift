// What can happen to the browser. Everything it knows of the world comes in as one of these.

package import Canvas
package import FoundationEssentials
package import ProductHunt
package import Texts

/// A moment, and how far the person's clock is from UTC then.
package struct Moment: Hashable, Sendable {
  package var date: Date
  /// Seconds east of UTC.
  package var utcOffset: Int

  package init(_ date: Date, utcOffset: Int = 0) {
    self.date = date
    self.utcOffset = utcOffset
  }
}

/// The number of one request. Numbers only grow, so a late answer is known by its own.
package struct Ticket: Hashable, Sendable, Comparable {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package static func < (left: Ticket, right: Ticket) -> Bool { left.number < right.number }
}

/// One thing that happened.
package enum Event: Hashable, Sendable {
  /// Before anything else: what an earlier run has seen of the place that is begun at.
  case recollected(Recollection)
  /// The first frame is on the screen: ask for what is shown.
  case started
  case input(Input)
  case resized(Size)
  /// A request came to its end.
  case answered(Ticket, Reply)
  /// The deadline that the browser named has passed.
  case woke
  /// The program went on after a stop.
  case resumed
  /// A browser was started for an address, or none could be.
  case opened(WebLink, started: Bool)
  /// Credentials were kept on disk; the sentence if they could not be.
  case kept(failure: PlainText?)
  /// The person's configuration was read again.
  case configured(Preferences, Keymap, Message)
  /// What the person is to know of the archive, once. Without it the browser works as if nothing had
  /// ever been seen.
  case archive(PlainText, isUsable: Bool)
  /// Another program has written into the archive.
  case archiveChanged
}

/// What a request brought.
package enum Reply: Hashable, Sendable {
  case posts(Answer<Page<Post>>)
  case post(Answer<PostDetail>)
  case comments(Answer<Page<Comment>>)
  case topics(Answer<Page<Topic>>)
  case collections(Answer<Page<Collection>>)
  /// The credentials just typed were taken by the service.
  case verified
  /// The archive answered, or has kept what it was given.
  case recalled(Recalled)
  case written(Written)
  /// The archive could not; the sentence for the person.
  case notKept(PlainText)
  case failed(ProductHuntError)
}
