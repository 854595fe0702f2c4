// Bytes and time in, keys out. Pure: it reads no descriptor and no clock.

/// Turns a terminal's bytes into inputs.
package struct KeyDecoder: Sendable {
  package init() {}

  /// Takes bytes that came at `now` (any steady clock) and gives what they complete.
  package mutating func decode(_ bytes: some Collection<UInt8>, at now: Duration) -> [Input] {
    bytes.map { .key(.character(Character(Unicode.Scalar($0)))) }
  }

  /// The moment at which `expire` has something to say; nil while nothing is pending.
  package var deadline: Duration? { nil }

  /// A lone ESC acts once its time has passed.
  package mutating func expire(at now: Duration) -> [Input] { [] }
}
