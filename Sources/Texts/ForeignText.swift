// What a stranger typed, as it came. It can be kept, compared, searched and exported as data, but not
// drawn or printed: `PlainText` and `Prose` are the only ways to a screen.

/// A stranger's words, raw.
///
/// Names, taglines, descriptions, comments and addresses from the service are of this type. It has
/// no way onto a screen: make a ``PlainText`` (one line) or a ``Prose`` (blocks) of it first.
///
///     let name = ForeignText("Nimbus\u{1B}[2J Notes")
///     PlainText(name).string  // "Nimbus[2J Notes"
public struct ForeignText: Hashable, Sendable {
  /// The text as it came, with whatever is in it. For storage, search, copying and JSON output only.
  public let raw: String

  /// Takes a stranger's text as it is.
  public init(_ raw: String) {
    self.raw = raw
  }
}
