// A terminal's compiled description with 24-bit colours in it, and what is no description.

import CursesTerminal
import Foundation
import Testing

struct DirectColorTests {
  /// The descriptions of every installation.
  private static let installed = ["xterm-256color", "screen-256color", "tmux-256color", "xterm"]
    .flatMap { name in
      ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"].map {
        "\($0)/\(name.prefix(1))/\(name)"
      }
    }
    .filter { FileManager.default.isReadableFile(atPath: $0) }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test(arguments: installed) func `ncurses takes the changed description`(path: String) throws {
    let name = String(path.split(separator: "/").last ?? "")
    let entry = try #require(
      DirectColorEntry(terminal: name, environment: ["COLORTERM": "truecolor"]))

    #expect(try asked("colors", of: name, entry) == Array("16777216\n".utf8))
    #expect(try asked("setaf 16423193", of: name, entry) == Array("\u{1B}[38;2;250;153;25m".utf8))
    #expect(try asked("setab 2631720", of: name, entry) == Array("\u{1B}[48;2;40;40;40m".utf8))
    #expect(try asked("setaf 3", of: name, entry) == Array("\u{1B}[33m".utf8))
    #expect(try asked("cup 3 4", of: name, entry) == Array("\u{1B}[4;5H".utf8))
  }

  @Test(arguments: installed) func `one that is cut short is none, wherever it is cut`(
    path: String
  ) throws {
    let whole = try bytes(path)
    for count in 0..<whole.count {
      let changed = DirectColorEntry.changed(Array(whole[..<count]))
      // What stands behind the standard tables is not looked at.
      if let changed { #expect(changed == DirectColorEntry.changed(whole)) }
    }
    #expect(DirectColorEntry.changed(Array(whole[..<11])) == nil)
  }

  @Test(arguments: installed.prefix(1))
  func `one with wrong sizes is none or another, and nothing traps`(
    path: String
  ) throws {
    let whole = try bytes(path)
    for place in 0..<12 {
      for value in [UInt8(0), 1, 0x7F, 0x80, 0xFF] {
        var broken = whole
        broken[place] = value
        _ = DirectColorEntry.changed(broken)
      }
    }
  }

  @Test func `without the terminal's word there is none`() {
    #expect(DirectColorEntry(terminal: "xterm-256color", environment: [:]) == nil)
    #expect(
      DirectColorEntry(terminal: "xterm-256color", environment: ["COLORTERM": "yes"]) == nil)
    #expect(DirectColorEntry(terminal: "no-such", environment: ["COLORTERM": "24bit"]) == nil)
    #expect(DirectColorEntry(terminal: "../x", environment: ["COLORTERM": "24bit"]) == nil)
  }

  /// What tput, which reads the variable as ncurses does, says of a capability.
  private func asked(
    _ capability: String, of name: String, _ entry: DirectColorEntry
  ) throws -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tput"] + capability.split(separator: " ").map(String.init)
    process.environment = ["TERM": name, "TERMINFO": entry.variable, "PATH": "/usr/bin:/bin"]
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(output)
  }
}
