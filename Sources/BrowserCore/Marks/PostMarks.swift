// What a person did with a post, and what happened to it since the last visit.

package import FoundationEssentials
package import ProductHunt

/// What a person did with a post.
package struct PostMarks: Hashable, Sendable {
  package var isRead: Bool
  package var bookmark: BookmarkMark?

  package init(isRead: Bool = false, bookmark: BookmarkMark? = nil) {
    self.isRead = isRead
    self.bookmark = bookmark
  }
}

/// That a post is bookmarked, since when, and what was noted.
package struct BookmarkMark: Hashable, Sendable {
  package var at: Date
  /// Nil or not empty.
  package var note: String?

  package init(at: Date, note: String? = nil) {
    self.at = at
    self.note = note
  }
}

/// A bookmark with its post, enough to show it and to put it back.
package struct KeptBookmark: Hashable, Sendable {
  package var post: Post
  package var mark: BookmarkMark

  package init(_ post: Post, _ mark: BookmarkMark) {
    self.post = post
    self.mark = mark
  }
}

/// What happened to a row since the last visit of its list.
package struct RowChange: Hashable, Sendable {
  /// Was not there then.
  package var isNew: Bool
  /// Votes more than then.
  package var votes: Int
  /// Places climbed; below 0 is down.
  package var rank: Int

  package init(isNew: Bool = false, votes: Int = 0, rank: Int = 0) {
    self.isNew = isNew
    self.votes = votes
    self.rank = rank
  }
}

/// How many votes a post had from a moment on.
package struct VoteCount: Hashable, Sendable {
  package var at: Date
  package var votes: Int

  package init(at: Date, votes: Int) {
    self.at = at
    self.votes = votes
  }
}

/// The one mark of a row's flag column.
package enum RowFlag: Hashable, Sendable, CaseIterable {
  case bookmarked, new, unread
}

extension Browser {
  /// A row's flag; nil where it was read, and where nothing is known of it.
  package func flag(of id: Post.ID, in list: PostList) -> RowFlag? {
    guard let marks = marks[id] else { return nil }
    if marks.bookmark != nil { return .bookmarked }
    if marks.isRead { return nil }
    return list.changes[id]?.isNew == true ? .new : .unread
  }
}
