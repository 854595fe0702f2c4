// Where a person's configuration is, and reading it from there with what variables and options say.

import CLibrary
import Canvas
import FoundationEssentials
import Texts
import UserConfiguration

/// What is in force, with the themes that it names.
struct LoadedConfiguration: Equatable {
  var state: ConfigurationState
  /// On a dark background, or on any where the theme is not `auto`.
  var darkTheme: Theme
  var lightTheme: Theme

  var settings: UserSettings { state.settings }
  /// Whether the terminal has to say which of the two it is.
  var asksBackground: Bool { darkTheme != lightTheme }

  func theme(on background: TerminalBackground) -> Theme {
    background == .dark ? darkTheme : lightTheme
  }

  /// What was not understood, for the line of messages; nil where all was.
  var complaint: PlainText? {
    guard let first = state.problems.first else { return nil }
    let count = state.problems.count - 1
    let more: PlainText =
      switch count {
      case 0: ""
      case 1: " One more: phbrowse config."
      default: " \(count) more: phbrowse config."
      }
    let end: PlainText = first.sentence.string.last == "?" ? "" : "."
    return "\(first.sentence)\(end)\(more)"
  }
}

/// Reads the configuration; cheap where there is none: one file is looked for and not found.
struct ConfigurationFiles {
  let folders: Folders
  let environment: [String: String]
  /// What the command line says, as setting, value and option.
  let options: [SettingOptions.Said]

  init(environment: [String: String], options: [SettingOptions.Said] = []) {
    folders = Folders(environment: environment)
    self.environment = environment
    self.options = options
  }

  /// More than this is no configuration.
  private static let mostBytes = 256 * 1024

  func read() -> LoadedConfiguration {
    var (text, problem) = (String?.none, ConfigurationProblem?.none)
    if let path = folders.configuration { (text, problem) = Self.contents(of: path, "config.yaml") }
    var state = ConfigurationState(yaml: text)
    if let problem { state.add(problem) }
    state.take(environment: environment)
    for said in options { state.take(said.value, for: said.setting, option: said.option) }
    if Remembered.screenReader(in: folders) {
      state.take(remembered: "yes", for: Remembered.screenReaderSetting)
    }
    let themes = themes(&state)
    return LoadedConfiguration(state: state, darkTheme: themes.dark, lightTheme: themes.light)
  }

  private func themes(_ state: inout ConfigurationState) -> (dark: Theme, light: Theme) {
    let settings = state.settings
    guard settings.theme == UserSettings.automaticTheme else {
      let theme = theme(settings.theme, as: "theme", &state)
      return (theme, theme)
    }
    return (
      theme(settings.darkTheme, as: "dark-theme", &state),
      theme(settings.lightTheme, as: "light-theme", &state)
    )
  }

  /// A theme by its name: the person's own file goes before one that comes with the program.
  private func theme(
    _ name: String, as setting: String, _ state: inout ConfigurationState
  ) -> Theme {
    let builtIn = Theme.builtIn(named: name)
    if let builtIn, state.origin(of: setting) == .standard { return builtIn }
    if let path = folders.theme(name) {
      let (text, problem) = Self.contents(of: path, "themes/\(name).yaml")
      if let problem { state.add(problem) }
      if let text {
        let (theme, problems) = ThemeFile.read(yaml: text, named: name)
        for problem in problems { state.add(problem) }
        return theme
      }
    }
    if let builtIn { return builtIn }
    let nearest = NearestWord.to(name, among: Theme.builtIn.map(\.name))
    state.add(
      ConfigurationProblem(
        file: "config.yaml", line: state.origin(of: setting).line, path: setting,
        reason:
          "there is no theme “\(PlainText(ForeignText(name)))”; did you mean \(PlainText(ForeignText(nearest)))?"
      ))
    return .terminal
  }

  /// A file's text; nil where there is none. What cannot be read is a problem and no text.
  private static func contents(
    of path: String, _ name: String
  ) -> (String?, ConfigurationProblem?) {
    func problem(_ reason: PlainText) -> (String?, ConfigurationProblem?) {
      (nil, ConfigurationProblem(file: name, line: nil, path: "", reason: reason))
    }
    // Not blocking, lest a named pipe hold the program up.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return (nil, nil) }
      return problem(
        "it could not be opened: \(PlainText(ForeignText(String(cString: strerror(errno)))))")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return problem("it is no file")
    }
    // It can name commands that are run.
    guard status.st_uid == geteuid() || status.st_uid == 0 else {
      return problem("it belongs to somebody else, so it is not read")
    }
    guard status.st_mode & S_IWOTH == 0 else {
      return problem("everybody can write to it, so it is not read: chmod o-w takes that away")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= mostBytes {
      let count = CLibrary.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return problem("it could not be read") }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard bytes.count <= mostBytes else { return problem("it is too long for a configuration") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return problem("it is not UTF-8")
    }
    return (text, nil)
  }
}

extension ConfigurationState.Origin {
  fileprivate var line: Int? {
    if case .file(let line) = self { line } else { nil }
  }
}

extension Folders {
  var configuration: String? { config.map { $0 + "/config.yaml" } }

  /// The file of a theme of that name.
  func theme(_ name: String) -> String? { config.map { $0 + "/themes/\(name).yaml" } }
}
