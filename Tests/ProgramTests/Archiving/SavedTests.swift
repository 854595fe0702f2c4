// What list and show keep, and what they print of it without asking anybody.

import Archive
import Foundation
import ProductHunt
import Testing
import phbrowse

@Suite(.serialized)
struct SavedTests {
  let home: Home
  /// Nobody listens there.
  static let nowhere = ["PHBROWSE_API_URL": "http://127.0.0.1:9"]
    .merging(DemoServer.variables) { $1 }

  init() throws { home = try Home() }

  private func variables(_ server: DemoServer) -> [String: String] {
    DemoServer.variables.merging(["PHBROWSE_API_URL": server.url]) { $1 }
  }

  static let lists = [
    ["list"], ["list", "--order", "votes"], ["list", "--week", "--day", "yesterday"],
    ["list", "--all", "-n", "30"], ["list", "--topic", "terminal"],
    ["list", "--topic", "music", "-n", "45"], ["list", "--collection", "402"],
    ["list", "--month", "--order", "newest"], ["list", "--day", "2013-01-01"],
  ]

  @Test(arguments: lists)
  func `a list is printed again without network, as it was`(arguments: [String]) async throws {
    let server = try DemoServer()
    let line = arguments.joined(separator: " ")
    let first = try await home.shell(
      "phbrowse \(line) --format json", variables: variables(server))
    let again = try await home.shell(
      "phbrowse \(line) --format json --offline", variables: Self.nowhere)

    #expect(first.status == 0)
    #expect(again.status == 0)
    #expect(again.output == first.output)
    #expect(again.errors.hasPrefix("phbrowse: saved just now"))
  }

  @Test func `one saved list serves every order of a day`() async throws {
    let server = try DemoServer()
    let votes = try await home.phbrowse("list", "--order", "votes", variables: variables(server))
    _ = try await home.phbrowse("list", variables: variables(server))

    let again = try await home.phbrowse(
      "list", "--order", "votes", "--offline", variables: Self.nowhere)

    #expect(again.output == votes.output)
  }

  @Test func `a list that is not saved is status 69, and a failure points to one that is`()
    async throws
  {
    let server = try DemoServer()
    let never = try await home.phbrowse("list", "--offline", variables: Self.nowhere)
    #expect(never.status == 69)
    #expect(never.output.isEmpty)
    #expect(never.errors.contains("not saved"))

    _ = try await home.phbrowse("list", variables: variables(server))
    let failed = try await home.phbrowse("list", variables: Self.nowhere)
    #expect(failed.status == 69)
    #expect(failed.output.isEmpty)
    #expect(failed.errors.contains("--offline prints what was saved just now"))
  }

  @Test func `without the archive nothing is left behind, and nothing is found`() async throws {
    let server = try DemoServer()
    for line in ["list", "show foldspace", "topics", "list --offline", "show foldspace --offline"] {
      let ran = try await home.shell(
        "phbrowse \(line) --no-archive | cat; exit ${PIPESTATUS[0]}", variables: variables(server))
      #expect(ran.status == (line.contains("offline") ? 64 : 0), "\(line)")
    }

    let files = try FileManager.default.subpathsOfDirectory(atPath: home.folder.path)
    #expect(files.filter { $0.contains("share") || $0.contains("sqlite") } == [])
  }

  @Test func `only the owner may read what is kept`() async throws {
    let server = try DemoServer()
    _ = try await home.phbrowse("list", variables: variables(server))

    let modes = try await home.shell(
      "stat -c %a .local/share/phbrowse .local/share/phbrowse/archive.sqlite")
    #expect(modes.lines == ["700", "600"])
  }

  @Test func `a post in a pipe is asked for once in ten minutes`() async throws {
    let server = try DemoServer()
    let first = try await home.phbrowse("show", "foldspace", variables: variables(server))
    let scrolled = try await home.phbrowse("show", "foldspace", variables: Self.nowhere)

    #expect(first.status == 0)
    #expect(scrolled.output == first.output)
    #expect(scrolled.errors.isEmpty)
    let asked = try await home.phbrowse("show", "foldspace", "--refresh", variables: Self.nowhere)
    #expect(asked.status == 69)
    #expect(asked.errors.contains("--offline prints what was saved just now"))
    let discussion = try await home.phbrowse(
      "show", "foldspace", "--comments", variables: Self.nowhere)
    #expect(discussion.status == 69, "its discussion is not saved")
  }

  @Test func `what was saved longer ago is printed only where nobody is to be asked`() async throws
  {
    let server = try DemoServer()
    let first = try await home.phbrowse(
      "show", "foldspace", "--format", "json", variables: variables(server))
    let path = home.folder.path + "/.local/share/phbrowse/archive.sqlite"
    let options = ArchiveOptions { _ in nil }
    let (store, _) = try ArchiveStore.open(at: path, now: Date(), options: options)
    let detail = try #require(try store.post(.slug("foldspace"))).detail
    try store.save(detail, at: Date().addingTimeInterval(-700))
    store.close()

    let asked = try await home.phbrowse("show", "foldspace", variables: Self.nowhere)
    let offline = try await home.phbrowse(
      "show", "foldspace", "--format", "json", "--offline", variables: Self.nowhere)

    #expect(asked.status == 69)
    #expect(offline.status == 0)
    #expect(offline.output == first.output)
    #expect(offline.errors == "phbrowse: saved 11 min ago\n")
  }

  @Test func `a whole discussion is printed again, and a shorter answer does not make holes in it`()
    async throws
  {
    let server = try DemoServer()
    let first = try await home.phbrowse(
      "show", "kettle", "--comments", "--format", "json", variables: variables(server))
    _ = try await home.phbrowse("show", "kettle", "--refresh", variables: variables(server))

    let again = try await home.phbrowse(
      "show", "kettle", "--comments", "--format", "json", variables: Self.nowhere)

    #expect(first.status == 0)
    #expect(first.output.contains("\"replies\""))
    #expect(again.status == 0)
    #expect(again.output == first.output)
  }

  @Test func `a post that only a list told of is shown as far as it is known`() async throws {
    let server = try DemoServer()
    _ = try await home.phbrowse("list", variables: variables(server))

    let known = try await home.phbrowse(
      "show", "foldspace", "--offline", "--format", "jsonl", "--fields", "name,tagline")
    let unknown = try await home.phbrowse("show", "nobody", "--offline")

    let line = #"{"name":"Foldspace","tagline":"A desk that tidies its tools away"}"#
    #expect(known.output == line + "\n")
    #expect(known.errors == "phbrowse: saved just now, from a list\n")
    #expect(unknown.status == 66)
  }

  @Test func `what was just listed is opened without asking`() async throws {
    let server = try DemoServer()
    _ = try await home.phbrowse("list", variables: variables(server))

    let none = Self.nowhere.merging(["BROWSER": "/bin/false"]) { $1 }
    let opened = try await home.phbrowse("open", "foldspace", "--page", variables: none)

    #expect(opened.status == 0)
    #expect(opened.output == "https://www.producthunt.com/products/foldspace\n")
  }

  @Test func `an archive that cannot be used is said once, and the list comes all the same`()
    async throws
  {
    let folder = home.folder.path + "/.local/share"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    // A file where the folder should be: not even root can write there.
    try Data().write(to: URL(fileURLWithPath: folder + "/phbrowse"))

    let list = try await home.phbrowse("list", "--demo", "--no-archive")
    let server = try DemoServer()
    let served = try await home.phbrowse("list", variables: variables(server))
    let searched = try await home.phbrowse("search", "desk")

    #expect(served.status == 0)
    #expect(served.output == list.output)
    #expect(served.errors.split(separator: "\n").count == 1)
    #expect(served.errors.contains("The archive cannot be written"))
    #expect(searched.status == 74)
  }

  @Test func `a damaged archive is put aside, said, and its bookmarks are there`() async throws {
    let server = try DemoServer()
    _ = try await home.phbrowse("list", variables: variables(server))
    let json = try await home.phbrowse("list", "-n", "2", "--format", "json", "--offline").output
    let imported = try await home.phbrowse("bookmarks", "import", "-", input: json)
    #expect(imported.status == 0)
    let path = home.folder.path + "/.local/share/phbrowse/archive.sqlite"
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    try file.close()

    let list = try await home.phbrowse("list", variables: variables(server))
    let again = try await home.phbrowse("list", variables: variables(server))
    let bookmarks = try await home.phbrowse("bookmarks", "--format", "url")

    #expect(list.status == 0)
    #expect(list.errors.contains("The archive was damaged. It is now archive-damaged-"))
    #expect(list.errors.contains("with 2 bookmarks of it"))
    #expect(again.errors.isEmpty)
    #expect(bookmarks.lines.count == 2)
  }
}
