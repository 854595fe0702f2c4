import DemoAPI
import Foundation
import ProductHunt
import Testing

/// Lists of posts, as the service answers for them.
struct PostsTests {
  private let demo = DemoTransport(now: someNow)

  static let posts = """
    query Posts(
      $first: Int, $after: String, $order: PostsOrder, $featured: Boolean,
      $postedAfter: DateTime, $postedBefore: DateTime, $topic: String
    ) {
      posts(
        first: $first, after: $after, order: $order, featured: $featured,
        postedAfter: $postedAfter, postedBefore: $postedBefore, topic: $topic
      ) {
        nodes { id name tagline votesCount commentsCount createdAt featuredAt dailyRank slug
          topics(first: 3) { nodes { slug name } } }
        pageInfo { endCursor hasNextPage }
      }
    }
    """

  private func list(_ variables: [String: Any]) async throws -> [[String: Any]] {
    try await demo.walk(PostsTests.posts, "posts", variables: variables)
  }

  @Test func `today begins with the posts of the pictures`() async throws {
    let asked = try await demo.ask(PostsTests.posts, ["featured": true], operation: "Posts")

    #expect(asked.response.status == 200)
    let first = asked.nodes("posts").prefix(5)
    #expect(
      first.map { $0.text("name") } == [
        "Foldspace", "Nimbus Notes", "Kettle", "Paperplane", "Tern",
      ])
    #expect(first.map { $0.number("dailyRank") } == [1, 2, 3, 4, 5])
    #expect(first.map { $0.number("votesCount") } == [632, 514, 498, 401, 377])
    #expect(first.map { $0.number("commentsCount") } == [84, 31, 12, 9, 44])
  }

  @Test(arguments: [1, 7, 20, 50, 1_000])
  func `a page holds at most twenty`(first: Int) async throws {
    let asked = try await demo.ask(PostsTests.posts, ["first": first])

    #expect(asked.nodes("posts").count == min(first, 20))
  }

  @Test func `paging walks the whole list once`() async throws {
    let posts = try await list([:])

    let ids = posts.compactMap { $0.text("id") }
    #expect(ids.count > 600)
    #expect(Set(ids).count == ids.count)
    #expect(Set(posts.compactMap { $0.text("slug") }).count == ids.count)
    #expect(Set(posts.compactMap { $0.text("name") }).count == ids.count)
  }

  @Test func `a cursor is the unpadded base64 of a position`() async throws {
    let asked = try await demo.ask(PostsTests.posts, ["first": 20])
    let page = asked.data.object("posts").object("pageInfo")
    #expect(page.text("endCursor") == "MjA")

    let second = try await demo.ask(PostsTests.posts, ["after": "MjA", "first": 5])
    #expect(second.nodes("posts").first?.text("id") != asked.nodes("posts").last?.text("id"))
    #expect(second.data.object("posts").object("pageInfo").text("endCursor") == "MjU")
  }

  @Test func `the ranking has the newest day first, and in it the ranked posts`() async throws {
    let posts = try await list([:])
    let keys = posts.map { post in
      let day = post.text("featuredAt").map { pacificDay(date($0)) }
      return (day, post.number("dailyRank"))
    }

    // Unfeatured posts have no rank: they end a day, and the next featured one begins an older day.
    for (one, next) in zip(keys, keys.dropFirst()) {
      guard let day = one.0, let rank = one.1 else { continue }
      guard let nextDay = next.0, let nextRank = next.1 else { continue }
      #expect(nextDay == day && nextRank == rank + 1)
    }
    #expect(keys.count { $0.1 == 1 } == 29)
  }

  @Test func `votes and newest are orders of their own`() async throws {
    let votes = try await list(["order": "VOTES"]).compactMap { $0.number("votesCount") }
    #expect(votes == votes.sorted(by: >))

    let created = try await list(["order": "NEWEST"]).compactMap { $0.text("createdAt") }
    #expect(created == created.sorted(by: >))

    let featured = try await list(["order": "FEATURED_AT", "featured": true])
      .compactMap { $0.text("featuredAt") }
    #expect(featured == featured.sorted(by: >))
    #expect(featured.count > 29 * 12)
  }

  @Test func `a day has its number of posts, and some were created the day before`() async throws {
    let posts = try await list(["featured": true])
    let days = Dictionary(grouping: posts) { pacificDay(date($0.text("featuredAt") ?? "")) }

    #expect(days.count == 29)
    #expect(days[pacificDay(someNow)]?.count == 24)
    for (day, posts) in days {
      #expect((12...30).contains(posts.count), "\(day)")
      let early = posts.count { pacificDay(date($0.text("createdAt") ?? "")) != day }
      #expect((1...5).contains(early), "\(day)")
    }
    let all = try await list([:])
    #expect(all.count { Int($0.text("id") ?? "") ?? 0 >= 1_290_000 } == 60)
  }

  @Test func `a window takes its first moment and leaves its last`() async throws {
    let moment = "2026-11-20T08:01:00Z"
    let after = "2026-11-20T08:01:01Z"
    let inside = try await list(["postedAfter": moment, "postedBefore": after])
    let before = try await list(["postedAfter": "2026-11-20T08:00:00Z", "postedBefore": moment])

    #expect(inside.count > 10)
    #expect(inside.allSatisfy { $0.text("createdAt") == moment })
    #expect(before.isEmpty)
  }

  @Test func `a topic's posts have the topic`() async throws {
    let posts = try await list(["topic": "terminal"])
    let others = try await demo.ask(PostsTests.posts, ["topic": "no-such-topic"])

    #expect(posts.count > 20)
    #expect(posts.contains { $0.text("name") == "Tern" })
    let asked = "query($t: String) { posts(topic: $t) { nodes { topics { nodes { slug } } } } }"
    for post in try await demo.ask(asked, ["t": "terminal"]).nodes("posts") {
      #expect(post.connection("topics").nodes.contains { $0.text("slug") == "terminal" })
    }
    #expect(others.nodes("posts").isEmpty)
  }

  @Test(arguments: ["after", "postedAfter", "postedBefore", "topic", "featured"])
  func `an explicit null gives an empty list`(name: String) async throws {
    let asked = try await demo.ask(PostsTests.posts, [name: NSNull()])

    #expect(asked.messages.isEmpty)
    #expect(asked.nodes("posts").isEmpty)
    #expect(asked.data.object("posts").next == nil)
  }

  @Test(arguments: ["after", "postedAfter", "postedBefore", "topic"])
  func `an empty text gives an empty list`(name: String) async throws {
    let asked = try await demo.ask(PostsTests.posts, [name: ""])

    #expect(asked.messages.isEmpty)
    #expect(asked.nodes("posts").isEmpty)
  }

  @Test func `the same moment gives the same bytes`() async throws {
    let asked = try request(PostsTests.posts, ["first": 20])
    let one = try await DemoTransport(now: someNow).send(asked)
    let other = try await DemoTransport(now: someNow).send(asked)

    #expect(one == other)
  }

  @Test func `a day later the same posts have moved by a day`() async throws {
    let tomorrow = DemoTransport(now: someNow.addingTimeInterval(86_400))
    let later = try await tomorrow.ask(PostsTests.posts, ["first": 20])
    let now = try await demo.ask(PostsTests.posts, ["first": 20])

    #expect(
      now.nodes("posts").map { $0.text("id") } == later.nodes("posts").map { $0.text("id") })
    #expect(now.nodes("posts")[0].text("createdAt") == "2026-11-23T08:01:00Z")
    #expect(later.nodes("posts")[0].text("createdAt") == "2026-11-24T08:01:00Z")
  }

  @Test func `an empty today has yesterday's posts as its newest`() async throws {
    let demo = DemoTransport(now: someNow, emptyToday: true)
    let asked = try await demo.ask(PostsTests.posts, ["order": "NEWEST"])

    let newest = try #require(asked.nodes("posts").first?.text("createdAt"))
    #expect(pacificDay(date(newest)) == "2026-11-22")
  }

  // Summer time ends on 1 November and begins on 14 March; the last is a minute before it begins.
  @Test(arguments: [
    "2026-11-23T08:00:00Z", "2026-11-23T08:00:30Z", "2026-11-24T07:59:59Z", "2026-11-01T08:30:00Z",
    "2026-11-01T09:30:00Z", "2026-11-02T07:30:00Z", "2026-07-04T06:59:59Z", "2027-03-14T09:59:00Z",
    "2027-03-14T10:01:00Z", "2027-03-15T06:59:00Z", "2028-02-29T20:00:00Z", "2027-01-01T07:59:00Z",
  ])
  func `the newest day is the one in San Francisco`(now: String) async throws {
    let demo = DemoTransport(now: date(now))
    let asked = try await demo.ask(PostsTests.posts, ["featured": true, "first": 20])

    let moments = asked.nodes("posts").compactMap { $0.text("featuredAt") }.map(date)
    #expect(moments.count == 20)
    #expect(Set(moments.map(pacificDay)) == [pacificDay(date(now))])
    #expect(moments.allSatisfy { $0 <= date(now) })
  }

  @Test func `each earlier day starts at its own midnight across a clock change`() async throws {
    let demo = DemoTransport(now: date("2026-11-10T20:00:00Z"))
    let posts = try await demo.walk(
      PostsTests.posts, "posts", variables: ["featured": true])

    let winners = posts.filter { $0.number("dailyRank") == 1 }
    let times = winners.compactMap { $0.text("featuredAt") }.map { pacificTime(date($0)) }
    let midnights = times.count { $0 == "00:01:00" }
    #expect(winners.count == 29)
    #expect(midnights > 15)
    #expect(
      Set(winners.compactMap { $0.text("featuredAt") }.map { pacificDay(date($0)) }).count == 29)
  }
}
