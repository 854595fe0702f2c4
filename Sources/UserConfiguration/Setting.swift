// One setting: its name, what it is for, how it is read and how it is written. `Setting.all` is the one
// table of them; file, example, `phbrowse config` and manual page are made from it.

import BrowserCore
package import Texts

/// A row of the table of settings.
package struct Setting: Sendable {
  /// As it stands in the file, with hyphens.
  package let name: String
  /// One line, as a sentence.
  package let help: PlainText
  /// What can stand behind it, for the manual and the example.
  package let values: PlainText
  let read: @Sendable (ConfigurationNode, inout UserSettings) throws(BadValue) -> Void
  let write: @Sendable (UserSettings) -> String

  /// The value as it stands in the file.
  package func written(_ settings: UserSettings) -> String { write(settings) }

  /// The variable that says it for one run, as in PHBROWSE_THEME.
  package var variable: String { "PHBROWSE_" + name.uppercased().replacing("-", with: "_") }

  package static func named(_ name: String) -> Setting? {
    all.first { $0.name == name }
  }
}

// MARK: Kinds

/// Where a setting's value is kept.
typealias SettingPath<Value> = any WritableKeyPath<UserSettings, Value> & Sendable

extension Setting {
  /// One of several words.
  static func choice<Value: Hashable & Sendable>(
    _ name: String, _ help: PlainText,
    _ value: SettingPath<Value>,
    _ words: [(word: String, value: Value)]
  ) -> Setting {
    Setting(
      name: name, help: help, values: listed(words.map(\.word)),
      read: { node, settings throws(BadValue) in
        let word = try node.word.lowercased()
        let isMeant = { (name: String) in name == word || name == Self.otherNames[word] }
        guard let chosen = words.first(where: { isMeant($0.word) }) else {
          throw BadValue(word, noneOf: words.map(\.word), called: "value here")
        }
        settings[keyPath: value] = chosen.value
      },
      write: { settings in
        words.first { $0.value == settings[keyPath: value] }?.word ?? ""
      })
  }

  /// What YAML takes for the same.
  private static let otherNames = ["true": "yes", "on": "yes", "false": "no", "off": "no"]

  /// Yes or no, as YAML has them.
  static func flag(
    _ name: String, _ help: PlainText, _ value: SettingPath<Bool>
  ) -> Setting {
    Setting(
      name: name, help: help, values: "yes or no",
      read: { node, settings throws(BadValue) in settings[keyPath: value] = try node.flag },
      write: { $0[keyPath: value] ? "yes" : "no" })
  }

  /// A whole number, or a word for none.
  static func number(
    _ name: String, _ help: PlainText, _ value: SettingPath<Int?>,
    _ range: ClosedRange<Int>, or none: String
  ) -> Setting {
    Setting(
      name: name, help: help,
      values: "\(range.lowerBound) to \(range.upperBound), or \(PlainText(ForeignText(none)))",
      read: { node, settings throws(BadValue) in
        let word = try node.word
        if word.lowercased() == none {
          settings[keyPath: value] = nil
        } else if let number = Int(word), range.contains(number) {
          settings[keyPath: value] = number
        } else {
          throw BadValue(
            "a whole number from \(range.lowerBound) to \(range.upperBound) or \(PlainText(ForeignText(none))) belongs here"
          )
        }
      },
      write: { $0[keyPath: value].map(String.init) ?? none })
  }

  /// A command with its arguments, or a word for none.
  static func command(
    _ name: String, _ help: PlainText, _ value: SettingPath<String?>,
    or none: String
  ) -> Setting {
    Setting(
      name: name, help: help,
      values: "a command with its arguments, or \(PlainText(ForeignText(none)))",
      read: { node, settings throws(BadValue) in
        let text = try node.word
        settings[keyPath: value] = text == none || text.allSatisfy(\.isWhitespace) ? nil : text
      },
      write: { $0[keyPath: value].map(YAMLText.quoted) ?? none })
  }

  /// "a, b or c".
  static func listed(_ words: [String]) -> PlainText {
    let words = words.map { PlainText(ForeignText($0)) }
    guard let last = words.last, words.count > 1 else { return words.last ?? .empty }
    return words.dropLast().joined(by: ", ") + " or " + last
  }
}

extension ConfigurationNode {
  /// The one word or line that stands here.
  var word: String {
    get throws(BadValue) {
      guard case .text(let text) = content else {
        throw BadValue(
          content == .nothing ? "a value is missing" : "one value belongs here, not several")
      }
      return text
    }
  }

  /// The words that stand here, one or several, each with its line.
  var words: [(word: String, line: Int)] {
    get throws(BadValue) {
      switch content {
      case .nothing: return []
      case .text(let text): return [(text, line)]
      case .list(let items):
        var words: [(String, Int)] = []
        for item in items { words.append((try item.word, item.line)) }
        return words
      case .table: throw BadValue("a value or a list belongs here")
      }
    }
  }

  var flag: Bool {
    get throws(BadValue) {
      switch try word.lowercased() {
      case "yes", "true", "on": true
      case "no", "false", "off": false
      default: throw BadValue("yes or no belongs here")
      }
    }
  }
}
