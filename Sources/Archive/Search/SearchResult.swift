// What a search brings back.

package import ProductHunt
import Texts

/// The best hits of a search.
package struct SearchResult: Hashable, Sendable {
  /// The best first.
  package var hits: [SearchHit]
  /// Whether all that matched was weighed. A query that matches very much is weighed in part: what was
  /// saved last.
  package var isWhole: Bool

  package init(hits: [SearchHit] = [], isWhole: Bool = true) {
    self.hits = hits
    self.isWhole = isWhole
  }
}

/// A post and where the words stand in it.
package struct SearchHit: Hashable, Sendable {
  package enum Field: Hashable, Sendable {
    case name, tagline, description, topics
    /// A comment's text is HTML.
    case comment(Comment.ID)
  }

  package var post: Post
  package var marks: PostMarks
  /// Where ``line`` was taken from. Without words to look for, the tagline.
  package var field: Field
  package var line: MatchedLine
  /// The places of the words in the post's name, in UTF-8 bytes.
  package var nameMatches: [Range<Int>]
  /// The higher the better; means nothing across searches.
  package var score: Double

  package init(
    post: Post, marks: PostMarks, field: Field, line: MatchedLine, nameMatches: [Range<Int>],
    score: Double
  ) {
    self.post = post
    self.marks = marks
    self.field = field
    self.line = line
    self.nameMatches = nameMatches
    self.score = score
  }
}
