// What is put into the archive: all of it in one order, each thing done before the next begins.

package import FoundationEssentials
package import ProductHunt

/// One thing to be kept.
package enum Write: Hashable, Sendable {
  // What was fetched.
  /// A list as far as it is loaded: somebody has it on the screen.
  case list(ListSpec, [Post], isWhole: Bool)
  /// A whole list that nobody has on the screen.
  case fetched(ListSpec, [Post])
  /// Somebody comes to a list: from now on changes are counted from what was seen before.
  case visit(ListSpec)
  case page(PostDetail)
  case comments(Page<Comment>, of: Post.ID, under: Comment.ID?, after: Cursor)
  /// Comments of the top level in the order of their votes: where they stand among the others is unknown.
  case votedComments(Page<Comment>, of: Post.ID)
  /// The comments of a post were before a person's eyes, as many as there were until then.
  case seen(Post.ID, commentsUntil: Date)
  /// The first page of topics or collections.
  case groups(SavedGroups.Items)
  /// A topic or a collection whose name alone was asked for.
  case named(SavedGroups.Items)
  // What a person marked: told on the screen when it is on the disk.
  case bookmark(Post)
  case unbookmark(Post)
  /// Puts a bookmark back just as it was.
  case restore(KeptBookmark)
  /// A note on a bookmark; nil takes it away. A post that is not bookmarked becomes it.
  case note(String?, Post)
  /// Its page was opened: it is read without a word.
  case opened(Post.ID)
  case markRead([Post.ID])
  case markUnread([Post.ID])
  /// A whole list at once, which can be undone.
  case markAllRead([Post.ID])

  /// Whether a person asked for it and waits for it to be acknowledged.
  var isPersonal: Bool {
    switch self {
    case .list, .fetched, .visit, .page, .comments, .votedComments, .seen, .groups, .named, .opened:
      false
    case .bookmark, .unbookmark, .restore, .note, .markRead, .markUnread, .markAllRead: true
    }
  }
}

/// What came of a write. It is committed before this is said.
package enum Written: Hashable, Sendable {
  case done
  case marked(ListMarks)
  case history([VoteCount])
  case bookmarked(BookmarkMark)
  /// The bookmark that was taken away; nil where there was none.
  case unbookmarked(KeptBookmark?)
  /// Those whose state was changed.
  case read([Post.ID])
  case unread([Post.ID])
}
