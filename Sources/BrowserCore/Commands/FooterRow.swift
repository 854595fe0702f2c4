// What the footer may offer: rows of the table of commands that have a word there, with the one key that
// is shown for each, made ready once for all frames.

import Canvas
import Texts

/// One command that the footer may offer in one place.
struct FooterRow: Hashable, Sendable {
  let command: Command
  let label: PlainText
  /// Nil where it is reached by its name alone.
  let key: KeySequence?
  /// The key, or the name after a colon, as it is shown.
  let shown: PlainText

  /// What a newcomer needs first; the footer drops entries from the right.
  private static let first: [Command] = [
    .enter, .back, .discussion, .olderDay, .newerDay, .nextPost, .previousPost, .website, .login,
    .help, .quitOrBack, .quit,
  ]

  /// The rows of each place: the most needed ones, then the others as in the table.
  static func all(
    of bindings: [Binding], key: (Binding, Binding.Context) -> KeySequence?
  ) -> [Binding.Context: [FooterRow]] {
    let named = bindings.filter { $0.footer != nil }
    let ordered =
      first.compactMap { command in named.first { $0.command == command } }
      + named.filter { !first.contains($0.command) }
    var rows: [Binding.Context: [FooterRow]] = [:]
    for binding in ordered {
      guard let label = binding.footer else { continue }
      for context in binding.contexts {
        let key = key(binding, context)
        rows[context, default: []].append(
          FooterRow(
            command: binding.command, label: label, key: key,
            shown: key?.label ?? binding.reachedBy))
      }
    }
    return rows
  }
}
