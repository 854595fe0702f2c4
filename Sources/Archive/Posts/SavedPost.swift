// A post as the archive knows it: from a list only, or whole.

package import FoundationEssentials
package import ProductHunt

/// How a post is named where it is looked up.
package enum PostName: Hashable, Sendable {
  case id(Post.ID)
  /// The last part of its address: "nimbus-notes".
  case slug(String)
  /// The address as the service gave it; its query (`utm_…`) does not matter.
  case url(String)
}

/// What is known of one post without asking the network.
package struct SavedPost: Hashable, Sendable {
  /// With empty media, links and comments where only a list has named it.
  package var detail: PostDetail
  /// When its page was fetched; nil if only a list has named it.
  package var fetchedAt: Date?
  /// When it was last seen in any answer.
  package var seenAt: Date
  package var marks: PostMarks
  /// The oldest first.
  package var history: [Snapshot]

  package init(
    detail: PostDetail, fetchedAt: Date? = nil, seenAt: Date, marks: PostMarks = PostMarks(),
    history: [Snapshot] = []
  ) {
    self.detail = detail
    self.fetchedAt = fetchedAt
    self.seenAt = seenAt
    self.marks = marks
    self.history = history
  }
}

/// What a post's counts were from a moment on, until the next snapshot.
package struct Snapshot: Hashable, Sendable {
  /// To the second.
  package var at: Date
  package var votes: Int
  package var comments: Int
  /// The day's rank; nil where the service gave none.
  package var rank: Int?

  package init(at: Date, votes: Int, comments: Int, rank: Int? = nil) {
    self.at = at
    self.votes = votes
    self.comments = comments
    self.rank = rank
  }
}
