// From a pressed key to a command: numbers before it, and keys that only together mean something.

package import Canvas
package import FoundationEssentials

/// Keys that were pressed and wait for more.
package struct PendingKeys: Hashable, Sendable {
  package let sequence: KeySequence
  /// When they act by themselves, where they mean something already; nil waits for as long as it takes.
  package let due: Date?
}

extension Browser {
  /// How long keys that mean something wait for one that would make them mean something else.
  static let chordPatience = 0.8

  mutating func press(_ key: Key) -> [Effect] {
    if let begun = pending {
      pending = nil
      return goOn(begun.sequence, with: key)
    }
    if let digit = key.digit, digit != 0 || count != nil {
      count = min(99_999, (count ?? 0) * 10 + digit)
      return []
    }
    return take(KeySequence(key))
  }

  /// Whether a key has the screen drawn again. That changes nothing: neither what was said nor what was
  /// typed so far, and an address that waits for any key stays.
  func redraws(_ key: Key) -> Bool {
    let alone = KeySequence(key)
    guard case .command(.redraw) = keymap.meaning(of: alone, in: place.context) else {
      return false
    }
    guard let begun = pending, let both = KeySequence(begun.sequence.keys + [key]) else {
      return true
    }
    if case .nothing = keymap.meaning(of: both, in: place.context) { return true }
    return false
  }

  private mutating func goOn(_ begun: KeySequence, with key: Key) -> [Effect] {
    guard let sequence = KeySequence(begun.keys + [key]) else { return [] }
    switch (
      keymap.meaning(of: sequence, in: place.context), keymap.meaning(of: begun, in: place.context)
    ) {
    case (.nothing, .commandOrBegins(let command)):
      // The keys meant something by themselves: they act, and this one is another.
      return performCounted(command) + press(key)
    case (.nothing, _):
      count = nil
      if key != .escape { message = Message(Words.meansNothing(sequence.label)) }
      return []
    default:
      return take(sequence)
    }
  }

  private mutating func take(_ sequence: KeySequence) -> [Effect] {
    switch keymap.meaning(of: sequence, in: place.context) {
    case .nothing:
      count = nil
      return []
    case .command(let command):
      return performCounted(command)
    case .begins:
      pending = PendingKeys(sequence: sequence, due: nil)
    case .commandOrBegins:
      pending = PendingKeys(
        sequence: sequence, due: now.date.addingTimeInterval(Self.chordPatience))
    }
    return []
  }

  private mutating func performCounted(_ command: Command) -> [Effect] {
    let given = count
    count = nil
    let last = undoable
    undoable = nil
    return undo(last, by: command) ?? perform(command, count: given)
  }

  /// Lets keys act that have waited long enough for another.
  mutating func performPendingIfDue() -> [Effect] {
    guard let begun = pending, let due = begun.due, due <= now.date else { return [] }
    pending = nil
    guard case .commandOrBegins(let command) = keymap.meaning(of: begun.sequence, in: place.context)
    else { return [] }
    return performCounted(command)
  }
}

extension Key {
  /// The digit that this key is, if it is one.
  fileprivate var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
