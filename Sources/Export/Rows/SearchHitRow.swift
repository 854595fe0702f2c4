// A post that a search found, with the place where the words stand.

import Canvas
package import ProductHunt
package import Texts

/// One find of a search.
package struct SearchHitRow: Hashable, Sendable {
  package var post: Post
  /// Where the words stand: the name of a field, or `comments`.
  package var matchedField: String
  /// The line that they stand in.
  package var excerpt: ForeignText
  /// The same line with their places.
  package var found: FoundLine

  /// - Parameter pieces: The line, cut where words begin and end that were found.
  package init(
    post: Post, matchedField: String, pieces: [(text: ForeignText, isMatch: Bool)]
  ) {
    self.post = post
    self.matchedField = matchedField
    excerpt = ForeignText(pieces.map(\.text.raw).joined())
    found = FoundLine(pieces)
  }
}

extension SearchHitRow: ExportableRow {
  package var title: PlainText { SearchHitRow.title(post.name) }
  package var address: ForeignText { post.url }

  package static var fields: [Field<SearchHitRow>] {
    PostFields.fields { PostRow($0.post) } + [
      .text("matchedField", "IN", rank: 3, phrase: ("in ", "")) {
        .text(ForeignText($0.matchedField))
      },
      .text("excerpt", "FOUND", minimum: 20, rank: 1, phrase: ("", "")) {
        .text($0.excerpt)
      }.marking(\.found),
    ]
  }

  package static func defaultFields(for format: ExportFormat) -> [String] {
    switch format {
    case .table: ["featuredAt", "votesCount", "name", "excerpt"]
    case .plain: ["slug", "featuredAt", "votesCount", "name", "excerpt"]
    case .json, .jsonl, .csv, .html: fieldNames
    case .url: ["url"]
    case .markdown: ["name", "tagline", "votesCount", "excerpt"]
    }
  }
}
