// Which scalars never stand raw in a file that we write, although a reader of the file gets them back:
// a terminal that the file is printed on must not act on them.

enum ScalarEscape {
  /// Controls, line separators, and format characters (bidi controls, tags, zero-width space …), but
  /// for the two joiners, which words and emoji are made with.
  static func isNeeded(for scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    if scalar == "\u{200C}" || scalar == "\u{200D}" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
