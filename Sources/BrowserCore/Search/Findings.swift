// What a search in the archive brought.

package import ProductHunt
package import Texts

/// The hits of a search, the best first, and how much was looked through.
package struct Findings: Hashable, Sendable {
  package var hits: [Hit]
  /// Posts that were looked through, and the days they are of.
  package var posts: Int
  package var days: Int
  /// Whether all that matched was weighed.
  package var isWhole: Bool
  /// About how many points it costs to fetch the last 30 days; nil where they are there.
  package var fetchCost: Int?
  /// Which of those days are not there, the latest first.
  package var missing: [PacificDay]
  package var marks: [Post.ID: PostMarks]

  package struct Hit: Hashable, Sendable {
    package var post: Post
    /// The name, and the line in which the words stand.
    package var name: FoundLine
    package var line: FoundLine
    /// The comment that the line is of.
    package var comment: Comment.ID?

    package init(_ post: Post, name: FoundLine, line: FoundLine, comment: Comment.ID? = nil) {
      self.post = post
      self.name = name
      self.line = line
      self.comment = comment
    }
  }

  package init(
    _ hits: [Hit], posts: Int, days: Int, isWhole: Bool = true, fetchCost: Int? = nil,
    missing: [PacificDay] = [], marks: [Post.ID: PostMarks] = [:]
  ) {
    self.fetchCost = fetchCost
    self.missing = missing
    self.hits = hits
    self.posts = posts
    self.days = days
    self.isWhole = isWhole
    self.marks = marks
  }
}
