// How long a request may take and how large an answer may be.

/// The bounds of one request.
package struct Limits: Hashable, Sendable {
  /// Seconds until a connection stands, its name looked up and its TLS agreed on.
  package var connect: Double
  /// Seconds until the answer is whole.
  package var whole: Double
  /// Bytes of an answer's body, and again of what it unpacks to.
  package var body: Int
  /// Bytes of an answer's head. NIO itself takes 256 lines of 80 KiB, 2 MiB together.
  package var head: Int

  package init(
    connect: Double = 5, whole: Double = 20, body: Int = 8 << 20, head: Int = 64 << 10
  ) {
    self.connect = connect
    self.whole = whole
    self.body = body
    self.head = head
  }
}
