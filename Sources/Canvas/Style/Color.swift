// A colour as a terminal can be asked for it.

/// A colour of a terminal.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the terminal's table: 0 to 7 everywhere, to 15 and 255 where there are so many.
  case indexed(UInt8)
  /// 24 bits, where the terminal has them.
  case rgb(UInt8, UInt8, UInt8)
}
