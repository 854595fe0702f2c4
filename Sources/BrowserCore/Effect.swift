// What is to be done about an event. Values without closures, so that tests compare them.

package import FoundationEssentials
package import ProductHunt
package import Texts

/// One thing to do outside of the browser.
package enum Effect: Hashable, Sendable {
  /// Ask the service; the answer comes back under the ticket.
  case request(Question, Ticket)
  /// Ask the archive; the answer comes back under the ticket.
  case recall(Recall, Ticket)
  /// Keep something, after everything that was to be kept before it; what came of it comes back under
  /// the ticket. Never cancelled.
  case write(Write, at: Date, Ticket)
  /// Look whether another program has written into the archive. Answered only if so.
  case lookAround
  /// Nobody waits for this answer any more.
  case cancel(Ticket)
  /// Hand a line to the clipboards: it may be pasted into a shell.
  case copy(PlainText)
  /// Start a browser for an address.
  case open(WebLink)
  /// Start the person's own program for an image or a video.
  case view(WebLink)
  /// From now on ask with these; keep them on disk unless they are the demo's.
  case connect(Connection)
  /// Forget what the terminal shows and draw all of it.
  case redraw
  /// Read the person's configuration again.
  case configure
  case suspend
  case quit
}

/// What is asked of the service.
package enum Question: Hashable, Sendable {
  case posts(PageRequest)
  case post(PostReference)
  case comments(Post.ID, CommentsOrder, after: Cursor)
  case replies(Comment.ID, after: Cursor)
  /// Topics by followers; those that the service finds for some words, where there are any.
  case topics(matching: String?, after: Cursor?)
  case collections(after: Cursor?)
  case collectionPosts(CollectionReference, after: Cursor?)
  /// The public feed, of everything or of a topic.
  case feed(topic: ForeignText?)
  /// What a topic or a collection is called.
  case name(ListSpec.Subject)
  case verify(Credentials)
}

/// Where answers come from.
package enum Connection: Hashable, Sendable {
  /// Nobody has credentials: the public feed is all there is.
  case feed
  case demo
  case service(Credentials)
}
