// The configuration while the program runs: read again when it was saved or when the person says so, and
// the terminal's background, which decides on the theme where that is `auto`.

import BrowserCore
import Canvas
import CursesTerminal
import Texts
import UserConfiguration

/// Knows what is in force. Used from the loop's thread only.
struct Configurator {
  let files: ConfigurationFiles
  private(set) var loaded: LoadedConfiguration
  /// As far as it is known: the variable is set by some terminals, and they can be asked.
  private(set) var background: TerminalBackground
  let watch: ConfigurationWatch?

  init(_ files: ConfigurationFiles) {
    self.files = files
    loaded = files.read()
    background = Self.guessed(files.environment)
    watch = ConfigurationWatch(configuration: files.folders.configuration)
  }

  var settings: UserSettings { loaded.settings }

  var look: CursesTerminal.Look {
    let theme = loaded.theme(on: background)
    return CursesTerminal.Look(
      palette: { theme.palette(colors: $0) }, isASCII: settings.text == .ascii,
      hasDirectColors: theme.hasDirectColors)
  }

  /// Reads the files again; whether anything is otherwise now.
  mutating func reload() -> Bool {
    let read = files.read()
    guard read != loaded else { return false }
    loaded = read
    return true
  }

  /// Takes the terminal's answer; whether another theme is in force now.
  mutating func take(_ background: TerminalBackground) -> Bool {
    let before = loaded.theme(on: self.background)
    self.background = background
    return loaded.theme(on: background) != before
  }

  /// What the browser is told after the files were read again.
  var event: Event {
    .configured(
      settings.preferences, settings.keymap,
      loaded.complaint.map { Message($0, kind: .warning) }
        ?? Message("The configuration was read again."))
  }

  /// `COLORFGBG` is "15;0" on a dark and "0;15" on a light background; dark where nothing is said.
  private static func guessed(_ environment: [String: String]) -> TerminalBackground {
    let ground = environment["COLORFGBG"]?.split(separator: ";").last
    return ["7", "15"].contains(ground) ? .light : .dark
  }
}
