// Lines one after another.

extension Sequence<PlainText> {
  /// The lines one after another, with `separator` between them; empty ones are left out.
  package func joined(by separator: PlainText) -> PlainText {
    var whole = PlainText.empty
    for part in self where !part.isEmpty {
      whole = whole.isEmpty ? part : whole + separator + part
    }
    return whole
  }
}
