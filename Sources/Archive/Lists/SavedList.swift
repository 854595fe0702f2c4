// A list of posts as it goes into the archive and as it comes out, with what a person's visits and
// marks say of each post.

package import FoundationEssentials
package import ProductHunt

/// A list, or the part of it that was fetched, as an answer gave it.
package struct FetchedList: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var post: Post
    /// The place the service gives it in this list; nil where it gives none.
    package var rank: Int?

    package init(_ post: Post, rank: Int? = nil) {
      self.post = post
      self.rank = rank
    }
  }

  package var key: ListKey
  package var entries: [Entry]
  /// Where the next page begins; nil at the end.
  package var next: Cursor?
  package var fetchedAt: Date
  /// Whether nothing is missing at the end.
  package var isWhole: Bool

  package init(
    key: ListKey, entries: [Entry], next: Cursor? = nil, fetchedAt: Date, isWhole: Bool
  ) {
    self.key = key
    self.entries = entries
    self.next = next
    self.fetchedAt = fetchedAt
    self.isWhole = isWhole
  }
}

/// A list as the archive knows it.
package struct SavedList: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var post: Post
    package var rank: Int?
    package var marks: PostMarks

    package init(post: Post, rank: Int? = nil, marks: PostMarks = PostMarks()) {
      self.post = post
      self.rank = rank
      self.marks = marks
    }
  }

  package var entries: [Entry]
  package var next: Cursor?
  package var fetchedAt: Date
  package var isWhole: Bool

  package init(entries: [Entry], next: Cursor? = nil, fetchedAt: Date, isWhole: Bool) {
    self.entries = entries
    self.next = next
    self.fetchedAt = fetchedAt
    self.isWhole = isWhole
  }
}

/// What a person's visits and marks say of a post.
package struct PostMarks: Hashable, Sendable {
  /// Came since the last visit of this place. Never on a first visit.
  package var isNew = false
  package var isRead = false
  package var bookmark: BookmarkMark?
  /// Votes now less those of the last visit; 0 where it was not seen then.
  package var votesChange = 0
  /// Places climbed since the last visit; below 0 is down.
  package var rankChange = 0
  /// Whether its page opens without network.
  package var hasDetail = false

  package init(
    isNew: Bool = false, isRead: Bool = false, bookmark: BookmarkMark? = nil,
    votesChange: Int = 0, rankChange: Int = 0, hasDetail: Bool = false
  ) {
    self.isNew = isNew
    self.isRead = isRead
    self.bookmark = bookmark
    self.votesChange = votesChange
    self.rankChange = rankChange
    self.hasDetail = hasDetail
  }
}

/// That a post is bookmarked, since when, and what was noted.
package struct BookmarkMark: Hashable, Sendable {
  package var markedAt: Date
  package var note: String?

  package init(markedAt: Date, note: String? = nil) {
    self.markedAt = markedAt
    self.note = note
  }
}
