// Floods of bytes and of sizes. What a real terminal shows afterwards is what the program draws anew.

import Foundation
import TestSupport
import Testing

/// How much the tests try: little in `make test`, much in `make torture`.
enum Torture {
  static let isOn = ProcessInfo.processInfo.environment["PHBROWSE_TORTURE"] != nil
  static func count(_ few: Int, _ many: Int) -> Int { isOn ? many : few }
}

extension TerminalTests {
  @Suite(.enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
  struct Storms {
    private static let width = 100
    private static let height = 30

    private func browser(_ arguments: String = "--demo") throws -> Tmux {
      let terminal = try Tmux(width: Self.width, height: Self.height)
      // The program tells its number: that of the shell which it replaces.
      try terminal.type("sh -c 'echo $$ >id; exec \(Programs.phbrowse) \(arguments)'")
      try terminal.wait(until: "it has begun") { $0.contains("Product Hunt") && $0.contains("─") }
      return terminal
    }

    /// Lets the program paint everything, and says whether that changes anything.
    private func expectNoDrift(_ terminal: Tmux, _ comment: Comment? = nil) throws {
      // Longer than half a second, after which what was begun and not finished is given up.
      let program = pid_t(try terminal.file("id"))
      let shown = try terminal.settledScreen(quiet: 1, of: program)
      try terminal.pretendSize(width: Self.width + 1, height: Self.height)
      usleep(100_000)
      try terminal.pretendSize(width: Self.width, height: Self.height)
      let painted = try terminal.settledScreen(of: program)
      #expect(shown == painted, comment)
      #expect(painted.contains("─"), comment)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `random bytes do no harm, and leave nothing behind on the screen`(seed: UInt64) throws {
      var random = SplitMix(seed: seed)
      let terminal = try browser()
      // These quit, stop, open a browser, copy, or run a command by its name, which may be one of them.
      let avoided = Set("qQoOyY:\u{3}\u{1c}\u{1a}".utf8)
      var left = Torture.count(24 * 1024, 512 * 1024)
      while left > 0 {
        let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) }
        try terminal.send(bytes.filter { !avoided.contains($0) })
        left -= bytes.count
        if left % Torture.count(8_192, 65_536) == 0 {
          try expectNoDrift(terminal, "with \(left) bytes left")
        }
      }
      // Out of whatever was begun: a paste, a sequence, a prompt.
      try terminal.send(Array("\u{1b}[201~".utf8))
      usleep(600_000)
      try terminal.press("Escape", "Escape", "Escape")
      try expectNoDrift(terminal)
      try terminal.press("Q")
      try terminal.waitFor("ready$")
    }

    static let views: [(name: String, arguments: String, keys: [String])] = [
      ("the list", "--demo", []),
      ("a narrowed list", "--demo", ["/", "a", "Enter"]),
      ("a page", "--demo", ["Enter"]),
      ("a discussion", "--demo", ["c"]),
      ("help", "--demo", ["?"]),
      ("topics", "--demo", ["t"]),
      ("collections", "--demo", ["C"]),
      ("the palette", "--demo", [":", "e"]),
      ("a date being typed", "--demo", ["D", "2"]),
      ("a search on a page", "--demo", ["Enter", "/", "e", "Enter"]),
      ("the first run", "--api-url http://127.0.0.1:9", []),
    ]

    @Test(arguments: views.indices)
    func `two hundred sizes in a second do no harm in any view`(view: Int) throws {
      let (name, arguments, keys) = Self.views[view]
      var random = SplitMix(seed: UInt64(view))
      let terminal = try browser(arguments)
      for key in keys { try terminal.press(key) }
      let before = try terminal.settledScreen()

      for _ in 0..<Torture.count(1, 20) {
        for step in 0..<200 {
          let width = step % 10 == 0 ? 1 : Int.random(in: 1...500, using: &random)
          let height = step % 10 == 0 ? 1 : Int.random(in: 1...200, using: &random)
          try terminal.pretendSize(width: width, height: height)
          usleep(4_000)
        }
      }
      try terminal.pretendSize(width: Self.width, height: Self.height)

      try expectNoDrift(terminal, "in \(name)")
      let after = try terminal.settledScreen()
      // The place is the same, though a page may have been scrolled.
      #expect(before.split(separator: "\n").first == after.split(separator: "\n").first)
      #expect(try terminal.ask("#{pane_current_command}") == "phbrowse")
    }

    @Test func `reset puts right what a killed program left`() throws {
      let terminal = try Tmux(width: Self.width, height: Self.height)
      let modes = "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag}"
      let usual = try terminal.ask(modes)
      try terminal.type("sh -c 'echo $$ >id; exec \(Programs.phbrowse) --demo'")
      try terminal.waitFor("Foldspace")
      #expect(try terminal.ask(modes) != usual)

      kill(try #require(pid_t(try terminal.file("id"))), SIGKILL)
      // The shell is back, but nobody sees what is typed: it is on the wrong screen.
      try terminal.wait(until: "the shell is back") { _ in
        try terminal.ask("#{pane_current_command}") == "sh"
      }
      #expect(try terminal.ask("#{alternate_on} #{mouse_any_flag}") == "1 1")
      try terminal.press("C-j")
      try terminal.send(Array("\(Programs.phbrowse) reset\n".utf8))

      try terminal.wait(until: "the modes are as they were") { _ in
        try terminal.ask(modes) == usual
      }
      let flags = ["icanon", "echo", "isig", "icrnl", "ixon", "opost", "onlcr"]
      let words = flags.map { "-e \($0)" }.joined(separator: " ")
      try terminal.type("clear; stty -a | tr ' ;' '\\n\\n' | grep -cx \(words)")
      try terminal.wait(until: "all of them are on") { $0.hasPrefix("\(flags.count)\n") }
    }
  }
}
