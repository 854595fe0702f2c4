// The archive in trouble: held by another program, made by a newer one, on a full disk. The data comes
// all the same, and the person is told.

import Foundation
import GRDB
import Testing

@Suite(.serialized)
struct ArchiveTroubleTests {
  let home: Home
  private let server: DemoServer
  private var path: String { home.folder.path + "/.local/share/phbrowse/archive.sqlite" }
  private var variables: [String: String] {
    DemoServer.variables.merging(["PHBROWSE_API_URL": server.url]) { $1 }
  }

  init() async throws {
    home = try Home()
    server = try DemoServer("--limit", "100000000")
    _ = try await home.phbrowse("list", variables: variables)
  }

  /// The file behind the program's back.
  private func raw() throws -> DatabaseQueue { try DatabaseQueue(path: path) }

  @Test func `a lock that is held delays a list by two seconds, and an import waits for it`()
    async throws
  {
    var configuration = GRDB.Configuration()
    configuration.allowsUnsafeTransactions = true
    let holder = try DatabaseQueue(path: path, configuration: configuration)
    try await holder.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let began = Date()
    let list = try await home.phbrowse("list", variables: variables)
    #expect(list.status == 0)
    #expect(list.lines.count == 24)
    #expect(list.errors.split(separator: "\n").count == 1)
    #expect(list.errors.contains("Another program holds the archive"))
    #expect(Date().timeIntervalSince(began) < 6)
    #expect(try await home.phbrowse("list", "--offline").lines == list.lines, "reading goes on")
    #expect(try await home.phbrowse("search", "desk").status == 0)

    let json = try await home.phbrowse("list", "--offline", "-n", "2", "--format", "json").output
    let home = home
    async let imported = home.phbrowse("bookmarks", "import", "-", input: json)
    try await Task.sleep(for: .seconds(1))
    try await holder.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try await imported.status == 0)
  }

  @Test func `a newer version's file is read, and what cannot be kept is said once`() async throws {
    try await raw().write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))

    let list = try await home.phbrowse("list", variables: variables)
    let offline = try await home.phbrowse("list", "--offline")
    let sync = try await home.phbrowse("sync", "--days", "2", variables: variables)

    #expect(list.status == 0)
    #expect(list.errors.ranges(of: "A newer phbrowse made this archive").count == 1)
    #expect(list.errors.split(separator: "\n").count == 1)
    #expect(offline.lines == list.lines)
    #expect(sync.status == 78)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  private static let canMount =
    (try? Child("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]).wait()) == 0

  @Test(.enabled(if: canMount, "a small disk cannot be mounted here"))
  func `a full disk is said, keeps what was there, and does not keep the data from coming`()
    async throws
  {
    // The archive as it is, on a disk that has no room for more of it.
    let script = """
      mkdir -p small && unshare -m sh -c '
        mount -t tmpfs -o size=400k none small && cp -r .local/share/phbrowse small/ || exit 9
        head -c 1000000 /dev/zero >small/ballast 2>/dev/null
        export XDG_DATA_HOME=$PWD/small
        phbrowse list --all --limit all >all; echo "list $?" >&2
        phbrowse sync --days 20 --comments; echo "sync $?" >&2
        rm small/ballast
        phbrowse list --offline; phbrowse archive check'
      """
    let ran = try await home.shell(script, variables: variables)

    #expect(ran.errors.contains("list 0"))
    #expect(ran.errors.contains("sync 74"))
    #expect(ran.errors.contains("The disk is full"))
    #expect(ran.lines.last == "in order")
    #expect(ran.lines.count == 25, "what was kept before is there")
    let all = try String(contentsOf: home.folder.appendingPathComponent("all"), encoding: .utf8)
    #expect(all.split(separator: "\n").count > 40)
  }
}
