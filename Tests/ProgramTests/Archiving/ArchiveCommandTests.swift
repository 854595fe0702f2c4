// phbrowse archive: numbers, checks, less of it. And what doctor and the shell's completions make of it.

import Archive
import Foundation
import ProductHunt
import TestSupport
import Testing
import phbrowse

@Suite(.serialized)
struct ArchiveCommandTests {
  let home: Home
  private var path: String { home.folder.path + "/.local/share/phbrowse/archive.sqlite" }

  init() throws { home = try Home() }

  private func list() async throws {
    let server = try DemoServer()
    _ = try await home.phbrowse(
      "list", variables: DemoServer.variables.merging(["PHBROWSE_API_URL": server.url]) { $1 })
  }

  @Test func `before anything is saved nothing is made by looking`() async throws {
    #expect(try await home.phbrowse("archive", "path").output == path + "\n")
    let none = try await home.phbrowse("archive", "info", "--format", "json")
    let info = try JSONSerialization.jsonObject(with: Data(none.output.utf8))
    #expect(try Schema("archive-info").faults(in: info) == [])
    for command in ["info", "check"] {
      let looked = try await home.phbrowse("archive", command)
      #expect(looked.status == 0)
      #expect(looked.output.contains("nothing") || looked.output.contains("nothing saved yet"))
    }
    #expect(try await home.phbrowse("archive", "prune", "--older-than", "1d").status == 0)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `info counts what there is`() async throws {
    try await list()
    let text = try await home.phbrowse("archive")
    let json = try await home.phbrowse("archive", "info", "--format", "json")

    #expect(text.lines.first == "file        \(path)")
    #expect(text.lines.contains("posts       24"))
    let info = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(try Schema("archive-info").faults(in: info) == [])
    #expect(info["posts"] as? Int == 24)
    #expect(info["lists"] as? Int == 1)
    #expect(info["path"] as? String == path)
    #expect(info["oldestDay"] as? String == info["newestDay"] as? String)
  }

  @Test func `pruning takes what is old and says what it took`() async throws {
    try await list()
    let young = try await home.phbrowse("archive", "prune", "--older-than", "1d")
    let old = try await home.phbrowse("archive", "prune", "--older-than", "9999-01-01")

    #expect(young.errors == "phbrowse: nothing is that old\n")
    #expect(old.errors.hasPrefix("phbrowse: 24 posts, 0 comments, 1 list forgotten"))
    #expect(old.output.isEmpty)
    #expect(try await home.phbrowse("list", "--offline").status == 69)
  }

  @Test(arguments: [
    ("90d", 90), ("12w", 84), ("6m", 180), ("1y", 365), ("7", 7), ("2 weeks", nil), ("2weeks", 14),
    ("0d", nil), ("d", nil), ("-1d", nil), ("1x", nil), ("", nil), ("99999999999999999999d", nil),
  ])
  func `ages are spans of days`(text: String, days: Int?) {
    #expect(Age(argument: text) == days.map { .days($0) })
  }

  @Test func `a day is an age too, by its beginning in San Francisco`() {
    let age = Age(argument: "2026-01-31")
    #expect(age == .date(PacificDay(year: 2026, month: 1, day: 31)))
    #expect(age?.date(before: Date()) == Date(timeIntervalSince1970: 1_769_846_400))
  }

  @Test func `a sound archive is in order`() async throws {
    try await list()
    let check = try await home.phbrowse("archive", "check")

    #expect(check.status == 0)
    #expect(check.output == "in order\n")
    let doctor = try await home.phbrowse("doctor", "--demo")
    let line = try #require(doctor.lines.first { $0.contains("archive") })
    #expect(line.hasPrefix("✓ archive: \(path), "))
    #expect(line.hasSuffix("24 posts, 0 bookmarks; in order"))
    let json = try await home.phbrowse("doctor", "--demo", "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect(try Schema("doctor").faults(in: report) == [])
  }

  @Test func `without a home there is no place for it`() async throws {
    let nowhere = ["HOME": "", "XDG_DATA_HOME": "relative"]
    #expect(try await home.phbrowse("archive", "path", variables: nowhere).status == 78)
    #expect(try await home.phbrowse("search", "a", variables: nowhere).status == 78)
    let doctor = try await home.phbrowse("doctor", "--demo", variables: nowhere)
    #expect(doctor.output.contains("✗ archive"))
  }

  @Test func `the file stands where XDG_DATA_HOME says`() async throws {
    let there = ["XDG_DATA_HOME": home.folder.path + "/data"]
    let asked = try await home.phbrowse("archive", "path", variables: there)
    #expect(asked.output == home.folder.path + "/data/phbrowse/archive.sqlite\n")
  }

  @Test func `each failure has its status`() {
    let detail = ArchiveError.Detail("x")
    let failures: [(ArchiveError, Status)] = [
      (.unwritable(detail: detail), .outputFailed), (.full(detail: detail), .outputFailed),
      (.busy(detail: detail), .rateLimited), (.corrupt(detail: detail), .ourFault),
      (.failed(detail: detail), .ourFault), (.newerVersion, .notConfigured),
    ]
    for (failure, status) in failures { #expect(Status(failure) == status) }
  }

  @Test(.enabled(if: (try? Child("bash", ["-c", "type compgen"]).wait()) == 0, "needs bash"))
  func `the shell completes topics and days from the archive`() async throws {
    try await list()
    let days = try await complete("list --day ")
    let topics = try await complete("list --topic t")
    let browsed = try await complete("browse --topic t")

    #expect(days.prefix(2) == ["today", "yesterday"])
    #expect(days.count == 3)
    #expect(topics.contains("terminal"))
    #expect(topics.allSatisfy { $0.hasPrefix("t") })
    #expect(browsed == topics)
    #expect(try await Home().phbrowse("archive", "info").output.contains("nothing saved yet"))
  }

  /// What bash offers after a beginning of a line.
  private func complete(_ line: String) async throws -> [String] {
    let words = "phbrowse \(line)".split(separator: " ", omittingEmptySubsequences: false)
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let offered = try await home.shell(
      """
      eval "$(phbrowse --generate-completion-script bash)"
      COMP_WORDS=(\(quoted)) COMP_CWORD=\(words.count - 1) COMP_LINE='phbrowse \(line)'
      COMP_POINT=${#COMP_LINE} COMP_TYPE=9 COMP_KEY=9
      "$(complete -p phbrowse | sed 's/.*-F \\([^ ]*\\).*/\\1/')" phbrowse '\(words.last ?? "")' '\(words.dropLast().last ?? "")'
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    return offered.lines
  }
}
