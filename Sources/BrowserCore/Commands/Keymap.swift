// Which keys a person has for which command: the table of commands, and what their configuration
// says otherwise. Whatever shows a key or asks for one reads this.

package import Canvas
package import Texts

/// The table of commands with a person's own keys in it.
package struct Keymap: Hashable, Sendable {
  /// What keys mean so far.
  package enum Meaning: Hashable, Sendable {
    case nothing
    case command(Command)
    /// More keys have to follow.
    case begins
    /// They mean this, unless more follow.
    case commandOrBegins(Command)
  }

  /// The rows of the table with the keys that are in force; a row may have none.
  package let bindings: [Binding]
  private let lookup: [Binding.Context: [KeySequence: Command]]
  /// What longer sequences begin with.
  private let beginnings: [Binding.Context: Set<KeySequence>]
  /// What the footer may offer where one is, in its order: each frame reads it.
  let footer: [Binding.Context: [FooterRow]]

  /// The keys of the table.
  package static let standard = Keymap([:])

  /// - Parameter changes: the keys of commands that are to have others; none takes their keys away.
  ///   Such a key goes before one of the table that means another command in the same place.
  package init(_ changes: [Command: [KeySequence]]) {
    var lookup: [Binding.Context: [KeySequence: Command]] = [:]
    // The table's own keys first: changed ones then take their place.
    for isChange in [false, true] {
      for binding in Binding.all where (changes[binding.command] != nil) == isChange {
        for context in binding.contexts {
          for sequence in changes[binding.command] ?? binding.keys {
            lookup[context, default: [:]][sequence] = binding.command
          }
        }
      }
    }
    bindings = Binding.all.map { row in
      var row = row
      row.keys = (changes[row.command] ?? row.keys).filter { key in
        row.contexts.contains { lookup[$0]?[key] == row.command }
      }
      return row
    }
    self.lookup = lookup
    footer = FooterRow.all(of: bindings) { row, context in
      row.keys.first { lookup[context]?[$0] == row.command }
    }
    beginnings = lookup.mapValues { table in
      Set(
        table.keys.flatMap { keys in
          (1..<keys.keys.count).compactMap { KeySequence(Array(keys.keys[..<$0])) }
        })
    }
  }

  /// What keys mean where one is.
  package func meaning(of sequence: KeySequence, in context: Binding.Context) -> Meaning {
    let begins = beginnings[context]?.contains(sequence) == true
    guard let command = lookup[context]?[sequence] else { return begins ? .begins : .nothing }
    return begins ? .commandOrBegins(command) : .command(command)
  }

  /// The keys of a row that mean its command where one is, in the row's order.
  package func keys(of row: Binding, in context: Binding.Context) -> [KeySequence] {
    row.keys.filter { lookup[context]?[$0] == row.command }
  }

  /// The key to name where a sentence tells somebody to press one: `r`, or `:refresh` where there is
  /// none.
  package func label(of command: Command, in context: Binding.Context) -> PlainText {
    let row = bindings.first { $0.command == command && $0.contexts.contains(context) }
    let key = row.flatMap { keys(of: $0, in: context).first }
    return key?.label ?? PlainText(ForeignText(":" + command.rawValue))
  }
}

extension Browser {
  /// The key to name for going back out of a narrowed list: the one that people look for, if it does.
  var backKey: PlainText {
    let escape = KeySequence(.escape)
    guard keymap.meaning(of: escape, in: place.context) != .command(.back) else {
      return escape.label
    }
    return keymap.label(of: .back, in: place.context)
  }
}
