// A line of a stranger's text, made safe, that still knows where in it the words stand that were looked
// for.

/// A line with the places of what was found in it.
package struct FoundLine: Hashable, Sendable {
  package let text: PlainText
  /// Characters, counted from 0.
  package let matches: [Int]

  /// Puts a line together of its parts, each cleaned by itself so that the places stay right.
  package init(_ pieces: [(text: ForeignText, isMatch: Bool)]) {
    var text = PlainText.empty
    var matches: [Int] = []
    for piece in pieces {
      let clean = PlainText(piece.text)
      // Cleaning trims the ends, and words must not grow together.
      let ends = text.string.last == " " || text.isEmpty
      if !ends, piece.text.raw.first?.isWhitespace == true { text = text + " " }
      let start = text.string.count
      text = text + clean
      // A mark above a letter may have joined the character before it.
      let end = text.string.count
      if piece.isMatch, start < end { matches += start..<end }
      if !clean.isEmpty, piece.text.raw.last?.isWhitespace == true { text = text + " " }
    }
    self.text = text
    self.matches = matches
  }
}
