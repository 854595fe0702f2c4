// Takes an address apart and puts what may be opened together again, in ASCII.

/// The parts of a web address, checked and percent-encoded.
struct WebAddress {
  var scheme: String
  var user: String?
  var host: Host
  var port: UInt16?
  /// Path, query and fragment, with their signs.
  var tail: String

  /// How it is written without the user.
  var bare: String { scheme + "://" + hostAndPort + tail }

  /// How it is written as a whole.
  var full: String { user.map { scheme + "://" + $0 + "@" + hostAndPort + tail } ?? bare }

  private var hostAndPort: String { host.ascii + (port.map { ":\($0)" } ?? "") }

  /// Reads an address; nil if it is none, has another scheme, or means different things to different
  /// readers.
  init?(_ text: String) {
    var rest = text.unicodeScalars.trimmingWhiteSpace()
    guard let scheme = Self.takeScheme(from: &rest) else { return nil }
    // Browsers take `\` before the query for `/`, other readers do not.
    let queryStart = rest.firstIndex { $0 == "?" || $0 == "#" } ?? rest.endIndex
    guard !rest[..<queryStart].contains("\\") else { return nil }
    let authorityEnd = rest.firstIndex { "/?#".unicodeScalars.contains($0) } ?? rest.endIndex
    var authority = Substring(rest[..<authorityEnd])
    // The last one counts: `a@b@c` is host `c` to every browser. They encode the first, so that it is
    // to other readers too. By scalars: with a mark behind it an `@` is no `Character` of its own.
    if let sign = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
      let name = authority[..<sign].unicodeScalars
        .split(separator: "@", omittingEmptySubsequences: false)
        .map(PercentEncoding.encode).joined(separator: "%40")
      user = name.isEmpty ? nil : name
      authority = authority[authority.utf8.index(after: sign)...]
    }
    guard let (name, port) = Self.splitPort(authority), let host = Host(name) else { return nil }
    self.scheme = scheme
    self.host = host
    self.port = port
    tail = PercentEncoding.encode(rest[authorityEnd...])
  }

  private static func takeScheme(from rest: inout Substring.UnicodeScalarView) -> String? {
    for scheme in ["https", "http"] {
      let prefix = scheme + "://"
      let beginning = rest.prefix(prefix.unicodeScalars.count)
      guard beginning.allSatisfy(\.isASCII), String(beginning).lowercased() == prefix else {
        continue
      }
      rest.removeFirst(prefix.unicodeScalars.count)
      return scheme
    }
    return nil
  }

  /// Host and port; nil if what stands behind the colon is no port.
  private static func splitPort(_ authority: Substring) -> (Substring, UInt16?)? {
    let bytes = authority.utf8
    let afterBracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.startIndex
    guard let colon = bytes[afterBracket...].lastIndex(of: UInt8(ascii: ":")) else {
      return (authority, nil)
    }
    let digits = authority[bytes.index(after: colon)...]
    if digits.isEmpty { return (authority[..<colon], nil) }
    guard digits.utf8.allSatisfy(\.isASCIIDigit), let port = UInt16(digits) else { return nil }
    return (authority[..<colon], port)
  }
}

/// Percent-encoding of what an address must not have as it is.
enum PercentEncoding {
  /// Encodes all but the ASCII that an address may have; a percent sign stays, it is one already.
  static func encode(_ scalars: Substring.UnicodeScalarView) -> String {
    let bytes = Substring(scalars).utf8
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count)
    for byte in bytes {
      if isAllowed(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 0xF)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "{")...UInt8(ascii: "}"):
      false
    default: 0x21...0x7E ~= byte
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}

extension String.UnicodeScalarView {
  /// Without white space and controls at the ends.
  fileprivate func trimmingWhiteSpace() -> Substring.UnicodeScalarView {
    let isOuter = { (scalar: Unicode.Scalar) in
      scalar.value <= 0x20 || scalar.properties.isWhitespace
    }
    let start = firstIndex { !isOuter($0) } ?? endIndex
    let end = lastIndex { !isOuter($0) }.map(index(after:)) ?? start
    return self[start..<end]
  }
}
