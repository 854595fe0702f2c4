// The character references that bookmark files are written with. The thousands of names that a web page
// may use are not among them.

enum HTMLReferences {
  /// The bytes as text, references decoded once. Whatever is no known reference stays as it is.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result.append(contentsOf: rest[..<ampersand])
      rest = rest[ampersand...]
      let name = rest.dropFirst().prefix(10).prefix { $0 != ";" && $0 != "&" }
      let end = name.endIndex
      if end < rest.endIndex, rest[end] == ";", let scalar = scalar(String(name)) {
        result.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("&")
        rest = rest.dropFirst()
      }
    }
    result.append(contentsOf: rest)
    return String(result)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name.lowercased() {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    case let name where name.hasPrefix("#x"): return number(name.dropFirst(2), radix: 16)
    case let name where name.hasPrefix("#"): return number(name.dropFirst(), radix: 10)
    default: return nil
    }
  }

  private static func number(_ digits: Substring, radix: Int) -> Unicode.Scalar? {
    guard let value = UInt32(digits, radix: radix) else { return nil }
    if value == 0 || (0x80...0x9F).contains(value) { return "\u{FFFD}" }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
