// The example and what is in force, both as files that can be read back.

import BrowserCore
import Canvas
import Texts

/// Writes configuration files.
package enum ConfigurationText {
  private static let heading = """
    # What phbrowse does otherwise for you. Lines that begin with # say what holds anyway; take the #
    # away and write what you want. It is read when phbrowse starts, when the file is saved, and when
    # you press R. phbrowse config says what is in force, from where, and what was not understood.

    """

  /// A file with every setting and every command, each with what holds anyway, commented out.
  package static var example: String {
    let standard = UserSettings()
    var text = heading
    for setting in Setting.all {
      text += "\n# \(setting.help.string)\n# \(setting.values.string).\n"
      text += "#\(setting.name): \(setting.written(standard))\n"
    }
    text += """

      # Keys of commands, in place of those below: one, or several in brackets; none takes them away.
      # A key is a character, or enter, esc, tab, shift-tab, backspace, delete, insert, up, down, left,
      # right, home, end, page-up, page-down, space, f1 to f12, and ctrl-a. Keys that follow each other
      # are written side by side or with spaces: gg, or g ctrl-d. Quotes keep a [ from being more.
      #keys:

      """
    var seen: Set<Command> = []
    for row in Binding.all where seen.insert(row.command).inserted {
      text += "#  \(row.command.rawValue): \(keys(row.keys))  # \(row.help.string)\n"
    }
    return text
  }

  /// What is in force, each with where it is from.
  package static func inForce(_ state: ConfigurationState) -> String {
    var lines: [(text: String, note: String)] = []
    for setting in Setting.all {
      lines.append(
        (
          "\(setting.name): \(setting.written(state.settings))",
          note(state.origin(of: setting.name))
        ))
    }
    let changed = Command.allCases.filter { state.settings.keys[$0] != nil }
    lines.append(
      (changed.isEmpty ? "keys: {}" : "keys:", changed.isEmpty ? note(.standard) : ""))
    for command in changed {
      lines.append(
        (
          "  \(command.rawValue): \(keys(state.settings.keys[command] ?? []))",
          note(state.origin(of: "keys." + command.rawValue))
        ))
    }
    let width = min(44, lines.reduce(0) { max($0, $1.text.count) })
    return lines.map { text, note in
      note.isEmpty
        ? text + "\n"
        : text + String(repeating: " ", count: max(0, width - text.count)) + "  # \(note)\n"
    }.joined()
  }

  private static func keys(_ sequences: [KeySequence]) -> String {
    YAMLText.list(sequences.map(\.typed))
  }

  private static func note(_ origin: ConfigurationState.Origin) -> String {
    switch origin {
    case .standard: "default"
    case .file(let line): "file, line \(line)"
    case .remembered: "remembered from the last time"
    case .environment(let variable): "environment, \(variable)"
    case .option(let option): "option, \(option)"
    }
  }
}
