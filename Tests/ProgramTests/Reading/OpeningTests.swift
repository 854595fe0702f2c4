// Addresses opened and copied by the whole program: stand-ins for browsers and clipboards on the PATH of
// a scratch home, and the bytes that the terminal is sent.

import Foundation
import Testing

@Suite(.serialized, .enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
struct OpeningTests {
  /// A terminal in whose home `bin` holds programs that write down what they were given.
  private func terminal(with programs: String..., width: Int = 100) throws -> Tmux {
    let terminal = try Tmux(width: width, height: 30)
    for program in programs {
      try add(program, to: terminal, "printf '%s\\n' \"${0##*/} $*\" >>opened")
    }
    return terminal
  }

  private func add(_ program: String, to terminal: Tmux, _ script: String) throws {
    let bin = terminal.folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let file = bin.appendingPathComponent(program)
    try Data("#!/bin/sh\ncd \"$HOME\"\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  /// Starts the demo with nothing on the PATH but the stand-ins, and waits for the list.
  private func start(_ variables: String, in terminal: Tmux) throws {
    try terminal.type(
      "env PATH=\(terminal.folder.path)/bin \(variables) \(Programs.phbrowse) --demo --day 2026-11-20"
    )
    try terminal.wait(until: "the list is there") { $0.contains("updated") }
  }

  private func text(_ name: String, of terminal: Tmux, until isThere: (String) -> Bool) throws
    -> String
  {
    let file = terminal.folder.appendingPathComponent(name)
    var text = ""
    for _ in 0..<500 {
      text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      if isThere(text) { return text }
      usleep(10_000)
    }
    Issue.record("\(name) never held what was expected: \(text)")
    return text
  }

  // MARK: Opening

  @Test
  func `BROWSER names several by colon, and the first that works gets the address where %s is`()
    throws
  {
    let terminal = try terminal(with: "good", "other")
    try add("failing", to: terminal, "exit 3")
    try start("BROWSER='missing:failing:good --new=%s --tab:other'", in: terminal)

    try terminal.press("O")
    let opened = try text("opened", of: terminal) { $0.hasSuffix("\n") }
    #expect(opened.hasPrefix("good --new=https://www.producthunt.com/"))
    #expect(opened.hasSuffix(" --tab\n"))
    #expect(!opened.contains("utm_"))
    #expect(try terminal.screen.contains("Opening https://www.producthunt.com/"))
  }

  @Test(arguments: ["xdg-open", "open", "wslview"])
  func `without BROWSER the system's own way is taken`(program: String) throws {
    let terminal = try terminal(with: program)
    try start("DISPLAY=:9", in: terminal)

    try terminal.press("o")
    let opened = try text("opened", of: terminal) { $0.hasSuffix("\n") }
    #expect(opened.hasPrefix("\(program) https://"))
  }

  @Test(arguments: ["SSH_CONNECTION='192.0.2.1 1 192.0.2.2 22' DISPLAY=:9", "NOTHING=there"])
  func `over SSH or without a browser the address is shown whole from the first column`(
    variables: String
  ) throws {
    let terminal = variables.hasPrefix("SSH") ? try terminal(with: "xdg-open") : try terminal()
    try start(variables, in: terminal)
    try terminal.record(to: "raw")

    try terminal.press("O")
    let screen = try terminal.waitFor("Select the address")
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let address = try #require(lines.first { $0.hasPrefix("https://www.producthunt.com/") })
    #expect(!address.contains(" ") && !address.contains("utm_"))
    #expect(!screen.contains("│") && !screen.contains("─"))
    // Released, or the terminal's own selection would not work.
    _ = try text("raw", of: terminal) { $0.contains("\u{1B}[?1002l") }
    #expect(!FileManager.default.fileExists(atPath: terminal.folder.path + "/opened"))

    try terminal.press("x")
    try terminal.waitFor("updated")
    _ = try text("raw", of: terminal) { $0.contains("\u{1B}[?1002h") }
  }

  @Test func `a browser that lives in the terminal gets it, and gives it back`() throws {
    let terminal = try terminal()
    try add("w3m", to: terminal, "echo \"reading $1\"; read answer; echo \"$answer\" >answered")
    try start("BROWSER=w3m", in: terminal)

    try terminal.press("O")
    let screen = try terminal.waitFor("reading https://www.producthunt.com/")
    #expect(!screen.contains("▲"))
    try terminal.type("typed there")
    try terminal.wait(until: "the list is back") { $0.contains("▲") && !$0.contains("reading") }
    #expect(try text("answered", of: terminal) { $0.hasSuffix("\n") } == "typed there\n")
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }

  // MARK: Copying

  /// What OSC 52 asked the terminal to keep, however it was wrapped.
  private func copied(_ raw: String) -> [String] {
    let plain = raw.replacing("\u{1B}\u{1B}", with: "\u{1B}").replacing("\u{1B}\\\u{1B}P", with: "")
    return plain.matches(of: /\x1b\]52;c;([A-Za-z0-9+\/=]+)\x07/).compactMap { match in
      Data(base64Encoded: String(match.1)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test(arguments: ["NOTHING=there", "TMUX=/tmp/none,1,0", "STY=1.none"])
  func `copying sends the terminal the link, and says so with the link beside it`(
    variables: String
  ) throws {
    let terminal = try terminal()
    try start(variables, in: terminal)
    try terminal.record(to: "raw")

    try terminal.press("y")
    let screen = try terminal.waitFor(
      "Sent to the terminal's clipboard: https://www.producthunt.com/")
    #expect(!screen.contains("utm_"))
    let raw = try text("raw", of: terminal) { !copied($0).isEmpty }
    let links = copied(raw)
    #expect(Set(links).count == 1)
    #expect(links.first.map { screen.contains($0) && !$0.contains("utm_") } == true)
    #expect(raw.contains("\u{1B}Ptmux;\u{1B}\u{1B}]52;") == variables.hasPrefix("TMUX"))
    #expect(raw.contains("\u{1B}P\u{1B}]52;") == variables.hasPrefix("STY"))

    try terminal.press("Y")
    let markdown = try text("raw", of: terminal) { Set(copied($0)).count == 2 }
    #expect(copied(markdown).last?.wholeMatch(of: /\[[^\]]+\]\(https:[^)]+\)/) != nil)
  }

  @Test(arguments: [
    ("wl-copy", "WAYLAND_DISPLAY=wayland-9"), ("xclip", "DISPLAY=:9"), ("xsel", "DISPLAY=:9"),
  ])
  func `the desktop's clipboard gets the link too`(program: String, variable: String) throws {
    let terminal = try terminal()
    try add(program, to: terminal, "/bin/cat >clipboard; echo >>clipboard")
    try start(variable, in: terminal)

    try terminal.press("y")
    let link = try text("clipboard", of: terminal) { $0.hasSuffix("\n") }
    #expect(link.hasPrefix("https://www.producthunt.com/") && !link.contains("utm_"))
  }
}
