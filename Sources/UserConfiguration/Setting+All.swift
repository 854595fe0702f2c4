// The one table of settings. A new one goes here and into `UserSettings`, and nowhere else.

import BrowserCore
import Canvas
import ProductHunt
import Texts

extension Setting {
  /// All of them but the keys, in the order of the example.
  package static let all: [Setting] = [
    Setting(
      name: "start", help: "What is shown first.",
      values: "today, week, month, year, topics, collections, or topic and its slug",
      read: { node, settings throws(BadValue) in settings.start = try StartPlace(node.word) },
      write: { YAMLText.quoted($0.start.name) }),
    choice(
      "order", "The order of posts.", \.order,
      [("rank", .rank), ("votes", .votes), ("newest", .newest)]),
    choice(
      "posts", "Featured posts, or all of them.", \.scope, [("featured", .featured), ("all", .all)]),
    Setting(
      name: "columns", help: "The columns of a list, from left to right.",
      values: listed(ListColumn.allCases.map(\.rawValue)),
      read: { node, settings throws(BadValue) in settings.columns = try ListColumn.list(node) },
      write: { YAMLText.list($0.columns.map(\.rawValue)) }),
    choice(
      "preview", "Whether a list has a preview beside it; auto where there is room.", \.preview,
      [("auto", nil), ("yes", true), ("no", false)]),
    number(
      "preview-width", "The width of the preview in cells.", \.previewWidth, 30...500, or: "auto"),
    number(
      "refresh", "Minutes after which what is shown is asked again.", \.refresh, 1...1440,
      or: "never"),
    flag("mouse", "Whether clicks and the wheel are taken.", \.mouse),
    flag(
      "screen-reader", "Sentences in place of columns and lines, for those who listen.",
      \.screenReader),
    flag("reduced-motion", "Nothing on the screen moves by itself.", \.reducedMotion),
    theme("theme", "The colours; auto asks the terminal whether it is dark or light.", \.theme),
    theme("dark-theme", "What auto takes on a dark background.", \.darkTheme),
    theme("light-theme", "What auto takes on a light background.", \.lightTheme),
    choice(
      "text", "The characters that are drawn: all that terminals agree on, or ASCII.", \.text,
      TextPolicy.allCases.map { ($0.rawValue, $0) }),
    command(
      "browser", "Opens addresses; auto is what BROWSER says, else the desktop's.", \.browser,
      or: "auto"),
    command("media", "Opens images and videos; auto is the browser.", \.media, or: "auto"),
    command(
      "copy", "Is given what is copied; auto is the terminal's and the desktop's clipboard.",
      \.copy,
      or: "auto"),
    command(
      "credential-command",
      "Prints the API Key and the API Secret in two lines, or a developer token in one.",
      \.credentialCommand, or: "none"),
    number(
      "archive-keep", "Days that what was seen is kept for, unless it is bookmarked.",
      \.archiveKeep,
      1...36_500, or: "forever"),
  ]

  /// What settings are called in other programs: too far from our names to be found by their letters.
  static let otherPrograms = [
    "color": "theme", "colour": "theme", "colors": "theme", "colours": "theme",
    "colorscheme": "theme", "bindings": "keys", "keybindings": "keys", "keymap": "keys",
    "sort": "order", "sorting": "order", "clipboard": "copy",
  ]

  /// The name of the table of keys.
  package static let keys = "keys"

  /// A theme's name: whether there is such a theme is known only when it is looked for.
  private static func theme(
    _ name: String, _ help: PlainText, _ value: SettingPath<String>
  ) -> Setting {
    Setting(
      name: name, help: help,
      values: listed(
        (value == \UserSettings.theme ? [UserSettings.automaticTheme] : [])
          + Theme.builtIn.map(\.name)) + ", or a file's name in themes/",
      read: { node, settings throws(BadValue) in
        let name = try node.word
        let isName = name.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
            || $0 == 0x5F
        }
        guard isName, (1...60).contains(name.utf8.count) else {
          throw BadValue("a theme's name has letters, digits and hyphens only")
        }
        settings[keyPath: value] = name
      },
      write: { YAMLText.quoted($0[keyPath: value]) })
  }
}

extension StartPlace {
  private static let places: [(name: String, place: StartPlace)] = [
    ("today", .period(.day)), ("week", .period(.week)), ("month", .period(.month)),
    ("year", .period(.year)), ("topics", .topics), ("collections", .collections),
  ]

  init(_ text: String) throws(BadValue) {
    let words = text.split(separator: " ").map(String.init)
    if words.count == 2, words[0].lowercased() == "topic" {
      self = .topic(words[1])
      return
    }
    guard let known = Self.places.first(where: { $0.name == text.lowercased() }) else {
      throw BadValue(text, noneOf: Self.places.map(\.name) + ["topic"], called: "place to start at")
    }
    self = known.place
  }

  var name: String {
    if case .topic(let slug) = self { return "topic " + slug }
    return Self.places.first { $0.place == self }?.name ?? ""
  }
}

extension ListColumn {
  static func list(_ node: ConfigurationNode) throws(BadValue) -> [ListColumn] {
    var columns: [ListColumn] = []
    for (word, line) in try node.words {
      guard let column = ListColumn(rawValue: word.lowercased()) else {
        var bad = BadValue(word, noneOf: allCases.map(\.rawValue), called: "column")
        bad.line = line
        throw bad
      }
      guard !columns.contains(column) else {
        throw BadValue("\(PlainText(ForeignText(word))) stands there twice", line: line)
      }
      columns.append(column)
    }
    guard columns.contains(.name) else { throw BadValue("name has to be among them") }
    return columns
  }
}
