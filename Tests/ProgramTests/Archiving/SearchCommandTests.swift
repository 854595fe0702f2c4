// phbrowse search: finds, formats, statuses, and what is said where nothing is found.

import Foundation
import Testing

@Suite(.serialized)
struct SearchCommandTests {
  let home: Home

  init() throws { home = try Home() }

  @Test func `what was listed is found, best first, with the line that it stands in`() async throws
  {
    let server = try DemoServer()
    let variables = DemoServer.variables.merging(["PHBROWSE_API_URL": server.url]) { $1 }
    _ = try await home.phbrowse("list", variables: variables)

    let found = try await home.phbrowse("search", "tidies", "its", "tools", "--format", "jsonl")

    #expect(found.status == 0)
    #expect(found.errors.isEmpty)
    let hits = try found.objects()
    #expect(hits.first?["slug"] as? String == "foldspace")
    #expect(hits.first?["matchedField"] as? String == "tagline")
    #expect(hits.first?["excerpt"] as? String == "A desk that tidies its tools away")
  }

  @Test func `comments are searched once a discussion is saved`() async throws {
    let server = try DemoServer()
    let variables = DemoServer.variables.merging(["PHBROWSE_API_URL": server.url]) { $1 }
    let shown = try await home.phbrowse(
      "show", "foldspace", "--comments", "--format", "json", variables: variables)
    let post = try #require(try shown.objects().first)
    let comment = try #require((post["comments"] as? [[String: Any]])?.first?["body"] as? String)
    let words = comment.replacing(/<[^>]*>/, with: " ").split { !$0.isLetter }.prefix(4)

    let found = try await home.phbrowse(
      "search", "\"\(words.joined(separator: " "))\"", "--format", "jsonl")

    #expect(try found.objects().first?["matchedField"] as? String == "comments")
  }

  @Test(arguments: ["table", "plain", "json", "jsonl", "csv", "url", "markdown"])
  func `the demo can be searched in every format`(format: String) async throws {
    let found = try await home.phbrowse("search", "foldspace", "--demo", "--format", format)

    #expect(found.status == 0)
    #expect(found.output.lowercased().contains("foldspace"))
    #expect(!found.output.contains("\u{1B}"))
  }

  static let nothing = [
    "zzzz", "\"", "*", "AND", "()", "topic:", "-", "a:b:c \"", "NEAR(",
  ]

  @Test(arguments: nothing)
  func `nothing found is status 1, whatever was typed`(words: String) async throws {
    let found = try await home.phbrowse("search", "--format", "jsonl", "--", words)

    #expect(found.status == 1, "\(found.errors)")
    #expect(found.output.isEmpty)
    #expect(
      found.errors
        == "phbrowse: nothing found in 0 posts; phbrowse sync --days 30 fetches the last 30 days,"
        + " for about 2,880 points\n")
  }

  @Test func `where nothing is found it is said over how much was searched`() async throws {
    let found = try await home.phbrowse("search", "zzzz", "--demo", "--format", "json")

    #expect(found.status == 1)
    #expect(found.output.filter { !$0.isWhitespace } == "[]")
    #expect(
      found.errors.wholeMatch(
        of: /phbrowse: nothing found in \d+ posts over 7 days; .*for about 2,208 points\n/) != nil,
      "\(found.errors)")
  }

  @Test func `more than was asked for is said`() async throws {
    let found = try await home.phbrowse("search", "a", "--demo", "-n", "3")

    #expect(found.lines.count == 3)
    #expect(found.errors == "phbrowse: the first 3 finds; --limit all prints all\n")
  }

  @Test func `no words are a mistake`() async throws {
    #expect(try await home.phbrowse("search").status == 64)
    #expect(try await home.phbrowse("search", " ").status == 64)
    #expect(try await home.phbrowse("search", "a", "--fields", "nam").status == 64)
    #expect(try await home.phbrowse("search", "a", "--format", "html").status == 64)
  }
}
