// What a stranger typed, as it came. It can be kept, compared, searched and exported as data, but not
// drawn or printed: `PlainText` and `Prose` are the only ways to a screen.

/// A stranger's words, raw.
///
/// Names, taglines, descriptions, comments and addresses from the service are of this type. It has
/// no way onto a screen: make a ``PlainText`` (one line) or a ``Prose`` (blocks) of it first.
/// Printed, described, dumped or mirrored by mistake, it reveals nothing.
///
///     let name = ForeignText("Nimbus\u{1B}[2J Notes")
///     PlainText(name).string  // "Nimbus[2J Notes"
///     String(describing: name)  // "•••"
public struct ForeignText: Hashable, Sendable {
  /// The text as it came, with whatever is in it. For storage, search, copying and JSON output only.
  public let raw: String

  /// Takes a stranger's text as it is.
  public init(_ raw: String) {
    self.raw = raw
  }
}

extension ForeignText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Three dots, whatever the text is.
  public var description: String { "•••" }

  /// Three dots, whatever the text is.
  public var debugDescription: String { description }

  /// A mirror without children, so that `dump` and a failed expectation show nothing either.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension DefaultStringInterpolation {
  // Deprecated, not unavailable: of two overloads the compiler takes the available one, and there is
  // one for every type. A warning it does give, and in this package a warning is an error.
  /// Puts three dots where a stranger's text was to stand.
  @available(*, deprecated, message: "Make a PlainText or a Prose of a stranger's text first.")
  public mutating func appendInterpolation(_ foreign: ForeignText) {
    appendLiteral(foreign.description)
  }
}
