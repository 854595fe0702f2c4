// How answers become posts, people, comments and pages, odd ones included.

import Foundation
import ProductHunt
import TestSupport
import Testing
import Texts

struct ModelReadingTests {
  /// What a client makes of one answer to `Posts`.
  func page(_ nodes: String, end: String = Sample.end(nil)) async throws -> Page<Post> {
    let body = #"{"data":{"posts":{"nodes":[\#(nodes)],\#(end)}}}"#
    let transport = ScriptedTransport([.json("Posts", body)])
    return try await Sample.client(transport).posts(PostsQuery()).value
  }

  /// What a client makes of one answer to `Post`.
  func detail(_ members: String) async throws -> PostDetail {
    let body = #"{"data":{"post":{"id":"1","name":"One",\#(members)}}}"#
    let transport = ScriptedTransport([.json("Post", body)])
    return try await Sample.client(transport).post(.id(.init("1"))).value
  }

  @Test func `a post is read whole`() async throws {
    let json = """
      {"id":"7","slug":"nimbus","name":" Nimbus\\t","tagline":"Notes","description":"Long",
       "votesCount":514,"commentsCount":31,"reviewsCount":4,"reviewsRating":4.75,
       "createdAt":"2025-12-15T08:01:00Z","featuredAt":"2025-12-15T08:02:00Z","dailyRank":2,
       "weeklyRank":3,"monthlyRank":4,"yearlyRank":5,"url":"https://x/u","website":"https://x/w",
       "topics":{"nodes":[{"slug":"ai","name":"AI"}]}}
      """
    let created = try #require(Timestamp.date(from: "2025-12-15T08:01:00Z"))
    let post = Post(
      id: .init("7"), slug: ForeignText("nimbus"), name: ForeignText(" Nimbus\t"),
      tagline: ForeignText("Notes"), description: ForeignText("Long"), votesCount: 514,
      commentsCount: 31, reviewsCount: 4, reviewsRating: 4.75, createdAt: created,
      featuredAt: created.addingTimeInterval(60), dailyRank: 2, weeklyRank: 3, monthlyRank: 4,
      yearlyRank: 5, url: ForeignText("https://x/u"), website: ForeignText("https://x/w"),
      topics: [Topic(slug: ForeignText("ai"), name: ForeignText("AI"))])
    #expect(try await page(json) == Page([post]))
  }

  @Test func `an odd post is left out and counted, and the page stays`() async throws {
    let nodes = """
      {"id":"1","name":"One"}, {"id":"2","name":null}, null, 7, {"name":"no id"}, [],
      {"id":3,"name":"Three"}, {"id":"","name":"x"}, {"id":"4","name":{"a":1}}
      """
    let read = try await page(nodes)
    #expect(read.items.map(\.id.rawValue) == ["1", "3"])
    #expect(read.unreadable == 7)
  }

  @Test func `odd fields take their defaults`() async throws {
    let nodes = """
      {"id":"1","name":"One","slug":null,"tagline":7,"description":[],"votesCount":"12",
       "commentsCount":-4,"reviewsCount":1e300,"reviewsRating":"4.5","createdAt":"never",
       "featuredAt":"9999-12-31T00:00:00Z","dailyRank":0,"weeklyRank":2.5,"monthlyRank":"3",
       "yearlyRank":{},"url":null,"topics":[{"slug":"a","name":"A"},{"slug":null}]}
      """
    let post = try #require(try await page(nodes).items.first)
    #expect(post.votesCount == 12 && post.commentsCount == 0 && post.reviewsCount == 0)
    #expect(post.reviewsRating == 4.5)
    #expect(post.createdAt == Date(timeIntervalSince1970: 0) && post.featuredAt == nil)
    #expect(post.dailyRank == nil && post.weeklyRank == nil && post.monthlyRank == 3)
    #expect(post.tagline.raw.isEmpty && post.description == nil && post.topics.count == 1)
  }

  @Test(arguments: [
    (Sample.end("MjA"), Cursor("MjA")), (Sample.end(nil), nil),
    (#""pageInfo":{"endCursor":"","hasNextPage":true}"#, nil),
    (#""pageInfo":{"endCursor":null,"hasNextPage":true}"#, nil),
    (#""pageInfo":{"endCursor":"x","hasNextPage":false}"#, nil),
    (#""pageInfo":{"endCursor":"x","hasNextPage":"yes"}"#, nil),
    (#""pageInfo":null"#, nil), (#""totalCount":5"#, nil),
  ])
  func `a page goes on where the service says so and gives a cursor`(
    end: String, next: Cursor?
  ) async throws {
    #expect(try await page(#"{"id":"1","name":"One"}"#, end: end).next == next)
  }

  @Test func `a post's page is read whole, redacted people as none`() async throws {
    let detail = try await detail(
      """
      "media":[{"type":"image","url":"https://x/1"},{"type":"video","url":"https://x/2",
        "videoUrl":"https://x/v"},{"type":"hologram","url":"https://x/3"},{"type":"image"}],
      "productLinks":[{"type":"Website","url":"https://x/p"}],
      "user":{"id":"5","name":"Ada","username":"ada"},
      "makers":[{"id":"0","name":"[REDACTED]","username":"[REDACTED]"},
        {"id":"6","name":"Bo","username":null},null],
      "collections":{"nodes":[{"id":"9","name":"Best","tagline":"Of","url":"https://x/c"}]}
      """)
    #expect(detail.media.map(\.kind) == [.image, .video, .other])
    #expect(detail.media[1].videoUrl == ForeignText("https://x/v"))
    #expect(detail.productLinks == [.init(type: .init("Website"), url: .init("https://x/p"))])
    #expect(detail.hunter?.name == ForeignText("Ada"))
    #expect(detail.makers.map(\.id) == ["6"])
    #expect(detail.collections.map(\.id.rawValue) == ["9"])
    #expect(detail.comments == Page())
  }

  @Test func `comments are a tree, and each knows whether it goes on`() async throws {
    let author = #""user":{"id":"0","name":"[REDACTED]","username":"[REDACTED]"}"#
    let detail = try await detail(
      """
      "comments":{"nodes":[
        {"id":"c1","body":"<p>One</p>","createdAt":"2025-12-15T08:01:00Z","votesCount":3,
         "url":"https://x/c1",\(author),"replies":{"nodes":[
           {"id":"r1","body":"Two","replies":{"nodes":[
             {"id":"r2","body":"Three","replies":{"pageInfo":{"hasNextPage":true}}}],
             \(Sample.end(nil))}}],
           \(Sample.end("Mw"))}},
        {"id":"c2"}],
        \(Sample.end("MTA"))}
      """)
    #expect(detail.comments.next == Cursor("MTA") && detail.comments.unreadable == 1)
    let comment = try #require(detail.comments.items.first)
    #expect(comment.author == nil && comment.votesCount == 3)
    #expect(comment.replies.next == Cursor("Mw"))
    let reply = try #require(comment.replies.items.first)
    #expect(reply.replies.next == nil)
    #expect(reply.replies.items.first?.replies == Page([], next: .beginning))
  }

  @Test func `a valid answer mutated in any way never traps`() async throws {
    let seed = Array(
      """
      {"data":{"posts":{"nodes":[{"id":"1","name":"One","votesCount":12,"reviewsRating":4.5,
      "createdAt":"2025-12-15T08:01:00Z","topics":{"nodes":[{"slug":"a","name":"\\ud83d\\ude00"}]}}],
      "pageInfo":{"endCursor":"MjA","hasNextPage":true}}}}
      """.utf8)
    var random = SplitMix(seed: 7)
    var understood = 0
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        mutate(&bytes, with: &random)
      }
      let response = Response(status: 200, headers: [], body: bytes)
      if case .data = Verdict(onQuery: response, at: Sample.now) { understood += 1 }
    }
    #expect((1..<20_000).contains(understood))
  }

  func mutate(_ bytes: inout [UInt8], with random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: Array(#"[{"":1e99,"#.utf8), at: place)
    case 3: bytes.removeLast(bytes.count - place)
    default: bytes.insert(contentsOf: bytes.prefix(place).suffix(20), at: place)
    }
  }
}
