// Topics and collections as rows.

import Canvas
package import ProductHunt
package import Texts

extension Topic: ExportableRow {
  package var title: PlainText { Topic.title(name) }
  package var address: ForeignText {
    ForeignText("https://www.producthunt.com/topics/" + slug.raw)
  }

  package static var fields: [Field<Topic>] {
    [
      .text("slug", "SLUG", rank: 0) { .text($0.slug) },
      .text("name", "NAME", minimum: 12, rank: 0, role: .topic) { .text($0.name) },
      .text("description", "DESCRIPTION", minimum: 16, rank: 2, phrase: ("", "")) {
        .optional($0.description)
      },
      .number("followersCount", "FOLLOWERS", rank: 1, phrase: ("", " followers")) {
        .optional($0.followersCount)
      },
      .number("postsCount", "POSTS", rank: 1, phrase: ("", " posts")) { .optional($0.postsCount) },
      .text("url", "URL", minimum: 20, rank: 3, role: .link) {
        .page($0.address)
      },
    ]
  }

  package static func defaultFields(for format: ExportFormat) -> [String] {
    switch format {
    case .table: ["slug", "name", "followersCount", "postsCount", "description"]
    case .plain: ["slug", "followersCount", "postsCount", "name"]
    case .json, .jsonl, .csv, .html: fieldNames
    case .url: ["url"]
    case .markdown: ["name", "description", "followersCount", "postsCount"]
    }
  }
}

extension Collection: ExportableRow {
  package var title: PlainText { Collection.title(name) }
  package var address: ForeignText { url }

  package static var fields: [Field<Collection>] {
    [
      .text("id", "ID", rank: 1) { .text(ForeignText($0.id.rawValue)) },
      .text("name", "NAME", minimum: 16, rank: 0, role: .title) { .text($0.name) },
      .text("tagline", "TAGLINE", minimum: 16, rank: 3, phrase: ("", "")) { .text($0.tagline) },
      .number("followersCount", "FOLLOWERS", rank: 2, phrase: ("", " followers")) {
        .optional($0.followersCount)
      },
      .text("url", "URL", minimum: 20, rank: 4, role: .link) { .page($0.url) },
    ]
  }

  /// A collection has no slug of its own: `plain` begins with its id.
  package static func defaultFields(for format: ExportFormat) -> [String] {
    switch format {
    case .table: ["id", "name", "followersCount", "tagline"]
    case .plain: ["id", "followersCount", "name", "tagline"]
    case .json, .jsonl, .csv, .html: fieldNames
    case .url: ["url"]
    case .markdown: ["name", "tagline", "followersCount"]
    }
  }
}
