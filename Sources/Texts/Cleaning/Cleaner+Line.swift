// One line of a stranger's text. Most names are clean already, and then nothing is copied.

extension Cleaner {
  /// Cleans a whole text into one line.
  static func line(_ raw: String) -> String {
    if isCleanASCII(raw) { return raw }
    var cleaner = Cleaner()
    for scalar in raw.unicodeScalars { cleaner.feed(scalar) }
    return cleaner.takeSpan().droppingTrailingSpaces()
  }

  /// Whether the text is printable ASCII without a space at an end or beside another one.
  private static func isCleanASCII(_ raw: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in raw.utf8 {
      guard 0x20...0x7E ~= byte, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || raw.isEmpty
  }
}

extension String {
  func droppingTrailingSpaces() -> String {
    var trimmed = self
    while trimmed.utf8.last == 0x20 { trimmed.unicodeScalars.removeLast() }
    return trimmed
  }
}
