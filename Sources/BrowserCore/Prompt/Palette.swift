// Every command by name, those first that fit what was typed best. Made from the table of commands.

import Canvas
import Texts

/// One command that the palette offers.
struct PaletteEntry {
  let binding: Binding
  let name: PlainText
  /// Characters of the name that matched.
  let offsets: [Int]
}

extension Browser {
  /// The commands that mean something where one is and fit what was typed.
  var palette: [PaletteEntry] {
    guard let prompt = place.prompt, prompt.purpose == .command else { return [] }
    let pattern = FuzzyPattern(prompt.field.text)
    var seen: Set<Command> = []
    let entries = keymap.bindings.compactMap { binding -> (entry: PaletteEntry, score: Int)? in
      guard binding.contexts.contains(place.context), binding.command != .palette,
        seen.insert(binding.command).inserted
      else { return nil }
      let name = PlainText(ForeignText(binding.command.rawValue))
      guard let match = pattern.match(name) else { return nil }
      return (PaletteEntry(binding: binding, name: name, offsets: match.offsets), match.score)
    }
    guard !pattern.isEmpty else { return entries.map(\.entry) }
    // Of equals the one that stands first in the table.
    return entries.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element.entry)
  }
}
