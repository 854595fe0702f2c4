// phbrowse config: what is in force and from where, an example, a theme as a file.

import ArgumentParser
import Canvas
import Texts
import UserConfiguration

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print what is configured and from where, or an example to begin with.",
    discussion: """
      The file is phbrowse/config.yaml in the configuration folder. What it says goes before what holds \
      anyway, a variable such as PHBROWSE_THEME before the file, an option before both. What was not \
      understood is named with its line, and the status is 78 then.

      EXAMPLES
        phbrowse config
        phbrowse config --example > ~/.config/phbrowse/config.yaml
        phbrowse config --print-theme gruvbox > ~/.config/phbrowse/themes/mine.yaml
      """)

  @Flag(help: "Print a commented file with every setting and every command.")
  var example = false

  @Option(
    help: ArgumentHelp("Print a theme as a file of roles.", valueName: "name"),
    completion: .list(Theme.builtIn.map(\.name)))
  var printTheme: String?

  @Flag(help: "Print where the file is.")
  var path = false

  @OptionGroup var settings: SettingOptions

  func run() throws {
    try reporting { environment in
      if example { return try StandardOutput.write(ConfigurationText.example) }
      let files = ConfigurationFiles(environment: environment, options: settings.said)
      if path { return try StandardOutput.write(try Self.path(files) + "\n") }
      if let printTheme { return try StandardOutput.write(ThemeFile.text(of: theme(printTheme))) }
      let loaded = files.read()
      try StandardOutput.write(
        "# " + (files.folders.configuration ?? "no configuration folder") + "\n"
          + ConfigurationText.inForce(loaded.state))
      for problem in loaded.state.problems { Console.error("phbrowse: \(problem.sentence)") }
      if !loaded.state.problems.isEmpty { throw ExitCode(Status.notConfigured.rawValue) }
    }
  }

  private static func path(_ files: ConfigurationFiles) throws(Failed) -> String {
    guard let path = files.folders.configuration else {
      throw Failed(.notConfigured, "Neither XDG_CONFIG_HOME nor HOME is set.")
    }
    return path
  }

  private func theme(_ name: String) throws(Failed) -> Theme {
    guard let theme = Theme.builtIn(named: name) else {
      let names = Theme.builtIn.map(\.name)
      let nearest = PlainText(ForeignText(NearestWord.to(name, among: names)))
      let all = names.map { PlainText(ForeignText($0)) }.joined(by: ", ")
      throw Failed(
        .usage, "There is no such theme; did you mean \(nearest)? There are \(all).")
    }
    return theme
  }
}
