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
  /// The program begins: ask for what is shown.
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
  case failed(ProductHuntError)
}
