// Topics and collections: going to them and into them, and the service's search of topics as one types.

import FoundationEssentials
import ProductHunt
import Texts

extension Browser {
  /// Goes to a list of topics or collections.
  mutating func go(to spec: GroupSpec) {
    guard place.destination != .groups(spec) else { return }
    history.go(to: Place(.groups(spec)))
  }

  /// Goes to the posts of a topic or a collection: those of this month, since a day has few of one topic.
  mutating func go(into subject: ListSpec.Subject) {
    let spec = ListSpec(
      .month(of: today), scope: preferences.scope, order: preferences.order, subject: subject)
    history.go(to: Place(.list(spec)))
  }

  /// The selected topic or collection.
  package var currentGroup: GroupRow? {
    guard case .groups(let spec) = place.destination, let list = groups[spec],
      let row = selectedRow(of: place)
    else { return nil }
    return rows(of: place).map { list.rows[$0.index(of: row)] }
  }

  mutating func take(_ rows: [GroupRow], next: Cursor?, for spec: GroupSpec) {
    groups[spec]?.take(rows, next: next, at: now.date)
    noteNames(of: spec)
  }

  /// Remembers what its topics or collections are called.
  mutating func noteNames(of spec: GroupSpec) {
    for row in groups[spec]?.rows ?? [] { names[row.id] = row.name }
  }

  mutating func askForGroups(_ spec: GroupSpec, for asker: Asker) -> [Effect] {
    var list = groups[spec] ?? GroupList(spec)
    defer { groups[spec] = list }
    guard !list.isLoading, let question = list.next, mayAsk(after: list.failure),
      !list.hasBegun || isNearEnd && mayGoOn(asker)
    else { return [] }
    let (ticket, effect) = ask(question, for: .groups(spec))
    list.ticket = ticket
    return [effect]
  }

  // MARK: Search as one types

  /// The service is asked when typing has paused for so long.
  private static let pause = 0.3

  mutating func scheduleTopicSearch() {
    place.searchDue = now.date.addingTimeInterval(Self.pause)
  }

  /// Asks the service for the topics that were typed, if it is time; shows meanwhile those of the
  /// rows that match.
  mutating func searchTopicsIfDue() {
    guard let due = searchDate, due <= now.date else { return }
    searchTopics()
  }

  /// When that is: while the budget is short, Return asks.
  var searchDate: Date? { isBudgetShort ? nil : place.searchDue }

  mutating func searchTopics() {
    guard place.searchDue != nil, case .groups(.topics) = place.destination else { return }
    place.searchDue = nil
    let words = (place.prompt?.field.text ?? "").split(separator: " ").joined(separator: " ")
    let guess = currentGroups
    let spec = GroupSpec.topics(matching: words)
    place.narrowing = nil
    if groups[spec] == nil { groups[spec] = GroupList(spec, guess: guess) }
    place.destination = .groups(spec)
  }

  /// The rows that are shown.
  private var currentGroups: [GroupRow] {
    guard case .groups(let spec) = place.destination, let list = groups[spec],
      let rows = rows(of: place)
    else { return [] }
    return (0..<rows.count).map { list.rows[rows.index(of: $0)] }
  }
}
