// What comes in from a terminal: keys, and what else it sends.

/// One thing that came in from the terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Bracketed paste, whole; raw, it may hold anything. What is longer than 64 KiB is cut.
  case paste(String)
  case mouse(Mouse)
  case focus(Bool)
  /// An answer to a question to the terminal, such as the background colour; the bytes between the
  /// introducer and the terminator. Of a control sequence (`CSI`) the final byte is among them.
  case reply([UInt8])

  /// The left button and the wheel; other buttons, and moving without one, are not told.
  package struct Mouse: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
      case press, release, drag
      case wheelUp, wheelDown
    }
    package var action: Action
    package var position: Position
    package init(_ action: Action, at position: Position) {
      self.action = action
      self.position = position
    }
  }
}
