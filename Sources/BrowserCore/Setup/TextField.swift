// A line that is being typed. Editing only: what it is for, its form knows.

package import Canvas

/// One line of text and where its caret is, in characters.
package struct TextField: Hashable, Sendable {
  package private(set) var characters: [Character] = []
  package private(set) var caret = 0
  private let limit = 4096

  package init(_ text: String = "") {
    insert(text)
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Takes what was typed or pasted: controls and line breaks are left out.
  package mutating func insert(_ text: String) {
    let taken = text.filter { $0.unicodeScalars.allSatisfy { !$0.properties.isControl } }
      .prefix(max(0, limit - characters.count))
    characters.insert(contentsOf: taken, at: caret)
    caret += taken.count
  }

  /// Edits by a key; false if the key means nothing to a text field.
  package mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): removeBackward(1)
    case .delete, .control("d"):
      if caret < characters.count { characters.remove(at: caret) }
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    case .control("u"): removeBackward(caret)
    case .control("k"): characters.removeSubrange(caret...)
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  private mutating func removeBackward(_ count: Int) {
    let count = min(count, caret)
    characters.removeSubrange(caret - count..<caret)
    caret -= count
  }

  private mutating func removeWord() {
    var start = caret
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    removeBackward(caret - start)
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool { generalCategory == .control }
}
