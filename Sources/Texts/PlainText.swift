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

  init(trusted: String) {
    string = trusted
  }

  /// Cleans a stranger's text into one line. Empty if nothing visible is left.
  public init(_ foreign: ForeignText) {
    self.init(trusted: String(foreign.raw.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }.map(Character.init)))
  }

  /// A whole number, without grouping.
  public init(_ number: some BinaryInteger) {
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
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }
    public mutating func appendInterpolation(_ clean: PlainText) { text += clean.string }
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += String(number)
    }
  }

  public init(stringLiteral value: String) {
    self.init(trusted: value)
  }

  public init(stringInterpolation: StringInterpolation) {
    self.init(trusted: stringInterpolation.text)
  }
}
