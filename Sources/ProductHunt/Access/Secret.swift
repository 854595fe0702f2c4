// A string that nobody sees by accident: not in a description, a log, a failed test or a mirror.

/// A secret, such as a token. It prints as `•••` wherever it turns up.
///
///     let secret = Secret("s3cret")
///     "\(secret)"      // "•••"
///     secret.reveal()  // "s3cret"
public struct Secret: Hashable, Sendable {
  private let value: String

  public init(_ value: String) {
    self.value = value
  }

  /// The secret itself: only for putting it into a request, or into a file that only its owner can
  /// read. Never for a log, an error, a screen or a command line.
  public func reveal() -> String { value }

  public var isEmpty: Bool { value.isEmpty }

  /// Whether it is printable ASCII without spaces, as all that the service hands out is. Anything
  /// else in it is a slip of copying, and a line break could forge a header.
  public var isWellFormed: Bool {
    !value.isEmpty && value.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "•••" }
  public var debugDescription: String { "•••" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
