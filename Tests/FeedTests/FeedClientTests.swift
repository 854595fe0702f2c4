// How the feed is asked for: seldom, without a token, and never another topic's for the one that was
// meant.

import DemoAPI
import Feed
import Foundation
import ProductHunt
import Testing
import Texts

struct FeedClientTests {
  private let clock = Clock()

  private func client(_ server: any Transport) -> FeedClient {
    FeedClient(transport: server, userAgent: "phbrowse/test", now: { clock.now })
  }

  private static let newest = atom((1...50).map { entry($0) }.joined())
  /// A topic of which six posts in ten are among the newest of all.
  private static let wide = atom((21...70).map { entry($0) }.joined())

  @Test func `it is asked for without a token, by name`() async throws {
    let server = FeedServer(["": Self.newest])

    let page = try await client(server).posts()

    #expect(page.items.count == 50)
    let request = try #require(server.requests.first)
    #expect(request.method == .get)
    #expect(request.url == FeedServer.url)
    #expect(request.body.isEmpty)
    let names = request.headers.map { $0.name.lowercased() }
    #expect(!names.contains("authorization") && !names.contains("cookie"))
    #expect(request.headers.contains(Header("User-Agent", "phbrowse/test")))
  }

  @Test func `within max-age it is not asked for again`() async throws {
    let server = FeedServer(["": Self.newest])
    let feed = client(server)

    _ = try await feed.posts()
    clock.advance(29)
    _ = try await feed.posts()
    #expect(server.requests.count == 1)

    clock.advance(2)
    server.set("", Self.wide)
    #expect(try await feed.posts().items.first?.id == Post.ID("21"))
    #expect(server.requests.count == 2)
  }

  @Test func `a failure is not kept`() async throws {
    let server = FeedServer(["": .failure(.timedOut)])
    let feed = client(server)

    await #expect(throws: ProductHuntError.timedOut) { try await feed.posts() }
    server.set("", Self.newest)
    #expect(try await feed.posts().items.count == 50)
  }

  @Test func `a topic's feed is told from that of everything`() async throws {
    let server = FeedServer(["": Self.newest, "wide": Self.wide])

    let page = try await client(server).posts(ofTopic: "wide")

    #expect(page.items.first?.id == Post.ID("21"))
    #expect(
      server.requests.map(\.url).sorted() == [FeedServer.url, FeedServer.url + "?category=wide"])
  }

  @Test func `a few posts are a topic too, though all of them are among the newest`() async throws {
    let server = FeedServer(["": Self.newest, "small": atom(entry(3), entry(9))])

    #expect(try await client(server).posts(ofTopic: "small").items.count == 2)
  }

  @Test(arguments: [0, 3])
  func `an unknown topic is not shown as everything, even if posts came in between`(
    more: Int
  ) async throws {
    let later = atom(
      (51 - more..<51).map { entry(1000 + $0) }.joined()
        + (1...(50 - more)).map { entry($0) }.joined())
    let server = FeedServer(["": later, "nonsense": Self.newest])

    await #expect(throws: ProductHuntError.noSuchTopic(slug: "nonsense")) {
      try await client(server).posts(ofTopic: "nonsense")
    }
  }

  @Test func `what somebody types as a topic is one parameter`() async throws {
    let server = FeedServer(["": Self.newest, "*": Self.wide])

    _ = try await client(server).posts(ofTopic: "a&b=c #/é")

    #expect(server.requests.first?.url == FeedServer.url + "?category=a%26b%3Dc%20%23%2F%C3%A9")
  }

  static let answers: [(what: String, response: Response, code: String)] = {
    let page = Array("<!DOCTYPE html><title>Just a moment...</title>".utf8)
    let html = Header("Content-Type", "text/html; charset=utf-8")
    return [
      (
        "Cloudflare",
        Response(status: 403, headers: [html, Header("cf-mitigated", "challenge")], body: page),
        "network-refused"
      ),
      ("a web page", Response(status: 200, headers: [html], body: page), "not-understood"),
      ("trouble", Response(status: 502, headers: [html], body: page), "service-trouble"),
      ("too often", Response(status: 429), "rate-limited"),
      (
        "gone elsewhere", Response(status: 302, headers: [Header("Location", "/login")]),
        "redirected"
      ),
      ("not found", Response(status: 404, headers: [html], body: page), "not-understood"),
      ("not let in", Response(status: 401), "not-understood"),
      ("nothing", Response(status: 200), "connection-lost"),
      (
        "far too much", Response(status: 200, body: Array(repeating: 0x20, count: 10 << 20)),
        "answer-too-large"
      ),
    ]
  }()

  @Test(arguments: answers)
  func `every other answer is one failure with a sentence`(
    answer: (what: String, response: Response, code: String)
  ) async throws {
    let feed = client(FeedServer(["": .success(answer.response)]))

    let error = await #expect(throws: ProductHuntError.self) { try await feed.posts() }
    #expect(error?.code == answer.code)
    let sentence = try #require(error).feedSentence(now: clock.now).string
    #expect(sentence.hasSuffix(".") && !sentence.contains("redential"))
  }

  @Test(arguments: [
    ("public, max-age=30", 30), ("max-age=5", 5), ("MAX-AGE=\"7\"", 7), ("no-store", 0),
    ("private, no-cache, max-age=30", 0), ("max-age=99999999999999999999", 3600),
    ("max-age=-1", 30), ("max-age=", 30), ("public", 30),
  ])
  func `Cache-Control says how long it is good`(header: String, seconds: Double) {
    let response = Response(status: 200, headers: [Header("cache-control", header)])
    #expect(CacheControl.seconds(response) == seconds)
  }

  @Test func `the demo's feed is read whole`() async throws {
    let now = clock.now
    let feed = FeedClient(transport: DemoTransport(now: now), now: { now })
    let everything = try await feed.posts()

    #expect(everything.items.count == 50)
    #expect(everything.unreadable == 0)
    #expect(everything.items.contains { $0.name == ForeignText("<b>Bold</b> & Brash") })
    #expect(try await feed.posts(ofTopic: "terminal").items != everything.items)
    await #expect(throws: ProductHuntError.noSuchTopic(slug: "no-such-topic")) {
      try await feed.posts(ofTopic: "no-such-topic")
    }
  }
}
