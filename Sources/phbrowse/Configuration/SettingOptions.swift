// Settings that the command line can say for one run.

import ArgumentParser
import Canvas
import UserConfiguration

/// Options of the browser that are settings too.
struct SettingOptions: ParsableArguments {
  /// A setting, its value as it would stand in the file, and the option that said it.
  struct Said {
    let setting: String
    let value: String
    let option: String
  }

  @Option(
    help: ArgumentHelp(
      "The theme: auto, terminal, dark, light, high-contrast, monochrome, gruvbox, catppuccin or your own.",
      valueName: "name"),
    completion: .list([UserSettings.automaticTheme] + Theme.builtIn.map(\.name)))
  var theme: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Sentences in place of columns and lines, for screen readers; remembered for later runs.")
  var screenReader: Bool?

  @Flag(inversion: .prefixedNo, help: "Let nothing move by itself.")
  var reducedMotion: Bool?

  @Flag(inversion: .prefixedNo, help: "Take clicks and the wheel.")
  var mouse: Bool?

  /// What was said of them.
  var said: [Said] {
    func flag(_ value: Bool?, _ name: String) -> Said? {
      value.map {
        Said(setting: name, value: $0 ? "yes" : "no", option: ($0 ? "--" : "--no-") + name)
      }
    }
    return [
      theme.map { Said(setting: "theme", value: $0, option: "--theme") },
      flag(screenReader, "screen-reader"), flag(reducedMotion, "reduced-motion"),
      flag(mouse, "mouse"),
    ].compactMap { $0 }
  }
}
