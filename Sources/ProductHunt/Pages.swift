// A list as a sequence of its pages. The service's cursors are offsets into a list that shifts, so
// items come again and cursors can repeat; here neither does.

/// The pages of a list, asked for one at a time as they are wanted.
///
/// Items that came before are left out. The list ends with its last page, or when a cursor repeats.
/// After a failure the same page can be asked for again with `next()`.
///
///     for try await answer in client.pages(of: PostsQuery(topic: "productivity")) {
///       print(answer.value.items.count)
///     }
public struct Pages<Item: Identifiable & Hashable & Sendable>: AsyncSequence, Sendable
where Item.ID: Sendable {
  public typealias Fetch =
    @Sendable (Cursor?) async throws(ProductHuntError) -> Answer<Page<Item>>

  let start: Cursor?
  let fetch: Fetch

  /// The pages from a cursor on; `fetch` asks for one.
  public init(from start: Cursor? = nil, fetch: @escaping Fetch) {
    self.start = start
    self.fetch = fetch
  }

  public func makeAsyncIterator() -> Iterator { Iterator(fetch: fetch, cursor: start) }

  public struct Iterator: AsyncIteratorProtocol {
    let fetch: Fetch
    var cursor: Cursor?
    var cursors: Set<Cursor> = []
    var seen: Set<Item.ID> = []
    var isOver = false

    init(fetch: @escaping Fetch, cursor: Cursor?) {
      self.fetch = fetch
      self.cursor = cursor
      if let cursor { cursors.insert(cursor) }
    }

    public mutating func next() async throws(ProductHuntError) -> Answer<Page<Item>>? {
      try await next(isolation: nil)
    }

    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(ProductHuntError) -> Answer<Page<Item>>? {
      guard !isOver else { return nil }
      var answer = try await fetch(cursor)
      answer.value.items = answer.value.items.filter { seen.insert($0.id).inserted }
      cursor = answer.value.next.flatMap { cursors.insert($0).inserted ? $0 : nil }
      answer.value.next = cursor
      isOver = cursor == nil
      return answer
    }
  }
}
