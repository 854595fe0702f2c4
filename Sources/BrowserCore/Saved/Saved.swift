// What comes out of the archive. The archive itself is elsewhere: whoever carries effects out has it.

package import FoundationEssentials
package import ProductHunt

/// A list as it was last seen.
package struct SavedList: Hashable, Sendable {
  package var posts: [Post]
  package var fetchedAt: Date
  /// Whether nothing was missing at its end.
  package var isWhole: Bool
  /// What is known of its posts.
  package var marks: [Post.ID: PostMarks]

  package init(
    _ posts: [Post], fetchedAt: Date, isWhole: Bool, marks: [Post.ID: PostMarks] = [:]
  ) {
    self.posts = posts
    self.fetchedAt = fetchedAt
    self.isWhole = isWhole
    self.marks = marks
  }
}

/// A post as it was last seen.
package struct SavedPost: Hashable, Sendable {
  /// With empty media, links and comments where only a list has named it.
  package var detail: PostDetail
  /// When its page was fetched; nil if only a list has named it.
  package var fetchedAt: Date?
  package var marks: PostMarks
  package var history: [VoteCount]
  /// The newest comment of the last visit; nil if there was no visit, and the distant past if there was
  /// no comment.
  package var commentsSeen: Date?

  package init(
    _ detail: PostDetail, fetchedAt: Date?, marks: PostMarks = PostMarks(),
    history: [VoteCount] = [], commentsSeen: Date? = nil
  ) {
    self.detail = detail
    self.fetchedAt = fetchedAt
    self.marks = marks
    self.history = history
    self.commentsSeen = commentsSeen
  }
}

/// What visits and marks say of a list's posts.
package struct ListMarks: Hashable, Sendable {
  package var marks: [Post.ID: PostMarks]
  package var changes: [Post.ID: RowChange]
  package var histories: [Post.ID: [VoteCount]]

  package init(
    marks: [Post.ID: PostMarks] = [:], changes: [Post.ID: RowChange] = [:],
    histories: [Post.ID: [VoteCount]] = [:]
  ) {
    self.marks = marks
    self.changes = changes
    self.histories = histories
  }
}

/// Topics or collections as they were last seen.
package struct SavedGroups: Hashable, Sendable {
  package enum Items: Hashable, Sendable {
    case topics([Topic])
    case collections([Collection])
  }

  package var items: Items
  package var fetchedAt: Date

  package init(_ items: Items, fetchedAt: Date) {
    self.items = items
    self.fetchedAt = fetchedAt
  }
}

/// What was known before the program began: it is shown before anything is asked for.
package enum Recollection: Hashable, Sendable {
  /// A list; where the wanted one was never seen, that of another day may stand in for it.
  case list(ListSpec, SavedList)
  case post(PostReference, SavedPost)
}
