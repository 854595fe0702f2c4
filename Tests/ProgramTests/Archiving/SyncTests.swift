// phbrowse sync: what it fetches, what it does not fetch again, and that nothing stops it from going on.

import Archive
import Foundation
import ProductHunt
import Testing
import phbrowse

@Suite(.serialized)
struct SyncTests {
  let home: Home

  init() throws { home = try Home() }

  /// A server that does not count points: a day's discussions cost more than a window has.
  private static func server(_ arguments: String...) throws -> DemoServer {
    try DemoServer(["--limit", "100000000"] + arguments)
  }

  private var log: URL { home.folder.appendingPathComponent(".local/state/phbrowse/phbrowse.log") }

  /// How many requests were sent for posts, pages and comments.
  private func requests() throws -> Int {
    guard let text = try? String(contentsOf: log, encoding: .utf8) else { return 0 }
    return text.split(separator: "\n").count {
      !$0.contains("purpose=Token") && $0.contains("purpose=")
    }
  }

  private func variables(_ server: DemoServer) -> [String: String] {
    DemoServer.variables.merging(["PHBROWSE_API_URL": server.url]) { $1 }
  }

  private func open() throws -> ArchiveStore {
    let path = home.folder.path + "/.local/share/phbrowse/archive.sqlite"
    return try ArchiveStore.open(at: path, now: Date(), options: ArchiveOptions { _ in nil }).store
  }

  @Test func `days are saved from today backwards, in plain lines, and listed without network`()
    async throws
  {
    let server = try Self.server()
    let sync = try await home.phbrowse("sync", "--days", "3", variables: variables(server))

    #expect(sync.status == 0)
    #expect(sync.output.isEmpty)
    let lines = sync.errors.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.first == "phbrowse: 3 days of 3 to fetch, about 288 points")
    let days = lines.dropFirst().prefix(3).map { $0.dropFirst(10).prefix(10) }
    #expect(days == days.sorted(by: >))
    #expect(lines[1].hasSuffix("24 posts (1 of 3)"))
    #expect(lines.last?.hasPrefix("phbrowse: 3 days are saved, ") == true)
    #expect(!sync.errors.contains("\r"))
    for day in ["today", "yesterday", String(days[2])] {
      let online = try await home.phbrowse(
        "list", "--day", day, "--no-archive", variables: variables(server))
      let offline = try await home.phbrowse("list", "--day", day, "--offline")
      #expect(offline.output == online.output)
    }
  }

  @Test func `what is saved is not fetched again`() async throws {
    let server = try Self.server()
    _ = try await home.phbrowse("sync", "--days", "2", "--log", variables: variables(server))
    let before = try requests()

    let again = try await home.phbrowse(
      "sync", "--days", "2", "--log", variables: variables(server))

    #expect(before > 0)
    #expect(try requests() == before)
    #expect(again.status == 0)
    #expect(again.errors.hasSuffix("nothing was missing\n"))
  }

  @Test func `with comments every post opens whole without network`() async throws {
    let server = try Self.server()
    let sync = try await home.phbrowse(
      "sync", "--days", "1", "--comments", variables: variables(server))
    #expect(sync.status == 0, "\(sync.errors)")

    let posts = try await home.phbrowse("list", "--offline").lines.map { $0.prefix { $0 != "\t" } }
    #expect(posts.count == 24)
    for slug in posts.prefix(4) + posts.suffix(2) {
      let online = try await home.phbrowse(
        "show", String(slug), "--comments", "--format", "json", "--no-archive",
        variables: variables(server))
      let offline = try await home.phbrowse(
        "show", String(slug), "--comments", "--format", "json", "--offline")
      #expect(offline.output == online.output, "\(slug)")
      #expect(!offline.errors.contains("not all"), "\(slug)")
    }
    #expect(try await home.phbrowse("search", "a", "--format", "jsonl").status == 0)
  }

  @Test func `an interrupt loses nothing, and the next run goes on from there`() async throws {
    let server = try Self.server("--latency", "15")
    var interrupted = 0
    for wait in [300, 500, 700] {
      let child = try Child(
        Programs.phbrowse, ["sync", "--days", "1", "--comments", "--log"],
        environment: home.environment(variables(server)), folder: home.folder.path)
      try await Task.sleep(for: .milliseconds(wait))
      child.signal(SIGINT)
      if await child.end() == -SIGINT { interrupted += 1 }
    }
    #expect(interrupted > 0)
    let last = try await home.phbrowse(
      "sync", "--days", "1", "--comments", "--log", variables: variables(server))
    #expect(last.status == 0)
    let inPieces = try requests()

    let other = try Home()
    _ = try await other.phbrowse(
      "sync", "--days", "1", "--comments", "--log", variables: variables(server))
    let atOnce = try String(
      contentsOf: other.folder.appendingPathComponent(".local/state/phbrowse/phbrowse.log"),
      encoding: .utf8
    ).split(separator: "\n").count { !$0.contains("purpose=Token") && $0.contains("purpose=") }

    // Only what was under way when it was interrupted is asked for once more.
    #expect((atOnce...(atOnce + interrupted)).contains(inPieces), "\(inPieces) for \(atOnce)")
    let posts = try await home.phbrowse("list", "--offline")
    #expect(posts.output == (try await other.phbrowse("list", "--offline").output))
  }

  /// `PHBROWSE_KILLS=100` for the long run.
  @Test func `killed at any moment it leaves a sound archive with all bookmarks`() async throws {
    let kills = ProcessInfo.processInfo.environment["PHBROWSE_KILLS"].flatMap(Int.init) ?? 8
    let server = try Self.server()
    let rows = try await home.phbrowse(
      "list", "-n", "5", "--format", "json", variables: variables(server))
    _ = try await home.phbrowse("bookmarks", "import", "-", input: rows.output)

    for round in 0..<kills {
      let child = try Child(
        Programs.phbrowse, ["sync", "--days", "28", "--comments"],
        environment: home.environment(variables(server)), folder: home.folder.path)
      try await Task.sleep(for: .milliseconds(Int.random(in: 30...500)))
      child.signal(SIGKILL)
      #expect(await child.end() == -SIGKILL)

      let store = try open()
      #expect(try store.check() == [], "round \(round)")
      #expect(try store.bookmarks().count == 5, "round \(round)")
      store.close()
    }
    let store = try open()
    #expect(try store.info().pages > 0)
    store.close()
  }

  @Test func `a service that refuses once is asked again when the time has come`() async throws {
    // The demo's budget is there again in a minute; waiting for it is seen, not waited out.
    let server = try DemoServer("--fault", "rate-limit:1")
    let child = try ChildPipe()
    let sync = try Child(
      Programs.phbrowse, ["sync", "--days", "1"],
      environment: home.environment(variables(server)), folder: home.folder.path,
      errors: child.writing.fileDescriptor)
    try child.writing.close()
    var said = ""
    while !said.contains("budget spent"),
      let more = String(
        data: child.reading.availableData, encoding: .utf8), !more.isEmpty
    {
      said += more
    }
    sync.signal(SIGINT)

    #expect(said.contains("phbrowse: budget spent, goes on in "))
    #expect(await sync.end() == -SIGINT)
  }

  @Test(arguments: [("http500", 69), ("token-invalid-client", 77)])
  func `a failure ends it with its status, and what came is saved`(
    fault: String, status: Int32
  ) async throws {
    let name = fault.hasPrefix("token") ? fault : "Posts/\(fault),after=4"
    let server = try DemoServer("--fault", name)

    let sync = try await home.phbrowse("sync", "--days", "4", variables: variables(server))

    #expect(sync.status == status)
    #expect(sync.errors.contains("the same command goes on from there"))
    if status == 69 {
      #expect(try await home.phbrowse("list", "--offline").lines.count == 24)
    }
  }

  @Test func `two at the same time, and bookmarks meanwhile, get along`() async throws {
    let server = try Self.server()
    let variables = variables(server)
    let rows = try await home.phbrowse(
      "list", "-n", "5", "--format", "json", variables: variables)
    async let one = home.phbrowse("sync", "--days", "2", "--comments", variables: variables)
    async let other = home.phbrowse("sync", "--days", "3", variables: variables)
    async let imported = home.phbrowse("bookmarks", "import", "-", input: rows.output)

    let statuses = try await [one.status, other.status, imported.status]

    #expect(statuses == [0, 0, 0])
    let store = try open()
    #expect(try store.check() == [])
    #expect(try store.bookmarks().count == 5)
    store.close()
  }

  @Test(.enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
  func `on a terminal a bar shows how far it is`() throws {
    let server = try DemoServer("--latency", "60")
    let terminal = try Tmux(width: 70, height: 12)
    let set = DemoServer.variables.map { "\($0.key)=\($0.value)" }.joined(separator: " ")

    try terminal.type("\(set) PHBROWSE_API_URL=\(server.url) \(Programs.phbrowse) sync --days 5")

    let screen = try terminal.waitFor("2/5 days")
    // Whatever part of the third day is there already.
    #expect(screen.contains("[#########"))
    #expect(screen.contains("-] 2/5 days 2"))
    let end = try terminal.waitFor("5 days are saved")
    #expect(!end.contains("[#"), "the bar is gone")
  }

  @Test func `days that mean nothing are a mistake`() async throws {
    for days in ["0", "-1", "x", "5001"] {
      #expect(try await home.phbrowse("sync", "--days=\(days)", "--demo").status == 64)
    }
    #expect(try await home.phbrowse("sync", "--demo").status == 64)
    #expect(try await home.phbrowse("sync", "--days", "1").status == 78)
  }

  @Test(arguments: [
    (0.0, 70, "[------------------------] 0/30 days  day"),
    (7.9, 70, "[######------------------] 7/30 days  day"),
    (30.0, 70, "[########################] 30/30 days  day"),
    (7.9, 24, "[#-----] 7/30 days  day"), (7.9, 20, "7/30 days  day"), (7.9, 6, "7/30 "),
    (7.9, 0, ""),
  ])
  func `the bar fits in the terminal`(done: Double, width: Int, line: String) {
    let bar = SyncBar(done: done, of: 30, "day", width: width).line

    #expect(bar == line)
    #expect(bar.count < max(1, width))
  }
}
