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
    marks: [Post.ID: PostMarks] = [:]
  ) {
    self.fetchCost = fetchCost
    self.hits = hits
    self.posts = posts
    self.days = days
    self.isWhole = isWhole
    self.marks = marks
  }
}

/// A line with the places of what was found in it.
package struct FoundLine: Hashable, Sendable {
  package let text: PlainText
  /// Characters, counted from 0.
  package let matches: [Int]

  /// Puts a line together of its parts, each cleaned by itself so that the places stay right.
  package init(_ pieces: [(text: ForeignText, isMatch: Bool)]) {
    var text = PlainText.empty
    var matches: [Int] = []
    for piece in pieces {
      let clean = PlainText(piece.text)
      // Cleaning trims the ends, and words must not grow together.
      let ends = text.string.last == " " || text.isEmpty
      if !ends, piece.text.raw.first?.isWhitespace == true { text = text + " " }
      let start = text.string.count
      text = text + clean
      // A mark above a letter may have joined the character before it.
      let end = text.string.count
      if piece.isMatch, start < end { matches += start..<end }
      if !clean.isEmpty, piece.text.raw.last?.isWhitespace == true { text = text + " " }
    }
    self.text = text
    self.matches = matches
  }
}
