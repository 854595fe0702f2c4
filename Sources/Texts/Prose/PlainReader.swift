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
