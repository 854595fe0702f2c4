// How a field of an answer is read where the service varies: a number may come as a text, and what
// makes no sense counts as missing.

package import FoundationEssentials
package import Texts

extension JSONValue {
  /// An identifier: a text that is not empty, or a whole number.
  package var identifier: String? {
    switch self {
    case .string(let text) where !text.isEmpty: text
    case .integer(let number): String(number)
    default: nil
    }
  }

  /// A whole number, also as a text or with an empty fraction.
  package var wholeNumber: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number)
    case .string(let text): Int(text)
    default: nil
    }
  }

  /// A finite number, also as a text.
  package var finiteNumber: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number) where number.isFinite: number
    case .string(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
    default: nil
    }
  }

  package var foreignText: ForeignText? { string.map { ForeignText($0) } }

  /// A moment as ``Timestamp`` reads it.
  package var date: Date? { string.flatMap { Timestamp.date(from: $0) } }

  /// The text of a member; empty where it has none.
  func text(_ name: String) -> ForeignText {
    self[name]?.foreignText ?? ForeignText("")
  }

  /// The count in a member: 0 where there is none, or one that nothing on the site can have.
  func count(_ name: String) -> Int {
    optionalCount(name) ?? 0
  }

  func optionalCount(_ name: String) -> Int? {
    self[name]?.wholeNumber.flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
  }

  /// The rank in a member, from 1.
  func rank(_ name: String) -> Int? {
    self[name]?.wholeNumber.flatMap { (1...10_000_000).contains($0) ? $0 : nil }
  }
}
