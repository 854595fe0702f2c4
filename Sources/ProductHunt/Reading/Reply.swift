// What came for a query, taken apart. Whoever keeps a log is told what was not as it should be.

/// The data of an answer, and what its errors mean where it has any.
struct Reply {
  let data: JSONValue
  let complaint: ProductHuntError?
  let rateLimit: RateLimit?
  /// The operation's name.
  let purpose: String
  let observe: @Sendable (ClientEvent) -> Void

  /// The asked-for object; nil for null. With errors, null is theirs and they are thrown.
  func object(_ name: String) throws(ProductHuntError) -> JSONValue? {
    if let object = data[name] {
      guard object.isObject else { throw notUnderstood("\(name) is no object") }
      return object
    }
    if let complaint { throw complaint }
    return nil
  }

  /// A connection, which the service never leaves out.
  func connection(_ name: String) throws(ProductHuntError) -> JSONValue {
    guard let connection = try object(name) else {
      throw notUnderstood("no \(name) in the answer")
    }
    return connection
  }

  /// A page of a connection; `cursor` is what it was asked for with. Without nodes it is no empty page
  /// but an answer to something else.
  func page<Item>(
    _ connection: JSONValue?, after cursor: Cursor?, _ item: (JSONValue) -> Item?
  ) throws(ProductHuntError) -> Page<Item> {
    guard connection?["nodes"]?.array != nil else {
      throw complaint ?? notUnderstood("a list without nodes")
    }
    let page = Page(reading: connection, after: cursor, item)
    note(unreadable: page.unreadable, of: page.items.count)
    return page
  }

  func note(unreadable: Int, of readable: Int) {
    guard unreadable > 0 else { return }
    let detail = "\(unreadable) of \(unreadable + readable) could not be read"
    observe(.odd(purpose: purpose, .init(detail)))
  }

  /// The failure of an answer of which nothing can be made.
  func notUnderstood(_ what: String) -> ProductHuntError {
    let error = ProductHuntError.notUnderstood(detail: .init(what))
    observe(.odd(purpose: purpose, .init("\(error.code): \(what)")))
    return error
  }
}
