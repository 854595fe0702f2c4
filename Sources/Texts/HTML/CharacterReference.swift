// Character references: `&amp;`, `&#27;`, `&#x1b;`. Each is decoded once; what comes out is text and never
// looked at again as HTML. Whether it may be drawn is for `Cleaner`, which sees it afterwards.

/// One character reference in HTML. Source: HTML standard, 13.2.5.72 and following.
struct CharacterReference {
  let scalar: Unicode.Scalar
  /// The first byte behind it.
  let end: Int

  /// Reads the reference whose `&` is at `start`; nil if there is none, and the `&` is text.
  ///
  /// Looks at no more bytes than the reference has, or the longest name.
  init?(in bytes: ArraySlice<UInt8>, at start: Int, inAttribute: Bool = false) {
    let next = start + 1
    guard next < bytes.endIndex else { return nil }
    let found =
      bytes[next] == UInt8(ascii: "#")
      ? Self.number(in: bytes, from: next + 1)
      : Self.name(in: bytes, from: next, inAttribute: inAttribute)
    guard let found else { return nil }
    (scalar, end) = found
  }

  private static func number(in bytes: ArraySlice<UInt8>, from start: Int) -> (
    Unicode.Scalar, Int
  )? {
    let isHex = start < bytes.endIndex && bytes[start] | 0x20 == UInt8(ascii: "x")
    let radix: UInt32 = isHex ? 16 : 10
    var at = isHex ? start + 1 : start
    let firstDigit = at
    var value: UInt32 = 0
    while at < bytes.endIndex, let digit = digit(bytes[at]), digit < radix {
      // Past the last scalar the number only has to stay past it.
      value = min(value * radix + digit, 0x110000)
      at += 1
    }
    guard at > firstDigit else { return nil }
    if at < bytes.endIndex, bytes[at] == UInt8(ascii: ";") { at += 1 }
    return (scalar(numbered: value), at)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// A number's scalar. 128–159 were meant as Windows-1252; what is no scalar becomes U+FFFD.
  private static func scalar(numbered value: UInt32) -> Unicode.Scalar {
    if 0x80...0x9F ~= value { return windows1252[Int(value - 0x80)] }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  // Five places of the code page are empty and keep their control, which is cleaned away later.
  private static let windows1252 = Array(
    """
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
    """.unicodeScalars)

  /// The longest name that fits: up to its semicolon, or one that needs none.
  private static func name(in bytes: ArraySlice<UInt8>, from start: Int, inAttribute: Bool) -> (
    Unicode.Scalar, Int
  )? {
    let limit = min(bytes.endIndex, start + EntityTable.longestName)
    var end = start
    while end < limit, bytes[end].isASCIIAlphanumeric { end += 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"), let scalar = EntityTable.scalars[name]
    {
      return (scalar, end + 1)
    }
    while end > start {
      let name = String(decoding: bytes[start..<end], as: UTF8.self)
      if EntityTable.unterminated.contains(name), let scalar = EntityTable.scalars[name] {
        // In an address, `?a=1&copy=2` is a parameter.
        let next = end < bytes.endIndex ? bytes[end] : 0
        let isParameter = next == UInt8(ascii: "=") || next.isASCIIAlphanumeric
        return inAttribute && isParameter ? nil : (scalar, end)
      }
      end -= 1
    }
    return nil
  }

  /// The text of an attribute's value, decoded once.
  static func decodeAttribute(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded = ""
    forEachPiece(of: bytes, inAttribute: true) { piece in
      switch piece {
      case .text(let text): decoded += String(decoding: text, as: UTF8.self)
      case .scalar(let scalar): decoded.unicodeScalars.append(scalar)
      }
    }
    return decoded
  }

  /// What stands between references, or for one.
  enum Piece {
    case text(ArraySlice<UInt8>)
    case scalar(Unicode.Scalar)
  }

  /// Calls `body` for the text between references and for each reference, in order.
  static func forEachPiece(
    of bytes: ArraySlice<UInt8>, inAttribute: Bool = false, _ body: (Piece) -> Void
  ) {
    var at = bytes.startIndex
    var textStart = at
    while at < bytes.endIndex {
      guard bytes[at] == UInt8(ascii: "&"),
        let reference = CharacterReference(in: bytes, at: at, inAttribute: inAttribute)
      else {
        at += 1
        continue
      }
      if textStart < at { body(.text(bytes[textStart..<at])) }
      body(.scalar(reference.scalar))
      at = reference.end
      textStart = at
    }
    if textStart < at { body(.text(bytes[textStart..<at])) }
  }
}
