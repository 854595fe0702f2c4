// Kinds of terminals, and what the environment says of them.

import CLibrary
import Foundation
import TestSupport
import Testing

/// The whole program on terminals. One after the other: each of these looks at times.
@Suite(.serialized) struct TerminalTests {
  struct Surroundings {
    private static func isKnown(_ type: String) -> Bool {
      let first = type.prefix(1)
      return ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo", "/usr/lib/terminfo"].contains
      {
        FileManager.default.fileExists(atPath: "\($0)/\(first)/\(type)")
      }
    }

    @Test(arguments: [
      "xterm", "xterm-256color", "xterm-kitty", "screen", "screen-256color", "tmux-256color",
      "linux", "vt100", "rxvt-unicode", "foot", "alacritty",
    ])
    func `it browses on every kind of terminal`(type: String) throws {
      guard Self.isKnown(type) else {
        print("skipped: the system knows no terminal \(type) (apt-get install ncurses-term)")
        return
      }
      let terminal = try RawTerminal(type: type)
      let before = terminal.line
      try #require(terminal.read(until: "Foldspace", from: 0))

      terminal.type("j\r")
      #expect(terminal.read(until: "Discussion"))
      terminal.type("Q")

      #expect(terminal.end(within: 2) == 0)
      #expect(terminal.line == before)
      // kitty's entry says that its usual cursor is one that blinks (12).
      #expect(modesLeft(in: terminal.text).filter { $0 != 12 } == [])
    }

    @Test(arguments: ["dumb", "nonesuch", "", nil])
    func `one that cannot be used is refused in a sentence`(type: String?) throws {
      let terminal = try RawTerminal(type: type)
      let before = terminal.line

      #expect(terminal.end(within: 5) == 64)

      #expect(terminal.line == before)
      let said = terminal.text.replacing("\r\n", with: "\n")
      #expect(said.split(separator: "\n").count == 1)
      #expect(said.contains("TERM") || said.contains("terminal"))
      #expect(!said.contains("\u{1b}"))
    }

    @Test(arguments: [("10", "20"), ("0", "-1"), ("99999", "x")])
    func `exported LINES and COLUMNS do not count`(lines: String, columns: String) throws {
      let terminal = try RawTerminal(
        columns: 100, rows: 30, environment: ["LINES": lines, "COLUMNS": columns])
      try #require(terminal.read(until: "Foldspace", from: 0))
      // The footer's keys stand in the thirtieth row, the divider of the preview beyond column 60.
      #expect(terminal.text.contains("\u{1b}[30;2H") || terminal.text.contains("\u{1b}[30d"))
      terminal.resize(columns: 90, rows: 20)
      #expect(terminal.read(until: "\u{1b}[20", from: 0))
      terminal.type("q")
      #expect(terminal.end(within: 2) == 0)
    }

    @Test(arguments: [
      ["LC_ALL": "C", "LANG": "C"], ["LC_ALL": "", "LANG": ""], ["LC_ALL": "POSIX"],
    ])
    func `without UTF-8 all that it writes is ASCII`(environment: [String: String]) throws {
      try expectASCII(environment)
    }

    @Test func `a locale of eight bits gets ASCII too`() throws {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("phbrowse-locale-\(UUID().uuidString.prefix(8))")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let made = try? Child(
        "localedef",
        ["-i", "en_US", "-f", "ISO-8859-1", "\(folder.path)/en_US.ISO-8859-1"]
      ).wait()
      guard made == 0 else {
        print("skipped: no locale can be made here (apt-get install locales)")
        return
      }
      try expectASCII([
        "LOCPATH": folder.path, "LC_ALL": "en_US.ISO-8859-1", "LANG": "en_US.ISO-8859-1",
      ])
    }

    @Test(arguments: [["list"], ["show", "foldspace"], ["doctor"], ["list", "--format", "json"]])
    func `without UTF-8 the commands write ASCII to a terminal`(command: [String]) throws {
      let terminal = try RawTerminal(
        command + (command == ["doctor"] ? [] : ["--demo"]), environment: ["LC_ALL": "C"])
      _ = terminal.end(within: 10)
      #expect(terminal.written.count > 100)
      #expect(terminal.written.allSatisfy { $0 < 0x80 })
    }

    private func expectASCII(_ environment: [String: String]) throws {
      let terminal = try RawTerminal(environment: environment)
      try #require(terminal.read(until: "Foldspace", from: 0))
      terminal.type("jjjjj\r")
      #expect(terminal.read(until: "Discussion"))
      terminal.type("Q")
      #expect(terminal.end(within: 2) == 0)
      #expect(terminal.written.allSatisfy { $0 < 0x80 })
      // Something stands for the votes' triangle.
      #expect(terminal.text.contains("^"))
    }
  }
}
