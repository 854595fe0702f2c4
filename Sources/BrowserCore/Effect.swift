// What is to be done about an event. Values without closures, so that tests compare them.

package import ProductHunt
package import Texts

/// One thing to do outside of the browser.
package enum Effect: Hashable, Sendable {
  /// Ask the service; the answer comes back under the ticket.
  case request(Question, Ticket)
  /// Nobody waits for this answer any more.
  case cancel(Ticket)
  /// Hand a text to the clipboards.
  case copy(String)
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
  case collectionPosts(Collection.ID, after: Cursor?)
  case verify(Credentials)
}

/// Where answers come from.
package enum Connection: Hashable, Sendable {
  case demo
  case service(Credentials)
}
