// Reads plain text of several lines.

extension Prose {
  /// Reads plain text: blank lines part paragraphs, other line breaks stay. Addresses in it are links.
  ///
  /// Takes time in proportion to the length of the text.
  public init(plain foreign: ForeignText) {
    var builder = ProseBuilder()
    builder.lines(foreign.raw.unicodeScalars)
    self = builder.finish()
  }
}

extension ProseBuilder {
  /// Takes text whose line breaks count. CR LF is one break.
  mutating func lines(_ scalars: some Sequence<Unicode.Scalar>) {
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      if !scalar.breaksLine {
        text(CollectionOfOne(scalar))
      } else if scalar != "\n" || last != "\r" {
        endLine()
      }
      last = scalar
    }
  }
}

extension Unicode.Scalar {
  /// Whether Unicode has a line end here (UAX #14: LF, VT, FF, CR, NEL, LS, PS).
  fileprivate var breaksLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
