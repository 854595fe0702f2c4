// What a person can have otherwise, as values. How each is called and written stands in `Setting+All`.

package import BrowserCore
package import Canvas
package import ProductHunt

/// All settings. What is nil is found out or left alone.
package struct UserSettings: Hashable, Sendable {
  package var start = StartPlace.period(.day)
  package var order = PostOrder.rank
  package var scope = PeriodLoad.Scope.featured
  package var columns = ListColumn.allCases
  /// Nil: where there is room.
  package var preview: Bool?
  /// Cells; nil: in proportion to the screen.
  package var previewWidth: Int?
  /// Minutes; nil: never.
  package var refresh: Int? = 5
  package var mouse = true
  package var screenReader = false
  package var reducedMotion = false
  /// The theme's name, or `auto`.
  package var theme = Self.standardTheme
  /// What `auto` takes on a dark and on a light background.
  package var darkTheme = "dark"
  package var lightTheme = "light"
  package var text = TextPolicy.unicode
  /// Commands, in words parted by spaces; `%s` stands for the address.
  package var browser: String?
  package var media: String?
  package var copy: String?
  package var credentialCommand: String?
  /// Days; nil: for ever.
  package var archiveKeep: Int? = 180
  /// The keys of commands that have others than in the table.
  package var keys: [Command: [KeySequence]] = [:]

  package init() {}

  package static let standardTheme = Theme.terminal.name
  package static let automaticTheme = "auto"
}

/// What is shown first.
package enum StartPlace: Hashable, Sendable {
  case period(Period.Kind)
  case topics, collections
  case topic(String)
}

/// Which characters are drawn.
package enum TextPolicy: String, Hashable, Sendable, CaseIterable {
  /// All that terminals agree on.
  case unicode
  /// ASCII, with something alike for the rest.
  case ascii
}

extension UserSettings {
  /// What the browser has to know of them.
  package var preferences: Preferences {
    var preferences = Preferences(
      scope: scope, order: order, preview: preview, previewWidth: previewWidth, hasMouse: mouse,
      refreshInterval: refresh.map { Double($0) * 60 })
    preferences.columns = columns
    preferences.hasMediaViewer = media != nil
    preferences.copiesByCommand = copy != nil
    preferences.isSpoken = screenReader
    preferences.hasMotion = !reducedMotion && !screenReader
    return preferences
  }

  package var keymap: Keymap { Keymap(keys) }

  /// The command in words, the first of which is the program.
  package static func words(of command: String?) -> [String]? {
    let words = command?.split(separator: " ").map(String.init) ?? []
    return words.isEmpty ? nil : words
  }
}
