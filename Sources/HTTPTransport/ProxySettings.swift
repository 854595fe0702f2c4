// Which proxy a request goes through, as people say it in environment variables. The rules are
// curl's, for what they cover.

package import ProductHunt
package import Texts

/// A proxy for https, and the hosts that are reached without it.
package struct ProxySettings: Hashable, Sendable {
  /// An HTTP proxy, asked to pass connections on (`CONNECT`).
  package struct Proxy: Hashable, Sendable {
    package struct Login: Hashable, Sendable {
      package let name: Secret
      package let password: Secret
    }
    package let host: String
    package let port: Int
    package let login: Login?
  }

  package let proxy: Proxy?
  /// Lower case; `*`, a host, or a domain with or without a dot before it; a port may follow.
  private let exceptions: [String]

  /// No proxy.
  package init() {
    proxy = nil
    exceptions = []
  }

  /// Reads `https_proxy` or `HTTPS_PROXY`, and `no_proxy` or `NO_PROXY`; the lower case one goes first.
  package init(environment: [String: String]) throws(ProxyProblem) {
    func value(_ name: String) -> String {
      for name in [name, name.uppercased()] {
        if let value = environment[name], !value.isEmpty { return value }
      }
      return ""
    }
    let address = value("https_proxy")
    proxy = address.isEmpty ? nil : try Self.proxy(address)
    exceptions = value("no_proxy").lowercased().split { $0 == "," || $0.isWhitespace }
      .map { String($0) }
  }

  /// Whether a request to this address goes through the proxy. Plain http never does: it is allowed
  /// on this machine alone.
  package func apply(to url: String) -> Bool {
    let scheme = "https://"
    guard proxy != nil, url.lowercased().hasPrefix(scheme) else { return false }
    let authority = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }.lowercased()
    let (host, port) = Self.split(authority[...])
    return !exceptions.contains { exception in
      if exception == "*" { return true }
      let (name, itsPort) = Self.split(exception[...])
      guard itsPort == nil || itsPort == (port ?? 443) else { return false }
      let domain = name.hasPrefix(".") ? name.dropFirst() : name
      return host == domain || host.hasSuffix("." + domain)
    }
  }

  private static func proxy(_ text: String) throws(ProxyProblem) -> Proxy {
    var rest = text[...]
    if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
      guard rest[..<colon].lowercased() == "http" else { throw .unsupported }
      rest = rest[colon...].dropFirst(3)
    }
    rest = rest.prefix { $0 != "/" }
    var login: Proxy.Login?
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[..<at].split(separator: ":", maxSplits: 1).map {
        decoded($0)
      }
      login = Proxy.Login(
        name: Secret(parts.first ?? ""), password: Secret(parts.dropFirst().first ?? ""))
      rest = rest[rest.index(after: at)...]
    }
    let (host, port) = split(rest)
    let isPlain = rest.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard !host.isEmpty, isPlain, (1...65_535).contains(port ?? 80),
      rest.hasPrefix("[") || !host.contains(":")
    else { throw .malformed }
    return Proxy(host: String(host), port: port ?? 80, login: login)
  }

  /// A part of a login, its percent escapes resolved where they are right.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(String(Substring(digits)), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A host and the port after it; brackets around an IPv6 address are kept off.
  private static func split(_ text: Substring) -> (host: Substring, port: Int?) {
    if text.hasPrefix("["), let bracket = text.firstIndex(of: "]") {
      let port = Int(text[bracket...].dropFirst(2))
      return (text[text.index(after: text.startIndex)..<bracket], port)
    }
    // With more than one colon it is an IPv6 address, and all of it.
    guard let colon = text.lastIndex(of: ":"), text.firstIndex(of: ":") == colon,
      let port = Int(text[text.index(after: colon)...])
    else { return (text, nil) }
    return (text[..<colon], port)
  }
}

/// Why `HTTPS_PROXY` names no proxy that can be used.
package enum ProxyProblem: Error, Hashable, Sendable {
  case malformed, unsupported

  /// What is wrong and what to give instead, for the person.
  package var sentence: PlainText {
    switch self {
    case .malformed: "HTTPS_PROXY is no proxy's address: give it as in http://proxy.example:8080."
    case .unsupported:
      "HTTPS_PROXY names a kind of proxy that is not known here: only http:// ones are."
    }
  }
}
