// Where the API is. Over https, or over http on this machine alone, so that no token crosses a
// network in the clear.

public import Texts

/// The origin of the API: scheme, host and port.
///
///     try APIAddress(parsing: "http://127.0.0.1:8080/").origin  // "http://127.0.0.1:8080"
public struct APIAddress: Hashable, Sendable {
  /// `https://api.producthunt.com`.
  public static let standard = APIAddress(scheme: "https", host: "api.producthunt.com", port: nil)

  public let scheme: String
  /// In lower case; an IPv6 address in brackets.
  public let host: String
  /// Nil for the scheme's own.
  public let port: Int?

  /// Without a slash at the end.
  public var origin: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

  var token: String { origin + "/v2/oauth/token" }
  var graphQL: String { origin + "/v2/api/graphql" }

  private init(scheme: String, host: String, port: Int?) {
    self.scheme = scheme
    self.host = host
    self.port = port
  }

  /// Reads an address such as `https://api.producthunt.com` or `http://localhost:8080/`.
  public init(parsing text: String) throws(APIAddressProblem) {
    let lowered = text.lowercased()
    let scheme: String
    if lowered.hasPrefix("https://") {
      scheme = "https"
    } else if lowered.hasPrefix("http://") {
      scheme = "http"
    } else {
      throw .notHTTP
    }
    var rest = lowered.dropFirst(scheme.utf8.count + 3)
    if rest.hasSuffix("/") { rest.removeLast() }
    guard !rest.contains(where: { "/?#\\".contains($0) }) else { throw .hasPath }
    guard !rest.contains("@") else { throw .hasUser }
    let (host, port) = try Self.hostAndPort(rest)
    guard scheme == "https" || Self.isLoopback(host) else { throw .insecure }
    self.init(scheme: scheme, host: host, port: port == (scheme == "https" ? 443 : 80) ? nil : port)
  }

  private static func hostAndPort(
    _ text: Substring
  ) throws(APIAddressProblem) -> (String, Int?) {
    let hostEnd: Substring.Index
    if text.hasPrefix("[") {
      guard let bracket = text.firstIndex(of: "]"),
        text[text.index(after: text.startIndex)..<bracket].utf8.allSatisfy(isIPv6Byte),
        text.distance(from: text.startIndex, to: bracket) > 2
      else { throw .badHost }
      hostEnd = text.index(after: bracket)
    } else {
      hostEnd = text.firstIndex(of: ":") ?? text.endIndex
      guard
        text[..<hostEnd].split(separator: ".", omittingEmptySubsequences: false)
          .allSatisfy(isLabel)
      else { throw .badHost }
    }
    let host = String(text[..<hostEnd])
    let rest = text[hostEnd...]
    guard !rest.isEmpty else { return (host, nil) }
    guard rest.hasPrefix(":"), rest.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(rest.dropFirst()), (1...65_535).contains(port)
    else { throw .badPort }
    return (host, port)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-")
      && label.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  private static func isIPv6Byte(_ byte: UInt8) -> Bool {
    (0x30...0x3A).contains(byte) || (0x61...0x66).contains(byte) || byte == UInt8(ascii: ".")
  }

  /// `localhost`, `127.0.0.0/8` as four plain numbers, and `[::1]`.
  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { part in
        part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && Int(part).map { $0 <= 255 } == true
      }
  }
}

/// Why a text is no address of an API.
public enum APIAddressProblem: Error, Hashable, Sendable {
  case notHTTP, insecure, hasUser, hasPath, badHost, badPort

  /// What is wrong and what to give instead, for the person.
  public var sentence: PlainText {
    switch self {
    case .notHTTP:
      "The API's address must begin with https://, as in https://api.producthunt.com."
    case .insecure:
      "The API's address must be https, or http on this machine (localhost, 127.0.0.1, [::1])."
    case .hasUser: "The API's address must not hold a user name or password."
    case .hasPath:
      "The API's address must end after the host and port, as in https://api.producthunt.com."
    case .badHost: "The API's address has no host that can be looked up."
    case .badPort: "The API's address has a port that is not a number from 1 to 65535."
    }
  }
}
