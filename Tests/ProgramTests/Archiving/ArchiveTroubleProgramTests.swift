// The archive in trouble, seen through the whole program in a real terminal: the browser lives, says it
// once, and ends in time.

import Archive
import Foundation
import GRDB
import ProductHunt
import Testing

@Suite(.serialized, .enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
struct ArchiveTroubleProgramTests {
  private let server: DemoServer
  private let terminal: Tmux
  private var command: String {
    "PRODUCTHUNT_CLIENT_ID=demo-id PRODUCTHUNT_CLIENT_SECRET=demo-secret"
      + " \(Programs.phbrowse) --api-url \(server.url)"
  }
  private var folder: String { terminal.folder.path + "/.local/share/phbrowse" }
  private var path: String { folder + "/archive.sqlite" }

  /// A home whose archive has the list, a bookmark and a note.
  init() throws {
    server = try DemoServer()
    terminal = try Tmux(width: 100, height: 30)
    try start()
    try terminal.press("b")
    try terminal.waitFor("Bookmarked.")
    try terminal.press("e")
    try terminal.type("Ask Ada")
    try terminal.waitFor("Note kept.")
    try quit()
  }

  private func start(_ before: String = "") throws {
    try terminal.type("clear; \(before) \(command)")
    try terminal.wait(until: "the list is there") { $0.contains("updated") && $0.contains("▲") }
  }

  private func quit() throws {
    try terminal.press("Q")
    try terminal.wait(until: "the shell is back") { $0.contains("ready$") && !$0.contains("▲") }
  }

  private func bookmarks(in screen: String) -> Int {
    screen.split(separator: "\n").filter { $0.contains("▲") && $0.dropFirst().hasPrefix("B") }.count
  }

  @Test func `a damaged file is put aside, told once, and its bookmarks and notes are there`()
    throws
  {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
    try file.close()

    try start()
    let told = try terminal.wait(until: "it is told, and the bookmark is there") {
      $0.contains("The archive was damaged. It is now archive-damaged-") && bookmarks(in: $0) == 1
    }
    #expect(told.contains("bookmark of it"))
    try terminal.press("B")
    try terminal.waitFor("Ask Ada")
    try quit()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    #expect(names.contains { $0.hasPrefix("archive-damaged-\(year)-") })

    try start()
    try terminal.wait(until: "the bookmark is there") { bookmarks(in: $0) == 1 }
    #expect(try !terminal.screen.contains("damaged"))
    try quit()
  }

  @Test func `a newer version's file is read, that is said, and it stays as it was`() throws {
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))

    try start()
    try terminal.wait(until: "it is said, and what was kept is there") {
      $0.contains("A newer phbrowse made this archive") && bookmarks(in: $0) == 1
    }
    try terminal.press("j", "b")
    try terminal.waitFor("Update phbrowse to keep new things.")
    #expect(try bookmarks(in: terminal.screen) == 1)
    try quit()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  private static let canMount =
    (try? Child("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]).wait()) == 0

  @Test(.enabled(if: canMount, "a small disk cannot be mounted here"))
  func `on a full disk the browser works, says so, and what was kept is there`() throws {
    // The archive as it is, on a disk that has no room for more of it.
    let script = """
      mount -t tmpfs -o size=600k none small && cp -r .local/share/phbrowse small/
      head -c 1000000 /dev/zero >small/ballast 2>/dev/null
      export XDG_DATA_HOME=$PWD/small
      env \(command)
      rm small/ballast
      \(Programs.phbrowse) archive check
      \(Programs.phbrowse) bookmarks --format jsonl --fields note
      """
    try Data(script.utf8).write(to: terminal.folder.appendingPathComponent("script"))
    try start("mkdir small; unshare -m sh script; :")
    try terminal.wait(until: "it is said") { $0.contains("The disk is full") }
    try terminal.press("j", "b")
    try terminal.wait(until: "the bookmark is refused") { $0.contains("The disk is full") }
    #expect(try bookmarks(in: terminal.screen) == 1)
    try terminal.press("Enter")
    try terminal.waitFor("Discussion")
    try quit()
    let after = try terminal.wait(until: "the file is looked at") { $0.contains("Ask Ada") }
    #expect(after.contains("in order"))
  }

  /// Another program with the archive's lock, until it is let go.
  private func holder() throws -> DatabaseQueue {
    var configuration = GRDB.Configuration()
    configuration.allowsUnsafeTransactions = true
    // The program may be keeping what it has just loaded.
    configuration.busyMode = .timeout(10)
    let holder = try DatabaseQueue(path: path, configuration: configuration)
    try holder.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    return holder
  }

  private func release(_ holder: DatabaseQueue) throws {
    try holder.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
  }

  /// Quits while the lock is held.
  private func expectQuickEnd() throws {
    let began = Date()
    try quit()
    #expect(Date().timeIntervalSince(began) < 4, "two seconds, and a little for the machine")
    #expect(try terminal.screen.contains("Not everything could be kept"))
  }

  @Test func `an archive that is held at the start is read, and it ends in time`() throws {
    let holder = try holder()
    try start()
    try terminal.wait(until: "the bookmark is there") { bookmarks(in: $0) == 1 }
    try terminal.press("j", "Enter")
    try terminal.waitFor("Discussion")
    try expectQuickEnd()
    try release(holder)
  }

  @Test
  func `while another program holds the archive the browser works, and says what is not kept`()
    throws
  {
    try start()
    let holder = try holder()
    try terminal.press("j", "b")
    try terminal.press("Enter")
    try terminal.waitFor("Discussion")
    try terminal.press("h")
    try terminal.wait(until: "it is said after ten seconds", seconds: 25) {
      $0.contains("Another program holds the archive") && bookmarks(in: $0) == 1
    }
    try terminal.press("j", "b")
    try expectQuickEnd()
    try release(holder)

    try start()
    try terminal.press("j", "b")
    try terminal.waitFor("Bookmarked.")
    try quit()
  }
}
