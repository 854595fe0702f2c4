// The whole program in a real terminal with a configuration: keys, themes, reading it again.

import Foundation
import Testing

@Suite(.serialized, .enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
struct ConfiguredProgramTests {
  private func write(_ lines: String..., to terminal: Tmux, file: String = "config.yaml") throws {
    let path = ".config/phbrowse/\(file)"
    try terminal.type("mkdir -p .config/phbrowse/themes")
    let quoted = lines.map { "'\($0)'" }.joined(separator: " ")
    try terminal.type("printf '%s\\n' \(quoted) >\(path).new; mv \(path).new \(path); clear")
    try terminal.wait(until: "the file is written") { $0.hasPrefix("ready$") }
  }

  @Test func `a key is bound otherwise, by chord, and again while the program runs`() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try write("keys:", "  down: n", "  first: gg", to: terminal)
    let file = try terminal.home + "/.config/phbrowse/config.yaml"
    try terminal.type("\(Programs.phbrowse) --demo")
    try terminal.waitFor("1/24")

    try terminal.press("n", "n")
    try terminal.wait(until: "the third row is selected") { $0.contains(" 3/") }
    try terminal.press("g")
    try terminal.waitFor("g…")
    try terminal.press("g")
    try terminal.wait(until: "the first row is selected") { $0.contains(" 1/") }

    // As an editor saves: another file in its place.
    try "keys:\n  down: e\n".write(toFile: file, atomically: true, encoding: .utf8)
    try terminal.waitFor("The configuration was read again.")
    try terminal.press("e")
    try terminal.wait(until: "the second row is selected") { $0.contains(" 2/") }

    try "keys:\n  dwon: e\n".write(toFile: file, atomically: true, encoding: .utf8)
    try terminal.waitFor("config.yaml, line 2: keys.dwon:")
    try terminal.press("j")
    try terminal.wait(until: "j goes down again") { $0.contains(" 3/") }
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }

  @Test func `a configuration that is made while the program runs is read too`() throws {
    let terminal = try Tmux(width: 80, height: 24)
    let folder = try terminal.home + "/.config/phbrowse"
    try terminal.type("\(Programs.phbrowse) --demo")
    try terminal.waitFor("Foldspace")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // The folder is noticed, or it is there before anybody looks: either way the file is.
    try "keys:\n  down: e\n".write(
      toFile: folder + "/config.yaml", atomically: true, encoding: .utf8)

    try terminal.waitFor("The configuration was read again.")
    try terminal.press("e")
    try terminal.wait(until: "the second row is selected") { $0.contains(" 2/") }
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }

  @Test func `a mistake is named once, and the program starts all the same`() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try write("theem: dark", "color: red", to: terminal)
    try terminal.type("\(Programs.phbrowse) --demo")

    let screen = try terminal.waitFor("did you mean theme?")
    #expect(screen.contains("more: phbrowse config."))
    try terminal.waitFor("Foldspace")
    try terminal.press("j")
    try terminal.wait(until: "it is gone with the next key") { !$0.contains("did you mean") }
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }

  @Test func `a theme colours the screen, and another one does when it is saved`() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try write("theme: mine", to: terminal)
    try write("text: \"15 on 52\"", to: terminal, file: "themes/mine.yaml")
    let file = try terminal.home + "/.config/phbrowse/themes/mine.yaml"
    try terminal.type("\(Programs.phbrowse) --demo")
    try terminal.waitFor("Foldspace")
    try terminal.waitColored { $0.contains("48;5;52") }

    try "text: \"0 on 230\"\n".write(toFile: file, atomically: true, encoding: .utf8)

    try terminal.waitColored { $0.contains("48;5;230") && !$0.contains("48;5;52") }
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }

  @Test
  func
    `a terminal that says nothing of its background keeps nothing waiting and shows nothing else`()
    throws
  {
    let terminal = try Tmux(width: 80, height: 24)
    try terminal.type("\(Programs.phbrowse) --demo --theme auto")

    let screen = try terminal.waitFor("Foldspace")
    #expect(!screen.contains("rgb:"))
    #expect(!screen.contains("11;"))
    try terminal.press("j")
    try terminal.wait(until: "keys work") { $0.contains(" 2/") }
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }
}

extension Tmux {
  /// The home folder of its shell.
  var home: String {
    get throws {
      try type("clear; echo home=$HOME=")
      let screen = try wait(until: "it says where home is") {
        $0.contains("\nhome=/") || $0.hasPrefix("home=/")
      }
      let parts = screen.split(separator: "=")
      return parts.count > 1 ? String(parts[1]) : ""
    }
  }
}
