// Which key a sequence's end stands for. Sources: terminfo's entries for xterm, tmux, screen, linux, rxvt and
// kitty; XTerm Control Sequences, "PC-Style Function Keys". Arrows with a modifier are plain arrows.

enum KeyTable {
  /// What ends a bracketed paste.
  static let endOfPaste = Array("\u{1B}[201~".utf8)

  /// `ESC [ … letter`. The small ones are rxvt's arrows with Shift.
  static let lettered: [UInt8: Key] = byLetter([
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backtab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    "a": .up, "b": .down, "c": .right, "d": .left,
  ])

  /// `ESC O letter`: arrows, F1 to F4, and the keypad, which moves; rxvt's arrows with Control.
  static let singleShift: [UInt8: Key] = byLetter([
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    "a": .up, "b": .down, "c": .right, "d": .left,
    "x": .up, "r": .down, "v": .right, "t": .left, "w": .home, "q": .end, "y": .pageUp,
    "s": .pageDown, "p": .insert, "n": .delete,
  ])

  /// `ESC [ number ~`, and rxvt's `^`, `$` and `@` with modifiers.
  static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// Whether bytes are one number and nothing else.
  static func isNumber(_ bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && bytes.count < 4 && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func byLetter(_ keys: [Character: Key]) -> [UInt8: Key] {
    var table: [UInt8: Key] = [:]
    for (letter, key) in keys { table[letter.asciiValue ?? 0] = key }
    return table
  }
}
