// Which keys the footer offers, and in which order: from the table of commands, and only what does
// something where one stands.

package import Canvas
import ProductHunt
package import Texts

/// A word of the footer and the keys before it.
package struct FooterEntry: Hashable, Sendable {
  package var keys: [KeySequence]
  package var label: PlainText

  /// What stands before the word where there is no key: `:login`.
  var name: PlainText?

  package var shownKeys: PlainText { name ?? keys.map(\.label).joined(by: " ") }
  var width: Int { Width.of(shownKeys) + 1 + Width.of(label) }
}

extension Browser {
  /// What the footer would show with all the room it wants.
  package var footerEntries: [FooterEntry] {
    if case .setup = place.destination { return setup.footerEntries }
    var entries: [FooterEntry] = []
    for binding in Binding.inFooter(keymap.bindings)
    where binding.contexts.contains(place.context) && isOffered(binding.command) {
      guard let label = label(of: binding) else { continue }
      guard let key = keymap.keys(of: binding, in: place.context).first else {
        entries.append(FooterEntry(keys: [], label: label, name: binding.reachedBy))
        continue
      }
      if let last = entries.indices.last, entries[last].label == label {
        entries[last].keys.append(key)
      } else {
        entries.append(FooterEntry(keys: [key], label: label))
      }
    }
    return entries
  }

  /// Its word in the footer; what days are in a list of weeks is a week.
  private func label(of binding: Binding) -> PlainText? {
    guard case .list(let spec) = place.destination,
      binding.command == .olderDay || binding.command == .newerDay
    else { return binding.footer }
    return Words.name(of: spec.period.kind)
  }

  /// Whether a command that means something in this context does something here.
  private func isOffered(_ command: Command) -> Bool {
    if connection == .feed, Lack(of: command) != nil { return false }
    return switch command {
    case .login: connection == .feed
    case .enter: place.context == .groups || (place.context == .list && currentPost != nil)
    case .discussion, .website: currentPost != nil
    case .olderDay, .newerDay: hasPeriods
    case .nextPost, .previousPost: history.previous?.context == .list
    case .back, .quit: !history.isAtTop
    case .quitOrBack: history.isAtTop
    case .help: place.destination != .help
    case .bookmark: keeps && currentPost != nil
    default: true
    }
  }

  private var hasPeriods: Bool {
    if case .list(let spec) = place.destination { spec.hasPeriods } else { false }
  }
}

extension Binding {
  /// What a newcomer needs first; the footer drops entries from the right.
  private static let first: [Command] = [
    .enter, .back, .discussion, .olderDay, .newerDay, .nextPost, .previousPost, .website, .login,
    .help, .quitOrBack, .quit,
  ]

  /// The rows that have a word in the footer: the most needed ones, then the others as in the table.
  fileprivate static func inFooter(_ all: [Binding]) -> [Binding] {
    let named = all.filter { $0.footer != nil }
    return first.compactMap { command in named.first { $0.command == command } }
      + named.filter { !first.contains($0.command) }
  }
}

extension Setup {
  fileprivate var footerEntries: [FooterEntry] {
    let back = FooterEntry(keys: [KeySequence(.escape)], label: "back")
    let goOn = FooterEntry(keys: [KeySequence(.enter)], label: "go on")
    switch step {
    case .menu:
      return [
        FooterEntry(keys: [KeySequence(.up), KeySequence(.down)], label: "choose"), goOn, back,
      ]
    case .apiKey, .developerToken:
      if isVerifying { return [back] }
      let others = FooterEntry(keys: [KeySequence(.escape)], label: "other ways")
      return fields.count > 1
        ? [goOn, FooterEntry(keys: [KeySequence(.tab)], label: "next field"), others]
        : [goOn, others]
    }
  }
}
