// Asks for the public feed, at most as often as the service says that it changes, and never with a
// token. Retries are for whoever asks.

package import FoundationEssentials
package import ProductHunt

/// The public feed: the 50 newest featured posts, of all topics or of one.
///
///     let feed = FeedClient(transport: transport)
///     let posts = try await feed.posts().items
package actor FeedClient {
  private let transport: any Transport
  private let address: FeedAddress
  private let userAgent: String
  private let now: @Sendable () -> Date
  private let observe: @Sendable (ClientEvent) -> Void

  /// Pages that are still good, by topic.
  private var kept: [String?: (page: Page<Post>, until: Date)] = [:]

  /// - Parameters:
  ///   - transport: Carries every request.
  ///   - observe: Is told of every request, from whatever task; for a log.
  package init(
    transport: any Transport, address: FeedAddress = .standard, userAgent: String = "phbrowse",
    now: @escaping @Sendable () -> Date = { Date() },
    observe: @escaping @Sendable (ClientEvent) -> Void = { _ in }
  ) {
    self.transport = transport
    self.address = address
    self.userAgent = userAgent
    self.now = now
    self.observe = observe
  }

  /// The newest posts in the feed's order; there is no second page.
  ///
  /// A topic that the service does not know is given the default feed by it: then this throws
  /// `.noSuchTopic`, which takes a second request.
  package func posts(ofTopic slug: String? = nil) async throws(ProductHuntError) -> Page<Post> {
    let page = try await page(slug)
    guard let slug, !page.items.isEmpty else { return page }
    guard !Self.isSame(page, try await self.page(nil)) else { throw .noSuchTopic(slug: slug) }
    return page
  }

  /// Whether two pages are one feed, asked for at two moments. In between some posts may have come on
  /// top; of the widest topic's fifty posts, far fewer are among the fifty newest of all.
  private static func isSame(_ one: Page<Post>, _ other: Page<Post>) -> Bool {
    let common = Set(one.items.map(\.id)).intersection(other.items.map(\.id)).count
    return common * 10 >= 9 * max(one.items.count, other.items.count)
  }

  private func page(_ slug: String?) async throws(ProductHuntError) -> Page<Post> {
    if let kept = kept[slug], now() < kept.until { return kept.page }
    let url = address.url(ofTopic: slug)
    let request = Request(
      method: .get, url: url,
      headers: [Header("Accept", "application/atom+xml"), Header("User-Agent", userAgent)],
      purpose: "feed")
    let (page, seconds) = try await send(request)
    kept = kept.filter { now() < $0.value.until }
    kept[slug] = (page, now().addingTimeInterval(seconds))
    return page
  }

  /// The posts, and for how many seconds they are good.
  private func send(
    _ request: Request
  ) async throws(ProductHuntError) -> (page: Page<Post>, seconds: Double) {
    let began = now()
    var record = RequestRecord(purpose: request.purpose, method: request.method)
    defer {
      record.seconds = now().timeIntervalSince(began)
      observe(.request(record))
    }
    do throws(ProductHuntError) {
      let response = try await answer(to: request)
      record.status = response.status
      record.bytes = response.body.count
      if let refusal = Verdict.refusal(of: response, at: now()) { throw refusal }
      let page = try FeedReading.page(response.body)
      if page.unreadable > 0 {
        let detail = "\(page.unreadable) entries could not be read"
        observe(.odd(purpose: request.purpose, .init(detail)))
      }
      return (page, CacheControl.seconds(response))
    } catch {
      record.failure = error
      throw error
    }
  }

  private func answer(to request: Request) async throws(ProductHuntError) -> Response {
    do {
      return try await transport.send(request)
    } catch {
      throw ProductHuntError(error, host: address.host)
    }
  }
}
