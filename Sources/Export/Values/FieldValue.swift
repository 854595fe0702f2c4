// What one field of a row holds, before any format gives it a form.

package import FoundationEssentials
package import ProductHunt
package import Texts

/// The value of a field.
package enum FieldValue: Hashable, Sendable {
  /// The service, or what was asked of it, says nothing.
  case missing
  case text(ForeignText)
  case integer(Int)
  case decimal(Double)
  case time(Date)
  case address(ForeignText)
  /// A page of the service's own, which adds tracking parameters to its address.
  case page(ForeignText)
  case topics([Topic])

  static func optional(_ text: ForeignText?) -> FieldValue { text.map(FieldValue.text) ?? .missing }
  static func optional(_ number: Int?) -> FieldValue { number.map(FieldValue.integer) ?? .missing }
  static func optional(_ time: Date?) -> FieldValue { time.map(FieldValue.time) ?? .missing }

  /// The value as data: nothing of it altered.
  var json: JSONValue {
    switch self {
    case .missing: .null
    case .text(let text), .address(let text), .page(let text): .string(text.raw)
    case .integer(let number): .integer(number)
    case .decimal(let number): .decimal(number)
    case .time(let time): Timestamp.text(time).map(JSONValue.string) ?? .null
    case .topics(let topics):
      .array(
        topics.map { .object([("slug", .string($0.slug.raw)), ("name", .string($0.name.raw))]) })
    }
  }

  /// The value as one clean line; empty where it is missing.
  var line: PlainText {
    switch self {
    case .missing: .empty
    case .text(let text): PlainText(text)
    case .integer(let number): PlainText(number)
    case .decimal(let number): PlainText(ForeignText(String(number)))
    case .time(let time): PlainText(ForeignText(Timestamp.text(time) ?? ""))
    case .address(let text), .page(let text): link?.shown ?? PlainText(text)
    case .topics(let topics):
      topics.map { PlainText($0.name) }.filter { !$0.isEmpty }.joined(by: ", ")
    }
  }

  /// The address to open; nil if there is none that may be opened. A page's has no tracking
  /// parameters; another address is opened as it is.
  var link: WebLink? {
    switch self {
    case .address(let text): WebLink(text)
    case .page(let text): WebLink(text)?.withoutTracking
    default: nil
    }
  }
}

extension [PlainText] {
  /// The lines in one, with a separator between them.
  func joined(by separator: PlainText) -> PlainText {
    guard var joined = first else { return .empty }
    for line in dropFirst() { joined = joined + separator + line }
    return joined
  }
}
