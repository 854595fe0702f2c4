// Help, completions and the manual: made by the program from its own definitions.

import Foundation
import Testing

@Suite(.serialized)
struct HelpTests {
  static let commands = [
    "browse", "list", "show", "topics", "collections", "open", "login", "logout", "doctor", "reset",
    "search", "bookmarks", "bookmarks list", "bookmarks import", "sync", "archive", "archive info",
    "archive check", "archive prune", "archive path",
  ]

  @Test(arguments: commands)
  func `every command explains itself and is in the manual`(command: String) async throws {
    let home = try Home()
    let help = try await home.shell("phbrowse \(command) --help")
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: phbrowse \(command)"))

    let manual = try await home.phbrowse("make-docs", "manual")
    #expect(manual.output.contains(".B phbrowse" + (command == "browse" ? "" : " \(command)")))
  }

  @Test(.enabled(if: has("mandoc"), "mandoc is missing"))
  func `the manual is clean`() async throws {
    let checked = try await Home().shell("phbrowse make-docs manual | mandoc -Tlint -Wstyle")
    #expect(checked.status == 0)
    #expect(checked.output.isEmpty)
  }

  @Test func `the manual has the sections that people look for`() async throws {
    let manual = try await Home().phbrowse("make-docs", "manual")
    let sections = manual.lines.filter { $0.hasPrefix(".SH ") }.map { $0.dropFirst(4) }
    let wanted = ["SYNOPSIS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"]
    #expect(wanted.allSatisfy { sections.contains(Substring($0)) })
    #expect(Set(sections).count == sections.count)
  }

  // MARK: Completions

  @Test(.enabled(if: has("bash"), "bash is missing"))
  func `completions load in bash`() async throws {
    try await load("phbrowse.bash", in: "bash", "source phbrowse.bash && complete -p phbrowse")
  }

  @Test(.enabled(if: has("zsh"), "zsh is missing"))
  func `completions load in zsh`() async throws {
    try await load(
      "_phbrowse", in: "zsh",
      "fpath=($PWD $fpath); autoload -Uz compinit && compinit -u -d dump"
        + " && whence -w _phbrowse && [[ ${_comps[phbrowse]} = _phbrowse ]]")
  }

  @Test(.enabled(if: has("fish"), "fish is missing"))
  func `completions load in fish`() async throws {
    try await load(
      "phbrowse.fish", in: "fish",
      "source phbrowse.fish; and complete -C 'phbrowse lis' | grep -q list")
  }

  private func load(_ file: String, in shell: String, _ check: String) async throws {
    let line =
      "phbrowse --generate-completion-script \(shell) >\(file) && \(shell) -c \"$CHECK\""
    let loaded = try await Home().shell(line, variables: ["CHECK": check])
    #expect(loaded.status == 0, "\(loaded.errors)")
    #expect(loaded.errors.isEmpty)
  }

  private static func has(_ tool: String) -> Bool { (try? Child("which", [tool]).wait()) == 0 }

  // MARK: The README

  private static let isComplete = ["jq", "fzf"].allSatisfy(has)

  /// The lines of the README's section for scripts that hold a word, as they are printed.
  private func example(with word: String) throws -> String {
    let readme = try String(
      contentsOf: Programs.root.appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "## In scripts").last)
    let blocks = section.components(separatedBy: "\n\n").filter { $0.hasPrefix("    ") }
    return try #require(blocks.first { $0.contains(word) })
  }

  @Test(.enabled(if: isComplete, "needs jq and fzf: apt-get install jq fzf"))
  func `the README's digest works as printed`() async throws {
    let server = try DemoServer()
    let variables = DemoServer.variables.merging(["PHBROWSE_API_URL": server.url]) { $1 }

    let digest = try await Home().shell(try example(with: "jq"), variables: variables)

    #expect(digest.status == 0)
    #expect(digest.errors.isEmpty)
    #expect(digest.lines.count == 10)
    #expect(digest.lines.first?.hasPrefix("1. ") == true)
    #expect(digest.lines.last?.hasSuffix("?") == false)
  }

  @Test(.enabled(if: isComplete && Tmux.isInstalled, "needs tmux, jq and fzf"))
  func `the README's choice works as printed`() throws {
    let server = try DemoServer()
    let terminal = try Tmux(width: 120, height: 30)
    let build = URL(fileURLWithPath: Programs.phbrowse).deletingLastPathComponent().path
    let set = DemoServer.variables.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    // A browser of the test's own, which writes down what it is to show.
    try terminal.type(#"printf '#!/bin/sh\necho "$1" >opened\n' >browser; chmod +x browser"#)
    try terminal.type(
      "export PATH=\(build):$PATH \(set) PHBROWSE_API_URL=\(server.url) BROWSER=$PWD/browser; clear"
    )

    let choice = try example(with: "fzf --").split(separator: "\n").map { $0.drop { $0 == " " } }
    try terminal.type(
      choice.joined(separator: " ") + "; until cat opened 2>/dev/null; do sleep 0.1; done")
    try terminal.waitFor("Foldspace keeps the tools of one job together")
    try terminal.type("paperplane")
    try terminal.waitFor("https://www.producthunt.com/r/")
  }
}
