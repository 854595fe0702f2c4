// How many cells a text takes. The numbers are in `WidthTable`; what the C library or a terminal thinks
// is for others to compare.

package import Texts

/// The width of a text in cells: 2 for CJK and most emoji, 0 for marks that join the character
/// before them. Source: Unicode UAX #11.
///
/// A text's width is the sum of its scalars' widths, and so is a grapheme cluster's: that is how the
/// terminals and ncurses count. A rule that gave each cluster one width would differ from them in
/// Thai, Hindi and halfwidth katakana, where a cluster holds several characters that space.
package enum Width {
  /// 0, 1 or 2.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value >= 0xA0 || (0x20..<0x7F).contains(value) ? 1 : 0 }
    return Int(run(holding: value) & 3)
  }

  /// The width of a grapheme cluster.
  package static func of(_ cluster: Character) -> Int {
    cluster.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The width of a line.
  package static func of(_ text: PlainText) -> Int {
    let bytes = text.string.utf8
    let isASCII =
      bytes.withContiguousStorageIfAvailable { $0.allSatisfy { (0x20..<0x7F).contains($0) } }
      ?? false
    return isASCII ? bytes.count : text.string.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The last entry of the table that does not begin after this scalar.
  private static func run(holding value: UInt32) -> UInt32 {
    let runs = WidthTable.runs
    let key = value << 2 | 3
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    return runs[low]
  }
}
