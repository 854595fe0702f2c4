// A list as a sequence of its pages. The service's cursors are offsets into a list that shifts, so
// items come again and cursors can repeat; here neither does.

/// The pages of a list, asked for one at a time as they are wanted.
///
/// Items that came before are left out. The list ends with its last page, when a cursor repeats, or
/// when three pages in a row bring nothing new.
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
    var trail: PageTrail
    var seen: Set<Item.ID> = []
    var isOver = false

    init(fetch: @escaping Fetch, cursor: Cursor?) {
      self.fetch = fetch
      self.cursor = cursor
      trail = PageTrail(from: cursor)
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
      cursor = trail.follow(answer.value.next, bringing: answer.value.items.count)
      answer.value.next = cursor
      isOver = cursor == nil
      return answer
    }
  }
}
