// Which keys the footer offers, and in which order: from the table of commands, and only what does
// something where one stands.

package import Canvas
import ProductHunt
package import Texts

/// A word of the footer and the keys before it.
package struct FooterEntry: Hashable, Sendable {
  package private(set) var keys: [KeySequence]
  package let label: PlainText
  /// What stands before the word: the keys, or where there are none the command's name, `:login`.
  package private(set) var shownKeys: PlainText
  private(set) var width: Int

  init(keys: [KeySequence], label: PlainText) {
    let shown = keys.map(\.label).joined(by: " ")
    self.init(keys: keys, label: label, shownKeys: shown)
  }

  init(_ row: FooterRow, label: PlainText) {
    self.init(keys: row.key.map { [$0] } ?? [], label: label, shownKeys: row.shown)
  }

  private init(keys: [KeySequence], label: PlainText, shownKeys: PlainText) {
    (self.keys, self.label, self.shownKeys) = (keys, label, shownKeys)
    width = Width.of(shownKeys) + 1 + Width.of(label)
  }

  /// Another key of the same word.
  mutating func add(_ row: FooterRow) {
    guard let key = row.key else { return }
    keys.append(key)
    shownKeys = shownKeys + " " + row.shown
    width += 1 + Width.of(row.shown)
  }
}

extension Browser {
  /// What the footer would show with all the room it wants.
  package var footerEntries: [FooterEntry] {
    if case .setup = place.destination { return setup.footerEntries }
    let hasPost = hasCurrentPost
    var entries: [FooterEntry] = []
    for row in keymap.footer[place.context] ?? [] where isOffered(row.command, hasPost: hasPost) {
      let label = label(of: row)
      if row.key != nil, let last = entries.indices.last, entries[last].label == label {
        entries[last].add(row)
      } else {
        entries.append(FooterEntry(row, label: label))
      }
    }
    return entries
  }

  /// Its word in the footer; what days are in a list of weeks is a week.
  private func label(of row: FooterRow) -> PlainText {
    guard case .list(let spec) = place.destination,
      row.command == .olderDay || row.command == .newerDay
    else { return row.label }
    return Words.name(of: spec.period.kind)
  }

  /// Whether a command that means something in this context does something here.
  private func isOffered(_ command: Command, hasPost: Bool) -> Bool {
    if connection == .feed, Lack(of: command) != nil { return false }
    return switch command {
    case .login: connection == .feed
    case .enter: place.context == .groups || (place.context == .list && hasPost)
    case .discussion, .website: hasPost
    case .olderDay, .newerDay: hasPeriods
    case .nextPost, .previousPost: history.previous?.context == .list
    case .back, .quit: !history.isAtTop
    case .quitOrBack: history.isAtTop
    case .help: place.destination != .help
    case .bookmark: keeps && hasPost
    default: true
    }
  }

  private var hasPeriods: Bool {
    if case .list(let spec) = place.destination { spec.hasPeriods } else { false }
  }
}

extension Setup {
  fileprivate var footerEntries: [FooterEntry] {
    let back = FooterEntry(keys: [KeySequence(.escape)], label: Words.formBack)
    let goOn = FooterEntry(keys: [KeySequence(.enter)], label: Words.formGoOn)
    switch step {
    case .menu:
      return [
        FooterEntry(keys: [KeySequence(.up), KeySequence(.down)], label: Words.formChoose), goOn,
        back,
      ]
    case .apiKey, .developerToken:
      if isVerifying { return [back] }
      let others = FooterEntry(keys: [KeySequence(.escape)], label: Words.formOtherWays)
      return fields.count > 1
        ? [goOn, FooterEntry(keys: [KeySequence(.tab)], label: Words.formNextField), others]
        : [goOn, others]
    }
  }
}
