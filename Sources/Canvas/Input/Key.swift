// What a person can press. How it reaches us as bytes is `KeyDecoder`'s; what it does is for bindings.

/// A key with its modifiers already folded in.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Control and a letter, lowercase: `.control("c")`; or one of `@ \ ] ^ _`.
  case control(Character)
  case enter, escape, tab, backtab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) {
    self = .character(character)
  }
}
