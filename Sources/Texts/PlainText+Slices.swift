// Parts of a clean line, which are clean as well. Where to cut is for whoever knows widths.

extension PlainText {
  /// The part of the line between two places of ``string``.
  public subscript(range: Range<String.Index>) -> PlainText {
    PlainText(trusted: String(string[range]))
  }
}
