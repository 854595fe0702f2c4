// How a connection of the service becomes a page: what cannot be read is left out and counted.

extension Page {
  /// Reads a connection. One that was only asked whether it has items begins at its beginning.
  init(reading connection: JSONValue?, after asked: Cursor? = nil, _ item: (JSONValue) -> Item?) {
    self.init()
    guard let connection else { return }
    let nodes = connection["nodes"]?.array
    for node in nodes ?? [] {
      if let item = item(node) { items.append(item) } else { unreadable += 1 }
    }
    total = connection.optionalCount("totalCount")
    let end = connection["pageInfo"]
    guard end?["hasNextPage"] == .bool(true) else { return }
    if let cursor = end?["endCursor"]?.string, !cursor.isEmpty, cursor != asked?.rawValue {
      next = Cursor(cursor)
    } else if nodes == nil {
      next = .beginning
    }
  }
}

extension JSONValue {
  /// The readable items of a plain list, or of the member `nodes`.
  func list<Item>(_ name: String, _ item: (JSONValue) -> Item?) -> [Item] {
    let member = self[name]
    return (member?.array ?? member?["nodes"]?.array ?? []).compactMap(item)
  }
}
