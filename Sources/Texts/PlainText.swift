// One line that is safe to draw. How a stranger's text becomes one is the policy in `Cleaner`.

/// One line of text that a terminal can be given: no controls, no invisible or reordering scalars,
/// and only clusters whose width terminals agree on.
///
/// Our own words enter as literals; a stranger's only through ``init(_:)-(ForeignText)``.
///
///     let line: PlainText = "\(count) comments on \(PlainText(post.name))"
public struct PlainText: Hashable, Sendable {
  /// The clean line.
  public let string: String

  /// The empty line.
  public static let empty = PlainText(trusted: "")

  /// Takes a line that is clean already: our own words, or what a `Cleaner` gave.
  init(trusted: String) {
    string = trusted
  }

  /// Cleans a stranger's text into one line. Empty if nothing visible is left.
  ///
  /// Every run of white space, line breaks included, becomes one space, and the ends are trimmed.
  /// Takes time in proportion to the length of the text.
  public init(_ foreign: ForeignText) {
    self.init(trusted: Cleaner.line(foreign.raw))
  }

  /// Cleans a stranger's text into one line that always shows something: `standIn` where nothing
  /// visible is left.
  ///
  ///     PlainText(ForeignText("\u{200B} "), orIfEmpty: "(no name)").string  // "(no name)"
  public init(_ foreign: ForeignText, orIfEmpty standIn: PlainText) {
    let cleaned = PlainText(foreign)
    self = cleaned.isEmpty ? standIn : cleaned
  }

  /// A whole number, without grouping.
  public init(_ number: Int) {
    self.init(trusted: String(number))
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { string.isEmpty }

  /// The two lines joined.
  public static func + (left: PlainText, right: PlainText) -> PlainText {
    PlainText(trusted: left.string + right.string)
  }
}

extension PlainText: ExpressibleByStringInterpolation {
  /// Literals are our own words; what is interpolated is a number or already clean.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      // Short lines need no memory of their own, and most are: guess low.
      text.reserveCapacity(literalCapacity + 2 * interpolationCount)
    }

    /// Appends our own words.
    public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

    /// Appends a clean line.
    public mutating func appendInterpolation(_ clean: PlainText) { text += clean.string }

    /// Appends a whole number, without grouping.
    public mutating func appendInterpolation(_ number: Int) {
      text += String(number)
    }
  }

  /// Takes our own words: only what stands in the source is a `StaticString`, so that no text that
  /// came from elsewhere can enter this way, not even by calling this by hand.
  public init(stringLiteral value: StaticString) {
    self.init(trusted: value.description)
  }

  /// Takes our own words with numbers and clean lines between them.
  public init(stringInterpolation: StringInterpolation) {
    self.init(trusted: stringInterpolation.text)
  }
}
