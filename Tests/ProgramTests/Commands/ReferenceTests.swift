// The commands against the reference server: right posts, right order, every comment. The truth is
// asked of the server itself, or read from its data, and put together by rules of this file's own.

import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite(
  .serialized,
  .enabled(if: ReferenceData.isThere, "the reference server or its python is missing"))
struct ReferenceTests {
  @Test func `list --day is the home page's list of each of the thirty days`() async throws {
    let server = try ReferenceData()
    let home = try Home()
    let days = try await server.featuredDays()
    #expect(days.count == 30)

    for (day, expected) in days.sorted(by: { $0.key < $1.key }) {
      let list = try await home.phbrowse(
        "list", "--day", day, "--limit", "all", "--format", "jsonl", "--api-url", server.url,
        variables: ReferenceData.variables)
      #expect(list.status == 0)
      #expect(try list.objects().map { $0["id"] as? String } == expected, "\(day)")
    }
  }

  /// All posts take minutes: `PHBROWSE_EVERY_POST=1` asks for them.
  @Test func `show --comments holds every comment and reply`() async throws {
    let server = try ReferenceData()
    let home = try Home()
    let isEvery = ProcessInfo.processInfo.environment["PHBROWSE_EVERY_POST"] == "1"
    let discussions = try ReferenceData.discussions()
    let asked = isEvery ? discussions : Array(discussions.prefix(6)) + discussions.suffix(2)
    for (post, expected) in asked {
      let show = try await home.phbrowse(
        "show", post, "--comments", "--format", "json", "--api-url", server.url,
        variables: ReferenceData.variables)
      let shown = try #require(try show.objects().first, "\(post): \(show.errors)")
      var found: [String] = []
      ReferenceData.collect(shown["comments"], into: &found)
      #expect(found.count == Set(found).count, "\(post)")
      #expect(Set(found) == expected, "\(post)")
    }
  }
}
