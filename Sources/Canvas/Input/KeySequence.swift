// One key, or several pressed one after another, as a command is reached by it.

package import Texts

/// Keys that together mean one thing: `j`, or `g g`. Never empty.
package struct KeySequence: Hashable, Sendable {
  package let keys: [Key]

  /// Nil for no keys at all.
  package init?(_ keys: [Key]) {
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  package init(_ first: Key, _ more: Key...) {
    keys = [first] + more
  }

  /// As help shows it: `j`, `gg`, `g ^D`. `KeySequence(named:)` reads it back.
  package var name: String {
    let names = keys.map(\.name)
    let joined = names.joined()
    let isShort = keys.allSatisfy { $0 != " " && $0.isCharacter } && Key(named: joined) == nil
    return keys.count == 1 || isShort ? joined : names.joined(separator: " ")
  }

  /// The name, to be drawn.
  package var label: PlainText { PlainText(ForeignText(name)) }

  /// Reads keys with spaces between them, or characters side by side; nil if one of them is no key.
  ///
  ///     KeySequence(named: "g ctrl-d")?.keys  // [.character("g"), .control("d")]
  ///     KeySequence(named: "up")?.keys        // [.up], and "u p" are two
  package init?(named name: String) {
    if let key = Key(named: name) {
      self.init(key)
      return
    }
    var keys: [Key] = []
    for word in name.split(separator: " ") {
      if let key = Key(named: String(word)) {
        keys.append(key)
        continue
      }
      for character in word {
        guard let key = Key(named: String(character)) else { return nil }
        keys.append(key)
      }
    }
    // A misspelt name of a key is no chord.
    guard keys.count <= Self.most else { return nil }
    self.init(keys)
  }

  /// More keys than this nobody presses for one thing.
  private static let most = 3

  /// Whether more keys follow the given ones in this sequence.
  package func goesOn(after begun: KeySequence) -> Bool {
    keys.count > begun.keys.count && keys.starts(with: begun.keys)
  }
}

extension KeySequence: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) {
    self.init(.character(character))
  }
}

extension Key {
  fileprivate var isCharacter: Bool {
    if case .character = self { true } else { false }
  }
}
