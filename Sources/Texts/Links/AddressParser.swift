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
    let authorityEnd = rest.firstIndex { "/?#".unicodeScalars.contains($0) } ?? rest.endIndex
    var authority = Substring(rest[..<authorityEnd])
    // The last one counts: `a@b@c` is host `c` to every browser.
    if let sign = authority.lastIndex(of: "@") {
      user = PercentEncoding.encode(authority[..<sign].unicodeScalars)
      authority = authority[authority.index(after: sign)...]
    }
    guard let (name, port) = Self.splitPort(authority), let host = Host(name) else { return nil }
    let tail = rest[authorityEnd...]
    // Browsers take `\` in a path for `/`, other readers do not.
    guard !tail.prefix(while: { $0 != "?" && $0 != "#" }).contains("\\") else { return nil }
    self.scheme = scheme
    self.host = host
    self.port = port
    self.tail = PercentEncoding.encode(tail)
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
    let afterBracket = authority.lastIndex(of: "]") ?? authority.startIndex
    guard let colon = authority[afterBracket...].lastIndex(of: ":") else { return (authority, nil) }
    let digits = authority[authority.index(after: colon)...]
    if digits.isEmpty { return (authority[..<colon], nil) }
    guard digits.utf8.allSatisfy(\.isASCIIDigit), let port = UInt16(digits) else { return nil }
    return (authority[..<colon], port)
  }
}

/// Percent-encoding of what an address must not have as it is.
enum PercentEncoding {
  /// Encodes all but the ASCII that an address may have; a percent sign stays, it is one already.
  static func encode(_ scalars: Substring.UnicodeScalarView) -> String {
    var encoded: [UInt8] = []
    for byte in Substring(scalars).utf8 {
      if 0x21...0x7E ~= byte, !"\"'<>\\^`{|}".utf8.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 0xF)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
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
