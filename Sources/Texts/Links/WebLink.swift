// An address that may be opened, and how it is shown. Nothing else is ever handed to a browser.

/// A web address that is safe to open: `http` or `https`, a host, no spaces or controls.
///
/// What is shown is what is opened. Where the address has a part that deceives, `shown` says so: the
/// real host comes first, in ASCII, with its written form and any user name behind the address.
///
///     WebLink(ForeignText("https://bank.example@evil.example/x"))?.shown.string
///     // "https://evil.example/x (as user “bank.example”)"
public struct WebLink: Hashable, Sendable {
  /// How many bytes an address may have: what old browsers took, and more than any real one needs.
  public static let longestAddress = 2083

  /// The address as it is opened: ASCII, percent-encoded, one argument. Begins with `http`.
  public let address: String
  /// The host that is asked, in ASCII: `xn--bcher-kva.example`.
  public let host: PlainText
  /// The address without user information.
  private let bare: String
  /// What is said behind the address: how the host was written, and as which user one would come.
  private let note: PlainText

  /// Reads an address; nil if it is not one that may be opened.
  ///
  /// White space around it does not count. What an address cannot have as it is, is percent-encoded
  /// behind the host, and refused in the host. Backslashes, other schemes and addresses without one
  /// are refused.
  public init?(_ foreign: ForeignText) {
    // Encoding does not make it shorter, and trimming is no work for megabytes.
    guard foreign.raw.utf8.count <= 4 * Self.longestAddress,
      let parsed = WebAddress(foreign.raw)
    else { return nil }
    self.init(address: parsed.full, bare: parsed.bare, host: parsed.host, user: parsed.user)
    guard address.utf8.count <= Self.longestAddress else { return nil }
  }

  private init(address: String, bare: String, host: Host, user: String?) {
    self.address = address
    self.bare = bare
    self.host = PlainText(trusted: host.ascii)
    // Both come last: cut at the end of a narrow line, the address still begins with the real host.
    let written = host.written.map { " (written \($0))" as PlainText } ?? .empty
    let user = user.map { " (as user “\(PlainText(trusted: $0))”)" as PlainText } ?? .empty
    note = written + user
  }

  private init(address: String, bare: String, host: PlainText, note: PlainText) {
    self.address = address
    self.bare = bare
    self.host = host
    self.note = note
  }

  /// The address as it is shown.
  public var shown: PlainText { PlainText(trusted: bare) + note }

  /// The same without `utm_…` parameters (the service adds them to its own pages' addresses).
  public var withoutTracking: WebLink {
    let shorter = Self.droppingTracking(address)
    return WebLink(
      address: shorter, bare: bare == address ? shorter : Self.droppingTracking(bare), host: host,
      note: note)
  }

  private static func droppingTracking(_ address: String) -> String {
    let bytes = address.utf8
    let fragmentStart = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    guard let mark = bytes[..<fragmentStart].firstIndex(of: UInt8(ascii: "?")) else {
      return address
    }
    let parameters = address[address.index(after: mark)..<fragmentStart]
      .split(separator: "&", omittingEmptySubsequences: false)
    let kept = parameters.filter { !$0.lowercased().hasPrefix("utm_") }
    guard kept.count < parameters.count else { return address }
    let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    return address[..<mark] + query + address[fragmentStart...]
  }
}
