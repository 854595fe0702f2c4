// phbrowse config: what is in force, from where, and what was not understood.

import Foundation
import Testing

struct ConfigTests {
  private func home(with text: String) throws -> Home {
    let home = try Home()
    let folder = home.folder.appendingPathComponent(".config/phbrowse")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appendingPathComponent("config.yaml"))
    return home
  }

  @Test func `each setting stands there with where it is from`() async throws {
    let home = try home(with: "# mine\ntheme: gruvbox\nkeys:\n  first: gg\n")
    let run = try await home.phbrowse(
      "config", "--no-mouse", variables: ["PHBROWSE_ORDER": "votes"])

    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let lines = run.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.first?.hasSuffix("/.config/phbrowse/config.yaml") == true)
    #expect(lines.contains("theme: gruvbox # file, line 2"))
    #expect(lines.contains("order: votes # environment, PHBROWSE_ORDER"))
    #expect(lines.contains("mouse: no # option, --no-mouse"))
    #expect(lines.contains("refresh: 5 # default"))
    #expect(
      lines.contains("first: gg # file, line 4") || lines.contains("first: [gg] # file, line 4"))
  }

  @Test func `mistakes are named with their lines, and the rest is in force`() async throws {
    let run = try await home(with: "theme: gruvbx\nmouse: no\ncolor: red\n").phbrowse("config")

    #expect(run.status == 78)
    #expect(
      run.errors.split(separator: "\n") == [
        "phbrowse: config.yaml, line 3: color: “color” is no setting; did you mean theme?",
        "phbrowse: config.yaml, line 1: theme: there is no theme “gruvbx”; did you mean gruvbox?",
      ])
    #expect(run.output.contains("mouse: no"))
  }

  @Test func `the doctor names them as well, and ends with their status`() async throws {
    let run = try await home(with: "\ncolor: red\n").phbrowse("doctor", "--demo")

    #expect(run.output.contains("✗ configuration: config.yaml, line 2: color:"))
    #expect(run.status == 78)
  }

  @Test func `the example is a file that changes nothing`() async throws {
    let home = try Home()
    let example = try await home.phbrowse("config", "--example")
    let run = try await self.home(with: example.output).phbrowse("config")

    #expect(example.status == 0)
    #expect(run.status == 0)
    #expect(run.lines.dropFirst().allSatisfy { $0.hasSuffix("# default") })
  }

  @Test func `a theme is printed, saved under another name, and taken`() async throws {
    let home = try home(with: "theme: mine\n")
    let printed = try await home.phbrowse("config", "--print-theme", "gruvbox")
    let themes = home.folder.appendingPathComponent(".config/phbrowse/themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    try Data(printed.output.utf8).write(to: themes.appendingPathComponent("mine.yaml"))

    let run = try await home.phbrowse("config")

    #expect(run.status == 0)
    #expect(run.output.contains("theme: mine"))
  }

  @Test(arguments: ["\u{FF}\u{FE}", String(repeating: "x", count: 300_000)])
  func `a file that is none does not keep anything from working`(text: String) async throws {
    let home = try home(with: "")
    let file = home.folder.appendingPathComponent(".config/phbrowse/config.yaml")
    try Data(text.unicodeScalars.map { UInt8($0.value) }).write(to: file)

    let run = try await home.phbrowse("list", "--demo", "--limit", "1")

    #expect(run.status == 0)
    #expect(run.lines.count == 1)
  }

  @Test func `a file that everybody can write to is not read: it can name commands`() async throws {
    let home = try home(with: "credential-command: touch ran\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o666],
      ofItemAtPath: home.folder.appendingPathComponent(".config/phbrowse/config.yaml").path)

    let list = try await home.phbrowse("list", "--limit", "1")
    let run = try await home.phbrowse("config")

    #expect(list.status == 78)
    #expect(!FileManager.default.fileExists(atPath: home.folder.appendingPathComponent("ran").path))
    #expect(run.errors.contains("everybody can write to it"))
    #expect(run.output.contains("credential-command: none"))
  }

  @Test func `that somebody listens to the screen is remembered and forgotten`() async throws {
    let home = try Home()
    let state = home.folder.appendingPathComponent(".local/state/phbrowse/screen-reader")
    // Without a terminal it goes no further, but that was said.
    _ = try await home.phbrowse("--demo", "--screen-reader")
    #expect(FileManager.default.fileExists(atPath: state.path))
    let run = try await home.phbrowse("config")
    #expect(run.output.contains("screen-reader: yes"))
    #expect(run.output.contains("remembered"))

    _ = try await home.phbrowse("--demo", "--no-screen-reader")

    #expect(!FileManager.default.fileExists(atPath: state.path))
  }
}
