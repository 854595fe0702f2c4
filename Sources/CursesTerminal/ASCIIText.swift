// What a text becomes on a terminal without UTF-8, where ncurses does not draw it.

import Canvas

/// Text with ASCII in place of all else, in as many cells as before.
package enum ASCIIText {
  /// What looks like each character, or `?` for each of its cells. ASCII, line ends and escape
  /// sequences of our own among it, stays. Bytes of UTF-8 would be others' characters there, and some
  /// of them control characters (C1) of a terminal of eight bits.
  package static func of(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var ascii = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        ascii.append(scalar)
      } else {
        let cells = Width.of(scalar)
        let stand = ASCIIFallback.scalar(for: scalar, cells: cells)
        for _ in 0..<cells { ascii.append(stand) }
      }
    }
    return String(ascii)
  }
}
