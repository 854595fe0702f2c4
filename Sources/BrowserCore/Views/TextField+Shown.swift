// The part of a text field that is on screen. What was typed may be anything: each character is
// cleaned by itself, so that the caret stands where it is.

import Canvas
import Texts

extension TextField {
  /// What stands before and after the caret in `width` cells: its surroundings if it is longer, with
  /// a cell for the caret itself.
  func shown(isSecret: Bool, width: Int) -> (before: PlainText, after: PlainText) {
    var room = max(0, width - 1)
    var before: [PlainText] = []
    for character in characters[..<caret].reversed() {
      let cell = Self.cells(of: character, isSecret: isSecret)
      guard Width.of(cell) <= room else { break }
      room -= Width.of(cell)
      before.append(cell)
    }
    if caret == characters.count { return (before.reversed().whole, .empty) }
    room += 1
    var after: [PlainText] = []
    for character in characters[caret...] {
      let cell = Self.cells(of: character, isSecret: isSecret)
      guard Width.of(cell) <= room else { break }
      room -= Width.of(cell)
      after.append(cell)
    }
    return (before.reversed().whole, after.whole)
  }

  private static func cells(of character: Character, isSecret: Bool) -> PlainText {
    if isSecret { return "•" }
    if character.isWhitespace { return " " }
    let clean = PlainText(ForeignText(String(character)))
    return Width.of(clean) == 0 ? "?" : clean
  }
}

extension Sequence<PlainText> {
  fileprivate var whole: PlainText { reduce(.empty) { $0 + $1 } }
}
