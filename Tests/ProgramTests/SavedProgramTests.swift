// The whole program with what earlier runs have seen: at once, without network, and after a kill.

import Archive
import Foundation
import ProductHunt
import Testing

@Suite(.serialized, .enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
struct SavedProgramTests {
  private let credentials =
    "PRODUCTHUNT_CLIENT_ID=demo-id PRODUCTHUNT_CLIENT_SECRET=demo-secret"

  private func command(_ server: DemoServer) -> String {
    "\(credentials) \(Programs.phbrowse) --api-url \(server.url)"
  }

  /// The rows of the list, without their marks.
  private func rows(_ screen: String) -> [String] {
    screen.split(separator: "\n").filter { $0.contains("▲") }.map { String($0.dropFirst(2)) }
  }

  @Test func `with the server gone the second start has the list, and an opened post whole`() throws
  {
    var server: DemoServer? = try DemoServer()
    let url = try #require(server?.url)
    let terminal = try Tmux(width: 80, height: 40)
    try terminal.type("\(credentials) \(Programs.phbrowse) --api-url \(url)")
    let first = try terminal.wait(until: "the list is whole") {
      $0.contains("updated") && !$0.contains("+") && $0.contains("•")
    }
    try terminal.press("Enter")
    try terminal.wait(until: "the page is whole") {
      $0.contains("updated") && $0.contains("Discussion") && !$0.contains("Loading")
    }
    try terminal.press("c")
    let comments = comments(in: try terminal.wait(until: "comments", isDiscussion))
    #expect(!comments.isEmpty)
    try terminal.press("Q")
    try terminal.waitFor("ready$")
    server = nil

    try terminal.type("clear; \(credentials) \(Programs.phbrowse) --api-url \(url)")
    let second = try terminal.waitFor("offline, saved")
    let saved = rows(second)
    #expect(saved.count > 20)
    #expect(zip(saved, rows(first)).allSatisfy { $0 == $1 })
    #expect(second.contains("▌ "), "the opened post is read")

    try terminal.press("Enter")
    try terminal.waitFor("posted by")
    try terminal.press("c")
    let again = try terminal.wait(until: "comments", isDiscussion)
    // The sentence above the footer takes the place of a line or two.
    #expect(self.comments(in: again).count >= comments.count - 1)
    #expect(comments.starts(with: self.comments(in: again)))
    try terminal.press("h", "j", "Enter")
    try terminal.waitFor("Not saved. Loads when the network is back.")
    try terminal.press("Q")
    try terminal.waitFor("ready$")
  }

  /// Whether the discussion stands at the top.
  private func isDiscussion(_ screen: String) -> Bool {
    screen.split(separator: "\n").dropFirst(2).first?.contains("Discussion") == true
      && screen.contains("● ")
  }

  /// The lines that begin comments.
  private func comments(in screen: String) -> [String] {
    screen.split(separator: "\n").filter { $0.contains("● ") }
      .map { String($0.drop { $0 == "▌" || $0 == " " }) }
  }

  @Test func `a slow server's answer leaves the selection on its post`() throws {
    var server: DemoServer? = try DemoServer()
    let terminal = try Tmux(width: 80, height: 24)
    try terminal.type(command(try #require(server)))
    try terminal.wait(until: "the list is kept") { $0.contains("updated") && $0.contains("•") }
    try terminal.press("Q")
    try terminal.waitFor("ready$")
    server = nil

    let slow = try DemoServer("--latency", "2000")
    try terminal.type("clear; \(command(slow))")
    let saved = try terminal.waitFor("updating…")
    #expect(rows(saved).count > 10)
    try terminal.press("j", "j", "j")
    let selected = try terminal.wait(until: "the fourth is selected") { $0.contains("4/") }
    let row = try #require(selected.split(separator: "\n").first { $0.hasPrefix("▌") })
    let name = row.dropFirst(20).prefix(12)
    let merged = try terminal.waitFor("updated")
    #expect(merged.split(separator: "\n").first { $0.hasPrefix("▌") }?.contains(name) == true)
    try terminal.press("Q")
    try terminal.waitFor("ready$")
  }

  /// `PHBROWSE_KILLS=100` for the long run.
  private static let kills =
    ProcessInfo.processInfo.environment["PHBROWSE_KILLS"].flatMap(Int.init) ?? 4

  @Test func `a bookmark that was shown survives a kill at any moment`() throws {
    let server = try DemoServer("--limit", "100000000")
    let terminal = try Tmux(width: 80, height: 40)
    // Killed, it cannot give the terminal back itself.
    let mend = "stty sane; reset; clear; echo back-\"again\""
    var kept = 0
    for round in 0..<Self.kills {
      // The list has posts for a few rounds.
      let data = terminal.folder.path + "/data-\(round / 4)"
      if round % 4 == 0 { kept = 0 }
      let program = "env XDG_DATA_HOME=\(data) \(command(server))"
      try terminal.type("clear; sh -c 'echo $$ >pid; exec \(program)'; \(mend)")
      try terminal.wait(until: "the list and all bookmarks are there") {
        $0.contains("updated") && bookmarks(in: $0) == kept
      }
      for _ in 0..<kept { try terminal.press("j") }
      for _ in 0..<4 { try terminal.press("b", "j") }
      usleep(UInt32.random(in: 0..<60_000))
      let shown = bookmarks(in: try terminal.screen)
      kill(try #require(pid_t(terminal.file("pid"))), SIGKILL)
      try terminal.wait(until: "the shell is back") {
        $0.contains("back-again") && !$0.contains("▲")
      }
      let (store, notices) = try ArchiveStore.open(
        at: data + "/phbrowse/archive.sqlite", now: Date(), options: ArchiveOptions { _ in nil })
      #expect(notices.isEmpty, "round \(round)")
      #expect(try store.check() == [], "round \(round)")
      let found = try store.bookmarks().count
      #expect(found >= shown, "round \(round)")
      kept = found
      store.close()
    }
  }

  private func bookmarks(in screen: String) -> Int {
    screen.split(separator: "\n").filter { $0.contains("▲") && $0.dropFirst().hasPrefix("B") }.count
  }

  @Test func `two programs see each other's bookmarks at the next key`() throws {
    let server = try DemoServer()
    let one = try Tmux(width: 80, height: 24)
    let other = try Tmux(width: 80, height: 24)
    let data = "XDG_DATA_HOME=\(one.folder.path)"
    for terminal in [one, other] {
      try terminal.type("\(data) \(command(server))")
      try terminal.wait(until: "the list is kept") { $0.contains("updated") && $0.contains("•") }
    }
    try one.press("b")
    try one.waitFor("Bookmarked.")
    try other.press("j")
    try other.wait(until: "it is seen") { bookmarks(in: $0) == 1 }
    try one.press("Q")
    try other.press("Q")
    try other.waitFor("ready$")
  }

  @Test func `without credentials the public feed is kept and read offline`() throws {
    var server: DemoServer? = try DemoServer()
    let terminal = try Tmux(width: 80, height: 40)
    let program = "\(Programs.phbrowse) --api-url \(try #require(server?.url))"
    try terminal.type(program)
    let first = try terminal.wait(until: "the feed is kept") {
      $0.contains("updated") && $0.contains("• ")
    }
    try terminal.press("Q")
    try terminal.waitFor("ready$")
    server = nil

    try terminal.type("clear; \(program)")
    let second = try terminal.waitFor("offline, saved")
    func names(_ screen: String) -> [Substring] {
      screen.split(separator: "\n").dropFirst(3).map { $0.dropFirst(2) }.filter {
        $0.contains("  ")
      }
    }
    #expect(names(second).prefix(15) == names(first).prefix(15))
    try terminal.press("Q")
    try terminal.waitFor("ready$")
  }

  @Test func `--no-archive leaves no trace`() throws {
    let server = try DemoServer()
    let terminal = try Tmux(width: 80, height: 24)
    try terminal.type("\(command(server)) --no-archive")
    try terminal.waitFor("updated")
    try terminal.press("b")
    try terminal.waitFor("There is no archive")
    try terminal.press("Enter")
    try terminal.waitFor("Discussion")
    try terminal.press("Q")
    try terminal.waitFor("ready$")
    #expect(
      !FileManager.default.fileExists(
        atPath: terminal.folder.appendingPathComponent(".local/share").path))
  }

  @Test func `a folder that cannot be written is said once, and the browser works`() throws {
    let server = try DemoServer()
    let terminal = try Tmux(width: 80, height: 24)
    // A file where the folder should be: root may write everywhere else.
    try terminal.type("echo >data; XDG_DATA_HOME=$PWD/data \(command(server))")
    try terminal.wait(until: "it says so") { $0.contains("archive cannot") && $0.contains("▲") }
    try terminal.press("j")
    try terminal.wait(until: "the sentence is gone") { !$0.contains("archive cannot") }
    try terminal.press("Enter")
    try terminal.waitFor("Discussion")
    try terminal.press("Q")
    try terminal.waitFor("ready$")
  }
}
