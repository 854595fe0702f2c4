// What a person can press, and what else a terminal sends.

/// A key with its modifiers already folded in.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Control and a letter, lowercase: `.control("c")`.
  case control(Character)
  case enter, escape, tab, backtab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// One thing that came in from the terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Bracketed paste, whole; raw, it may hold anything.
  case paste(String)
  case mouse(Mouse)
  case focus(Bool)
  /// An answer to a question to the terminal, such as the background colour; the bytes between the
  /// introducer and the terminator.
  case reply([UInt8])

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
