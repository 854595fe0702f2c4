// How keys are written: in the footer and in help, and by a person in the configuration.

package import Texts

extension Key {
  /// As help shows it: `j`, `^D`, `enter`, `esc`, `↑`, `space`, `F1`. `Key(named:)` reads it back.
  package var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .function(let number): "F\(number)"
    default: Self.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// The name, to be drawn.
  package var label: PlainText { PlainText(ForeignText(name)) }

  /// Reads a key's name, or nil if it is none: what `name` gives, and `ctrl-d`, `up`, `escape`,
  /// `page-down` and the like, in capitals or not. One character is that key, capitals being others.
  package init?(named name: String) {
    let lower = name.lowercased()
    if let known = Self.names.first(where: { $0.name == lower || $0.others.contains(lower) }) {
      self = known.key
    } else if lower == "space" {
      self = " "
    } else if let character = name.first, name.count == 1, Width.of(character) > 0 {
      self = .character(character)
    } else if let letter = Self.afterControl(lower) {
      self = .control(letter)
    } else if lower.first == "f", let number = Int(lower.dropFirst()), (1...12).contains(number),
      lower == "f\(number)"
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// Keys that have a name of their own: as shown, and what else they are called.
  private static let names: [(key: Key, name: String, others: [String])] = [
    (.enter, "enter", ["return", "ret", "⏎"]),
    (.escape, "esc", ["escape"]),
    (.tab, "tab", []),
    (.backtab, "shift-tab", ["backtab", "s-tab"]),
    (.backspace, "backspace", ["bs"]),
    (.delete, "delete", ["del"]),
    (.insert, "insert", ["ins"]),
    (.up, "↑", ["up"]),
    (.down, "↓", ["down"]),
    (.left, "←", ["left"]),
    (.right, "→", ["right"]),
    (.home, "home", []),
    (.end, "end", []),
    (.pageUp, "pgup", ["page-up", "pageup"]),
    (.pageDown, "pgdn", ["page-down", "pagedown"]),
  ]

  /// The character after `^`, `ctrl-` or `c-`, if it is one that goes with Control and is not another
  /// key's byte as well (`^H` is Backspace, `^I` Tab, `^J` and `^M` Enter, `^[` Escape).
  private static func afterControl(_ lower: String) -> Character? {
    let rest = ["^", "ctrl-", "c-"].first { lower.hasPrefix($0) }.map { lower.dropFirst($0.count) }
    guard let rest, rest.count == 1, let character = rest.first,
      "abcdefgklnopqrstuvwxyz@\\]^_".contains(character)
    else { return nil }
    return character
  }
}
