// JSON whose members keep their order. FoundationEssentials' encoder orders them by name or not at all.

/// A JSON value.
indirect enum JSONValue: Sendable {
  case null
  case integer(Int)
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// The value on one line. A number that JSON cannot hold becomes `null`.
  var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .integer(let number): text += String(number)
    case .decimal(let number): text += number.isFinite ? String(number) : "null"
    case .string(let string): JSONValue.quote(string, to: &text)
    case .array(let values):
      text += "["
      for (number, value) in values.enumerated() {
        if number > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (number, member) in members.enumerated() {
        if number > 0 { text += "," }
        JSONValue.quote(member.name, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if ScalarEscape.isNeeded(for: scalar) {
          for unit in UTF16.encode(scalar) ?? .init() { text += escape(unit) }
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
