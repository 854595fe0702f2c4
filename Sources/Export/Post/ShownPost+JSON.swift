// A post with all that belongs to it as one JSON object: docs/schema/shown-post.json.

import ProductHunt
import Texts

extension ShownPost {
  /// The fields of a post in a list, then what its page adds. `comments` is null where they were not
  /// asked for.
  var json: JSONValue {
    let fields = PostRow.fields.map { (name: $0.name, value: $0.value(row).json) }
    return .object(
      fields + [
        ("media", .array(detail.media.map(\.json))),
        ("productLinks", .array(detail.productLinks.map(\.json))),
        ("user", detail.hunter?.json ?? .null),
        ("makers", .array(detail.makers.map(\.json))),
        ("collections", .array(detail.collections.map(\.json))),
        ("comments", hasComments ? .array(detail.comments.items.map(\.json)) : .null),
      ])
  }
}

extension Media {
  fileprivate var json: JSONValue {
    .object([
      ("type", .string(kind.rawValue)), ("url", .string(url.raw)),
      ("videoUrl", videoUrl.map { .string($0.raw) } ?? .null),
    ])
  }
}

extension ProductLink {
  fileprivate var json: JSONValue {
    .object([("type", .string(type.raw)), ("url", .string(url.raw))])
  }
}

extension User {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("name", .string(name.raw)), ("username", .string(username.raw)),
    ])
  }
}

extension Collection {
  fileprivate var json: JSONValue {
    .object(Collection.fields.map { ($0.name, $0.value(self).json) })
  }
}

extension Comment {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id.rawValue)), ("body", .string(body.raw)),
      ("createdAt", FieldValue.time(createdAt).json), ("votesCount", .integer(votesCount)),
      ("url", .string(url.raw)), ("user", author?.json ?? .null),
      ("replies", .array(replies.items.map(\.json))),
    ])
  }
}
