// Where the public feed is: over https, or over http on this machine alone.

package import ProductHunt
package import Texts

/// The feed's address, and that of a topic's.
///
///     FeedAddress.standard.url(ofTopic: "productivity")
///     // "https://www.producthunt.com/feed?category=productivity"
package struct FeedAddress: Hashable, Sendable {
  package static let standard = FeedAddress(
    origin: "https://www.producthunt.com", host: "www.producthunt.com")

  private let base: String
  package let host: String

  private init(origin: String, host: String, path: Substring = "/feed") {
    base = origin + path
    self.host = host
  }

  /// The feed that a stand-in of the service has beside its API; the real service's, whose feed is on
  /// another host, for everything else.
  package init(beside api: APIAddress) {
    self = api.scheme == "http" ? FeedAddress(origin: api.origin, host: api.host) : .standard
  }

  /// Reads an address such as `https://www.producthunt.com/feed` or `http://127.0.0.1:8080`; without a
  /// path it is that of `/feed`.
  package init(parsing text: String) throws(FeedAddressProblem) {
    let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
    let pathStart = text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex
    let path = text[pathStart...]
    guard path.utf8.allSatisfy(Self.isPathByte) else { throw .badPath }
    let api: APIAddress
    do {
      api = try APIAddress(parsing: String(text[..<pathStart]))
    } catch {
      throw FeedAddressProblem(error)
    }
    self.init(
      origin: api.origin, host: api.host, path: path.isEmpty || path == "/" ? "/feed" : path)
  }

  package func url(ofTopic slug: String?) -> String {
    guard let slug else { return base }
    return base + "?category=" + Self.encoded(slug)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || "/%!$&'()*+,;=:@".utf8.contains(byte)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || "-._~".utf8.contains(byte)
  }

  /// Percent-encoded, whatever somebody typed.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { encoded, byte in
      if isUnreserved(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}

/// Why a text is no address of a feed.
package enum FeedAddressProblem: Error, Hashable, Sendable {
  case notHTTP, insecure, hasUser, badHost, badPort, badPath

  fileprivate init(_ problem: APIAddressProblem) {
    self =
      switch problem {
      case .notHTTP: .notHTTP
      case .insecure: .insecure
      case .hasUser: .hasUser
      case .hasPath: .badPath
      case .badHost: .badHost
      case .badPort: .badPort
      }
  }

  /// What is wrong and what to give instead, for the person.
  package var sentence: PlainText {
    switch self {
    case .notHTTP:
      "The feed's address must begin with https://, as in https://www.producthunt.com/feed."
    case .insecure:
      "The feed's address must be https, or http on this machine (localhost, 127.0.0.1, [::1])."
    case .hasUser: "The feed's address must not hold a user name or password."
    case .badHost: "The feed's address has no host that can be looked up."
    case .badPort: "The feed's address has a port that is not a number from 1 to 65535."
    case .badPath:
      "The feed's address must end after its path, as in https://www.producthunt.com/feed."
    }
  }
}
