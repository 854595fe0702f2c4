// The manual's account of the commands: each with what it takes, and once what most of them take.

/// The commands that a person can name.
struct ManualCommands {
  private typealias Entry = (spelled: String, command: CommandLineHelp.Command)

  private let entries: [Entry]
  private let common: [CommandLineHelp.Argument]

  init(_ commands: [CommandLineHelp.Command]) {
    // A command that has others is followed by them.
    entries = commands.flatMap { command -> [Entry] in
      let others = command.visibleSubcommands
      return [(command.spelled, command)]
        + others.map { ("\(command.spelled) \($0.commandName)", $0) }
    }
    let all = entries.flatMap { $0.command.shownArguments }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    let (some, whole) = (5, 2 * entries.count)
    var seen: Set<CommandLineHelp.Argument> = []
    common = all.filter { (counts[$0] ?? 0) * some > whole && seen.insert($0).inserted }
  }

  func synopsis(in page: inout Roff) {
    for (number, (spelled, command)) in entries.enumerated() {
      if number > 0 { page.line(".br") }
      page.line(".B \(Roff.escaped(spelled))")
      page.text((command.positionals + ["[options]"]).joined(separator: " "))
    }
  }

  func details(in page: inout Roff) {
    for (spelled, command) in entries {
      page.subsection((["\(spelled)"] + command.positionals).joined(separator: " "))
      page.text(command.abstract ?? "")
      page.discussion(command.discussion ?? "")
      options(command.shownArguments.filter { !common.contains($0) }, in: &page)
    }
  }

  func commonOptions(in page: inout Roff) {
    options(common, in: &page)
  }

  /// Neighbours that mean the same stand together: `--week, --month, --year`.
  private func options(_ arguments: [CommandLineHelp.Argument], in page: inout Roff) {
    var rest = arguments[...]
    while let first = rest.first {
      let same = rest.prefix { $0.abstract == first.abstract }
      page.item(same.map(\.synopsis).joined(separator: ", "), first.abstract ?? "")
      rest = rest.dropFirst(same.count)
    }
  }
}

extension CommandLineHelp.Command {
  fileprivate var shownArguments: [CommandLineHelp.Argument] {
    (arguments ?? []).filter(\.shouldDisplay)
  }

  /// The command as it is typed: browsing needs no name.
  fileprivate var spelled: String {
    commandName == "browse" ? "phbrowse" : "phbrowse \(commandName)"
  }

  /// `POST`, or `[POST]` where it can be left out.
  fileprivate var positionals: [String] {
    shownArguments.filter { $0.kind == "positional" }.map {
      $0.isOptional == true ? "[\($0.synopsis)]" : $0.synopsis
    }
  }
}

extension Roff {
  /// Paragraphs; indented lines, as examples are, stay lines.
  mutating func discussion(_ text: String) {
    var isExample = false
    var isNew = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard !line.isEmpty, line != "EXAMPLES" else {
        isNew = true
        continue
      }
      if isExample, !line.hasPrefix("  ") {
        self.line(".EE")
        isExample = false
      }
      if isNew { self.line(".PP") }
      isNew = false
      if !isExample, line.hasPrefix("  ") {
        self.line(".EX")
        isExample = true
      }
      isExample ? self.line(Roff.escaped(String(line))) : self.text(String(line))
    }
    if isExample { self.line(".EE") }
  }
}
