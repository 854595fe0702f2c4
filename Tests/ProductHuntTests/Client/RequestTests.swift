// What exactly is sent for each question, and what is told of it.

import Foundation
import ProductHunt
import Synchronization
import Testing
import Texts

struct RequestTests {
  /// The variables that a question is asked with.
  func variables(
    _ purpose: String, _ answer: String, _ ask: (Client) async throws -> Void
  ) async throws -> [String: JSONValue] {
    let asked = Mutex<[String: JSONValue]>([:])
    let step = ScriptedTransport.Step.json(purpose, answer) { request in
      #expect(request.operationName == purpose)
      #expect(request.url == "http://127.0.0.1:9999/v2/api/graphql")
      #expect(request.header("Authorization") == "Bearer dev")
      #expect(request.header("Content-Type") == "application/json")
      #expect(request.header("Accept") == "application/json")
      #expect(request.header("User-Agent") == "phbrowse/test")
      asked.withLock { $0 = request.variables }
    }
    try await ScriptedTransport.play([step]) { try await ask(Sample.client($0)) }
    return asked.withLock { $0 }
  }

  @Test func `variables without a value are left out`() async throws {
    let plain = try await variables("Posts", Sample.posts([])) { client in
      _ = try await client.posts(PostsQuery(featured: false))
    }
    #expect(plain == ["first": .integer(20), "order": .string("RANKING")])
  }

  @Test func `a list is asked for with all that it can be asked by`() async throws {
    let query = PostsQuery(
      order: .votes, featured: true, postedAfter: Sample.now,
      postedBefore: Sample.now.addingTimeInterval(0.5), topic: "ai")
    let all = try await variables("Posts", Sample.posts([])) { client in
      _ = try await client.posts(query, after: Cursor("MjA"), first: 500)
    }
    #expect(
      all == [
        "first": .integer(20), "after": .string("MjA"), "order": .string("VOTES"),
        "featured": .bool(true), "postedAfter": .string("2025-12-15T12:00:00Z"),
        "postedBefore": .string("2025-12-15T12:00:00Z"), "topic": .string("ai"),
      ])
  }

  @Test func `a post is asked for by id or by slug`() async throws {
    let answer = #"{"data":{"post":{"id":"1","name":"One"}}}"#
    let byID = try await variables("Post", answer) { client in
      _ = try await client.post(.id(.init("1")), commentsFirst: 0, commentsOrder: .votes)
    }
    #expect(
      byID == [
        "id": .string("1"), "commentsFirst": .integer(1), "commentsOrder": .string("VOTES_COUNT"),
      ])
    let bySlug = try await variables("Post", answer) { client in
      _ = try await client.post(.slug("one"))
    }
    #expect(bySlug == ["slug": .string("one"), "commentsFirst": .integer(10)])
  }

  @Test func `a product's address is looked up by slug, then by its address`() async throws {
    let script: [ScriptedTransport.Step] = [
      .json("Post", #"{"data":{"post":null}}"#) { request in
        #expect(request.variables["slug"] == .string("nimbus"))
      },
      .json("PostByURL", #"{"data":{"posts":{"nodes":[{"id":"1","name":"One"}]}}}"#) { request in
        #expect(
          request.variables == [
            "url": .string("https://www.producthunt.com/products/nimbus"),
            "commentsFirst": .integer(10),
          ])
      },
    ]
    try await ScriptedTransport.play(script) { transport in
      let detail = try await Sample.client(transport).post(.product("nimbus")).value
      #expect(detail.post.id == .init("1"))
    }
  }

  @Test func `further comments and replies are asked for from their cursors`() async throws {
    let end = Sample.end(nil)
    let comments = try await variables(
      "Comments", #"{"data":{"post":{"comments":{"nodes":[],\#(end)}}}}"#
    ) { client in
      _ = try await client.comments(of: .init("1"), order: .votes, after: Cursor("MTA"))
    }
    #expect(
      comments == [
        "postID": .string("1"), "order": .string("VOTES_COUNT"), "after": .string("MTA"),
        "first": .integer(20),
      ])
    let replies = try await variables(
      "Replies", #"{"data":{"comment":{"replies":{"nodes":[],\#(end)}}}}"#
    ) { client in
      _ = try await client.replies(to: .init("c1"), after: .beginning)
    }
    #expect(replies == ["commentID": .string("c1"), "first": .integer(20)])
  }

  @Test func `topics and collections are asked for`() async throws {
    let topics = try await variables(
      "Topics", #"{"data":{"topics":{"nodes":[{"slug":"ai","name":"AI","postsCount":3}]}}}"#
    ) { client in
      let page = try await client.topics(matching: "ai").value
      #expect(page.items.map(\.postsCount) == [3])
    }
    #expect(
      topics == [
        "query": .string("ai"), "order": .string("FOLLOWERS_COUNT"), "first": .integer(20),
      ])
    let none = try await variables("Topic", #"{"data":{"topic":null}}"#) { client in
      let topic = try await client.topic(slug: "nope").value
      #expect(topic == nil)
    }
    #expect(none == ["slug": .string("nope")])
    let collections = try await variables(
      "Collections", #"{"data":{"collections":{"nodes":[{"id":"1","name":"Best"}]}}}"#
    ) { client in
      let page = try await client.collections().value
      #expect(page.items.count == 1)
    }
    #expect(collections["featured"] == .bool(true))
    let posts = try await variables(
      "CollectionPosts",
      #"{"data":{"collection":{"posts":{"nodes":[{"id":"1","name":"One"}]}}}}"#
    ) { client in
      let page = try await client.posts(inCollection: .init("1")).value
      #expect(page.items.count == 1)
    }
    #expect(posts == ["id": .string("1"), "first": .integer(20)])
  }

  @Test(arguments: ["Post", "Comments", "CollectionPosts", "Replies"])
  func `what is not there is said`(purpose: String) async throws {
    let body = #"{"data":{"post":null,"comment":null,"collection":null}}"#
    try await ScriptedTransport.play([.json(purpose, body)]) { transport in
      let client = try Sample.client(transport)
      switch purpose {
      case "Post":
        await #expect(throws: ProductHuntError.noSuchPost) { try await client.post(.slug("x")) }
      case "Comments":
        await #expect(throws: ProductHuntError.noSuchPost) {
          try await client.comments(of: .init("1"))
        }
      case "CollectionPosts":
        await #expect(throws: ProductHuntError.noSuchCollection) {
          try await client.posts(inCollection: .init("1"))
        }
      default: #expect(try await client.replies(to: .init("1")).value == Page())
      }
    }
  }

  @Test func `every request is told of, without a secret`() async throws {
    let events = Mutex<[ClientEvent]>([])
    let limits = [
      Header("X-Rate-Limit-Limit", "6250"), Header("X-Rate-Limit-Remaining", "6218"),
      Header("X-Rate-Limit-Reset", "900"),
    ]
    let script: [ScriptedTransport.Step] = [
      .token("t0ken"), .json("Posts", Sample.posts([1]), headers: limits),
      .failure("Posts", .timedOut),
    ]
    try await ScriptedTransport.play(script) { transport in
      let client = try Sample.client(transport, Sample.pair) { event in
        events.withLock { $0.append(event) }
      }
      let answer = try await client.posts(PostsQuery())
      #expect(answer.rateLimit?.remaining == 6218)
      _ = try? await client.posts(PostsQuery())
    }
    let records = events.withLock { $0 }.compactMap { event in
      if case .request(let record) = event { record } else { nil }
    }
    #expect(records.map(\.purpose) == ["token", "Posts", "Posts"])
    #expect(records.map(\.status) == [200, 200, nil])
    #expect(records.map { $0.rateLimit?.remaining } == [nil, 6218, nil])
    #expect(records.map(\.failure) == [nil, nil, .timedOut])
    for secret in ["t0ken", "s3cret", "key-1"] { #expect(!"\(records)".contains(secret)) }
  }

  @Test func `a cancelled question asks nothing`() async throws {
    try await ScriptedTransport.play([]) { transport in
      let client = try Sample.client(transport)
      let gate = Gate()
      let task = Task {
        await gate.pass()
        return try await client.posts(PostsQuery())
      }
      await gate.reached()
      task.cancel()
      gate.open()
      await #expect(throws: ProductHuntError.cancelled) { try await task.value }
    }
  }

  /// How many posts a list has is a hint that narrowing gives; of comments and topics nobody asks.
  @Test func `no operation asks for what only a person logged in has, or for counts that lie`() {
    for operation in Operation.all {
      let isList = ["Posts", "CollectionPosts"].contains(operation.name)
      #expect(operation.document.contains("totalCount") == isList, "\(operation.name)")
      for word in ["viewer", "isVoted", "isCollected", "isFollowing"] {
        #expect(!operation.document.contains(word), "\(operation.name)")
      }
      #expect(operation.document.hasPrefix("query \(operation.name)("))
    }
    #expect(Set(Operation.all.map(\.name)).count == 10)
  }
}
