// A post that a person marked, as a row: written in every format, HTML included.

import Canvas
package import FoundationEssentials
package import ProductHunt
package import Texts

/// A bookmark.
package struct BookmarkRow: Hashable, Sendable {
  package var post: Post
  package var bookmarkedAt: Date
  /// The person's own words; in a file from elsewhere they are a stranger's.
  package var note: ForeignText?
  /// Names of fields of the post that nothing is known of; they are written as missing.
  package var lacking: Set<String> = []

  package init(post: Post, bookmarkedAt: Date, note: ForeignText? = nil) {
    self.post = post
    self.bookmarkedAt = bookmarkedAt
    self.note = note
  }
}

extension BookmarkRow: ExportableRow {
  package var title: PlainText { BookmarkRow.title(post.name) }
  package var address: ForeignText { post.url }

  package static var fields: [Field<BookmarkRow>] {
    PostFields.fields { PostRow($0.post, lacking: $0.lacking) } + [
      .text("bookmarkedAt", "BOOKMARKED", minimum: 20, rank: 3, phrase: ("bookmarked ", "")) {
        .time($0.bookmarkedAt)
      },
      .text("note", "NOTE", minimum: 16, rank: 1, phrase: ("", "")) { .optional($0.note) },
    ]
  }

  package static func defaultFields(for format: ExportFormat) -> [String] {
    switch format {
    case .table: ["bookmarkedAt", "name", "tagline", "note"]
    case .plain: ["slug", "bookmarkedAt", "name", "note"]
    case .json, .jsonl, .csv, .html: fieldNames
    case .url: ["url"]
    case .markdown: ["name", "tagline", "note"]
    }
  }

  package static var html: HTMLForm<BookmarkRow>? {
    HTMLForm(open: BookmarkHTML.open, item: BookmarkHTML.item, close: BookmarkHTML.close)
  }
}
