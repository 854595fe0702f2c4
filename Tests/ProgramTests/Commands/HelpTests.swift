// Help, completions and the manual: made by the program from its own definitions.

import Foundation
import Testing

struct HelpTests {
  static let commands = [
    "browse", "list", "show", "topics", "collections", "open", "login", "logout", "doctor", "reset",
  ]

  @Test(arguments: commands)
  func `every command explains itself and is in the manual`(command: String) throws {
    let home = try Home()
    let help = try home.phbrowse(command, "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: phbrowse \(command)"))

    let manual = try home.phbrowse("make-docs", "manual")
    #expect(manual.output.contains(".B phbrowse" + (command == "browse" ? "" : " \(command)")))
  }

  @Test func `the manual is clean`() throws {
    let checked = try Home().shell(
      "command -v mandoc >/dev/null || exit 0; phbrowse make-docs manual | mandoc -Tlint -Wwarning")
    #expect(checked.status == 0)
    #expect(checked.output.isEmpty)
  }

  @Test(arguments: [
    ("bash", #"source phbrowse.bash && complete -p phbrowse"#),
    (
      "zsh",
      "fpath=($PWD $fpath); autoload -Uz compinit && compinit -u -d dump"
        + " && whence -w _phbrowse && [[ ${_comps[phbrowse]} = _phbrowse ]]"
    ),
    ("fish", "source phbrowse.fish; and complete -C 'phbrowse lis' | grep -q list"),
  ])
  func `completions load`(shell: String, check: String) throws {
    let home = try Home()
    let file = shell == "zsh" ? "_phbrowse" : "phbrowse.\(shell)"
    let line = """
      command -v \(shell) >/dev/null || exit 0
      phbrowse --generate-completion-script \(shell) >\(file) && \(shell) -c '\(check)'
      """
    let loaded = try home.shell(line)
    #expect(loaded.status == 0, "\(loaded.errors)")
    #expect(loaded.errors.isEmpty)
  }
}
