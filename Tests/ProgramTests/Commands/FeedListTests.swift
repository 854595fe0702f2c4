// phbrowse list --feed: the public feed in every format, without credentials.

import Foundation
import Testing

@Suite(.serialized)
struct FeedListTests {
  let home: Home

  init() throws { home = try Home() }

  @Test func `the feed is printed without credentials, what it does not know left blank`()
    async throws
  {
    let server = try DemoServer()
    let list = try await home.phbrowse("list", "--feed", "--feed-url", server.url + "/feed")

    #expect(list.status == 0)
    #expect(list.errors.isEmpty)
    #expect(list.lines.count == 50)
    for line in list.lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(cells.count == 6)
      #expect(cells[1...3] == ["", "", ""])
      #expect(!cells[0].isEmpty && !cells[4].isEmpty)
    }
  }

  @Test func `what was printed is printed again without network, and found by the search`()
    async throws
  {
    let server = try DemoServer()
    let list = try await home.phbrowse("list", "--feed", "--feed-url", server.url + "/feed")
    let offline = try await home.phbrowse("list", "--feed", "--offline")
    let topic = try await home.phbrowse("list", "--feed", "--topic", "terminal", "--offline")
    let found = try await home.phbrowse("search", "foldspace")

    #expect(offline.status == 0)
    #expect(offline.lines == list.lines)
    #expect(offline.errors == "phbrowse: saved just now\n")
    #expect(topic.status == 69)
    #expect(found.lines.count == 1)
  }

  @Test func `in JSON what the feed does not know is null`() async throws {
    let server = try DemoServer()
    let list = try await home.phbrowse(
      "list", "--feed", "--format", "jsonl", "-n", "3",
      variables: ["PHBROWSE_FEED_URL": server.url])

    #expect(list.status == 0)
    #expect(list.errors.contains("the first 3 posts"))
    let posts = try list.objects()
    #expect(posts.count == 3)
    for post in posts {
      for name in ["votesCount", "commentsCount", "dailyRank", "topics", "featuredAt"] {
        #expect(post[name] is NSNull, "\(name)")
      }
      for name in ["id", "slug", "name", "tagline", "createdAt", "url", "website"] {
        #expect((post[name] as? String)?.isEmpty == false, "\(name)")
      }
    }
  }

  @Test(arguments: ["table", "plain", "json", "jsonl", "csv", "url", "markdown"])
  func `every format has the feed's posts and no zero`(format: String) async throws {
    let list = try await home.phbrowse("list", "--feed", "--demo", "--format", format)

    #expect(list.status == 0)
    #expect(list.output.contains("oldspace"))
    #expect(!list.output.contains("▲"))
    #expect(list.output.firstRange(of: /"(votesCount|commentsCount)": ?0/) == nil)
  }

  @Test func `a topic is told from what the service gives for none`() async throws {
    let server = try DemoServer()
    let everything = try await home.phbrowse("list", "--feed", "--api-url", server.url)
    let topic = try await home.phbrowse(
      "list", "--feed", "--topic", "terminal", "--api-url", server.url)
    let none = try await home.phbrowse(
      "list", "--feed", "--topic", "terminals", "--api-url", server.url)

    #expect(topic.status == 0)
    #expect(topic.lines.contains { $0.hasPrefix("tern\t") })
    #expect(topic.lines != everything.lines)
    #expect(none.status == 66)
    #expect(none.output.isEmpty)
    #expect(none.errors.contains("“terminals”"))
  }

  static let faults: [(name: String, status: Int32, words: String)] = [
    ("feed/cloudflare", 69, "Cloudflare"), ("feed/not-json", 69, "did not sound like"),
    ("feed/truncate", 69, "before the answer was whole"), ("feed/huge", 69, "far too large"),
    ("feed/http500", 69, "trouble of its own"), ("feed/rate-limit", 75, "budget"),
  ]

  @Test(arguments: faults)
  func `a feed that cannot be had is one sentence`(
    fault: (name: String, status: Int32, words: String)
  ) async throws {
    let server = try DemoServer("--fault", fault.name)
    let list = try await home.phbrowse("list", "--feed", "--api-url", server.url)

    #expect(list.status == fault.status)
    #expect(list.output.isEmpty)
    #expect(list.errors.split(separator: "\n").count == 1)
    #expect(list.errors.contains(fault.words))
  }

  @Test(arguments: [
    "--day today", "--week", "--all", "--order votes", "--collection 402",
    "--feed-url http://www.producthunt.com/feed", "--feed-url ftp://localhost",
  ])
  func `what the feed does not have is refused`(options: String) async throws {
    let list = try await home.shell("phbrowse list --feed --demo \(options)")

    #expect(list.status == 64)
    #expect(list.output.isEmpty && !list.errors.isEmpty)
  }
}
