// What is asked of the archive, and what it answers.

package import ProductHunt
package import Texts

/// A question to the archive. It is answered at once, and does not wait for what is being written.
package enum Recall: Hashable, Sendable {
  case list(ListSpec)
  case post(PostReference)
  case groups(GroupSpec)
  /// What a topic or a collection is called.
  case name(ListSpec.Subject)
  /// What is known of these posts now.
  case marks([Post.ID])
  case bookmarks
  /// Posts of the last days that nobody has read.
  case unread
  case search(String)
}

/// What the archive answered.
package enum Recalled: Hashable, Sendable {
  /// Nil: never seen.
  case list(SavedList?)
  case post(SavedPost?)
  case groups(SavedGroups?)
  case name(PlainText?)
  case marks([Post.ID: PostMarks])
  case bookmarks([KeptBookmark], [Post.ID: PostMarks])
  case unread([Post], [Post.ID: PostMarks])
  case found(Findings)
}
