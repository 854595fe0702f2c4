// The client over real HTTP against the reference server, which has the service's schema and posts.

import Foundation
import ProductHunt
import Testing
import Texts

@Suite(
  .enabled(if: ReferenceServer.missing == nil, "the reference server or its python is missing"))
struct ContractTests {
  static let today = PacificDay(year: 2025, month: 12, day: 15)
  static let fixed = ["--today", "2025-12-15"]

  @Test func `today's featured posts are there whole, each once, in rank order`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      var load = PeriodLoad(.day(Self.today))

      let posts = PostOrder.rank.sorted(try await take(&load, with: server.client()))

      #expect(posts.map(\.dailyRank) == (1...28).map { $0 })
      #expect(Set(posts.map(\.id)).count == 28)
      #expect(posts.filter { $0.createdAt < Self.today.start }.count == 5)
      let queries = try server.requests().filter { $0.operation == "Posts" }
      #expect(queries.count == 3)
      #expect(queries.allSatisfy { $0.complexity <= 40 })
    }
  }

  @Test func `each of the server's days is as it holds it, for few requests`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      let client = server.client()
      var days: [PacificDay: [Post]] = [:]
      for try await answer in client.pages(of: PostsQuery()) {
        for post in answer.value.items {
          days[PacificDay(containing: try #require(post.featuredAt)), default: []].append(post)
        }
      }
      #expect(days.count == 30)
      for (day, posts) in days {
        let before = try server.requests().count
        var load = PeriodLoad(.day(day))
        let loaded = PostOrder.rank.sorted(try await take(&load, with: client))
        #expect(loaded.map(\.id) == PostOrder.rank.sorted(posts).map(\.id), "\(day)")
        #expect(try server.requests().count - before <= 4)
      }
    }
  }

  @Test func `a week and a month are whole`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      let client = server.client()
      for period in [Period.week(of: Self.today).previous, .month(of: Self.today)] {
        var expected: Set<Post.ID> = []
        for try await answer in client.pages(of: PostsQuery()) {
          expected.formUnion(
            answer.value.items.filter { $0.featuredAt.map(period.contains) == true }.map(\.id))
        }
        var load = PeriodLoad(period)
        let posts = try await take(&load, with: client)
        #expect(Set(posts.map(\.id)) == expected)
        #expect(posts.count == expected.count && !expected.isEmpty)
      }
    }
  }

  @Test func `all posts of today are there, the featured ones among them`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      var load = PeriodLoad(.day(Self.today), scope: .all)

      let posts = try await take(&load, with: server.client())

      #expect(posts.count == 72)
      #expect(Set(posts.map(\.id)).count == posts.count)
      #expect(posts.filter { $0.featuredAt != nil }.count == 28)
    }
  }

  @Test func `a post is found by slug, by id and by its address in at most two requests`()
    async throws
  {
    try await ReferenceServer.run(Self.fixed) { server in
      let client = server.client()
      let listed = try #require(
        try await client.posts(PostsQuery(), first: 1).value.items.first)

      for reference in [
        PostReference.slug(listed.slug.raw), .id(listed.id),
        try PostReference(parsing: PlainText(listed.url).string),
      ] {
        let before = try server.requests().count
        let detail = try await client.post(reference).value
        #expect(detail.post.id == listed.id)
        #expect(detail.post.name == listed.name)
        #expect(detail.hunter == nil, "people are redacted")
        #expect(try server.requests().count - before <= 2)
      }
    }
  }

  @Test func `an unknown post is said to be unknown`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      await #expect(throws: ProductHuntError.noSuchPost) {
        try await server.client().post(.slug("no-such-post-anywhere"))
      }
      await #expect(throws: ProductHuntError.noSuchPost) {
        try await server.client().post(.product("no-such-post-anywhere"))
      }
    }
  }

  @Test func `a wrong secret is refused, by name`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      let wrong = Credentials.apiKey(id: Secret("test-id"), secret: Secret("wrong"))
      await #expect(throws: ProductHuntError.credentialsRefused(.apiKeyAndSecret)) {
        try await server.client(wrong).posts(PostsQuery())
      }
      await #expect(throws: ProductHuntError.credentialsRefused(.developerToken)) {
        try await server.client(.developerToken(Secret("wrong"))).posts(PostsQuery())
      }
    }
  }

  @Test func `a developer token is taken as it is`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      let client = server.client(.developerToken(Secret("test-developer-token")))
      let limit = try #require(try await client.checkCredentials())
      #expect(limit.limit == 6250)
      #expect(try server.requests().map(\.path) == ["/v2/api/graphql"])
    }
  }

  @Test func `a spent budget says until when`() async throws {
    try await ReferenceServer.run(Self.fixed + ["--limit", "40", "--window", "300"]) { server in
      let client = server.client()
      let first = try await client.posts(PostsQuery())
      let remaining = try #require(first.rateLimit).remaining
      #expect((0..<10).contains(remaining))

      let error = await #expect(throws: ProductHuntError.self) {
        try await client.posts(PostsQuery())
      }

      guard case .rateLimited(let until) = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect((200...301).contains(until.timeIntervalSinceNow))
    }
  }

  @Test func `every comment and reply of a post is there, each once`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      let client = server.client()
      let expected = try Self.discussions()
      for (post, count) in expected.prefix(3) {
        var found: [ProductHunt.Comment.ID] = []
        let detail = try await client.post(.id(post), commentsFirst: 2).value
        try await collect(detail.comments, with: client, into: &found)
        if let next = detail.comments.next {
          for try await answer in client.pages(ofCommentsOn: detail.post.id, from: next) {
            try await collect(answer.value, with: client, into: &found)
          }
        }
        #expect(found.count == Set(found).count)
        #expect(found.count == count)
      }
    }
  }

  /// The budget is 6,250 points in 15 minutes; what is asked most must stay cheap.
  @Test func `what each question costs`() async throws {
    try await ReferenceServer.run(Self.fixed) { server in
      let client = server.client()
      let post = try #require(try Self.discussions().first).post
      let comment = try #require(try await client.comments(of: post).value.items.first)
      _ = try await client.posts(PostsQuery())
      _ = try await client.post(.id(post))
      _ = try? await client.post(.product("no-such-product"))
      _ = try await client.replies(to: comment.id)
      _ = try await client.topics()
      _ = try await client.topic(slug: "productivity")
      let collection = try #require(try await client.collections().value.items.first)
      _ = try await client.posts(inCollection: collection.id)

      let costs = try server.requests().reduce(into: [:]) { costs, request in
        costs[request.operation ?? "token"] = request.complexity
      }
      #expect(
        costs == [
          "token": 0, "Posts": 32, "Post": 60, "PostByURL": 60, "Comments": 107, "Replies": 107,
          "Topics": 7, "Topic": 1, "Collections": 7, "CollectionPosts": 32,
        ])
    }
  }

  /// The posts with most comments, and how many different ones the server's data has of each.
  static func discussions() throws -> [(post: Post.ID, count: Int)] {
    struct Source: Decodable {
      struct Edge<Node: Decodable>: Decodable { let node: Node }
      struct Edges<Node: Decodable>: Decodable { let edges: [Edge<Node>] }
      struct Identified: Decodable { let id: String }
      struct Launch: Decodable {
        let id: String
        let comments: Edges<Identified>?
      }
      let days: [String: [Launch]]
    }
    let data = try Data(contentsOf: ReferenceServer.folder.appending(path: "posts.json"))
    return try JSONDecoder().decode(Source.self, from: data).days.values.joined()
      .map { (Post.ID($0.id), Set(($0.comments?.edges ?? []).map(\.node.id)).count) }
      .sorted { $0.1 > $1.1 }
  }

  func collect(
    _ page: Page<ProductHunt.Comment>, with client: Client,
    into found: inout [ProductHunt.Comment.ID]
  ) async throws {
    for comment in page.items {
      found.append(comment.id)
      try await collect(comment.replies, with: client, into: &found)
      guard let next = comment.replies.next else { continue }
      let start = next == .beginning ? nil : next
      for try await answer in client.pages(ofRepliesTo: comment.id, from: start) {
        try await collect(answer.value, with: client, into: &found)
      }
    }
  }

  func take(_ load: inout PeriodLoad, with client: Client) async throws -> [Post] {
    var posts: [Post] = []
    while let request = load.next {
      posts += load.take(try await client.posts(request).value)
    }
    return posts
  }
}
