// Pages: at most 20 items, with cursors that are nothing but positions.

import FoundationEssentials

/// Which part of a list one page holds.
struct PageWindow: Sendable {
  /// No page is longer, whatever `first` says. Source: API v2, seen live.
  static let maximum = 20

  var range: Range<Int>
  var count: Int

  /// Takes `first`, `after` and `before` from a connection's arguments.
  init(_ field: PlannedField, count: Int) {
    self.count = field.isBlank("after", "before") ? 0 : count
    let start = max(0, field.string("after").map(PageWindow.position) ?? 0)
    let end = min(self.count, field.string("before").map { PageWindow.position($0) - 1 } ?? count)
    range = start < end ? start..<min(end, start + PageWindow.size(of: field)) : 0..<0
    if start >= end { isPastEnd = true }
  }

  private(set) var isPastEnd = false

  static func size(of field: PlannedField) -> Int {
    max(0, min(field.arguments["first"]?.int ?? maximum, maximum))
  }

  /// The unpadded base64 of a position that counts from 1. Source: API v2, seen live.
  static func cursor(_ position: Int) -> String {
    let padded = Data(String(position).utf8).base64EncodedString()
    return String(padded.prefix { $0 != "=" })
  }

  private static func position(_ cursor: String) -> Int {
    let padding = String(repeating: "=", count: (4 - cursor.utf8.count % 4) % 4)
    let bytes = Data(base64Encoded: cursor + padding) ?? Data()
    return Int(String(decoding: bytes, as: UTF8.self)) ?? 0
  }
}

/// One page of a list.
struct Connection: Answerable {
  let typeName: String
  private let nodes: [any Answerable]
  private let window: PageWindow
  private let totalCount: Int

  /// The page of `items` that the arguments ask for.
  init<Item: Answerable>(
    _ typeName: String, of items: [Item], _ field: PlannedField, totalCount: Int? = nil
  ) {
    self.typeName = typeName
    window = PageWindow(field, count: items.count)
    nodes = items[window.range].map { $0 }
    self.totalCount = totalCount ?? window.count
  }

  /// A page of posts. Above one page its total is rounded up: it is not to be relied on. Source: API
  /// v2, seen live.
  init(posts: [DemoPost], _ field: PlannedField) {
    let pages = (posts.count + PageWindow.maximum - 1) / PageWindow.maximum
    self.init(
      "PostConnection", of: posts, field,
      totalCount: posts.count <= PageWindow.maximum ? nil : pages * PageWindow.maximum)
  }

  func value(of field: PlannedField, in world: World) -> FieldValue {
    switch field.name {
    case "nodes": .list(nodes)
    case "pageInfo": .object(PageInfo(window: window))
    default: .number(totalCount)
    }
  }
}

/// Where a page lies in its list.
private struct PageInfo: Answerable {
  let typeName = "PageInfo"
  let window: PageWindow

  func value(of field: PlannedField, in world: World) -> FieldValue {
    switch field.name {
    case "hasNextPage": .json(.bool(!window.isPastEnd && window.range.upperBound < window.count))
    case "hasPreviousPage": .json(.bool(window.range.lowerBound > 0))
    case "startCursor":
      .text(window.range.isEmpty ? nil : PageWindow.cursor(window.range.lowerBound + 1))
    default: .text(window.range.isEmpty ? nil : PageWindow.cursor(window.range.upperBound))
    }
  }
}
