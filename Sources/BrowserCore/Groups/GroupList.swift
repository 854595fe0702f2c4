// The rows of one list of topics or collections, and how far they are loaded.

package import FoundationEssentials
package import ProductHunt

/// Topics or collections, in the service's order.
package struct GroupList: Hashable, Sendable {
  package let spec: GroupSpec
  package private(set) var rows: [GroupRow] = []
  /// Grows whenever `rows` changes.
  package private(set) var revision = 0
  package var ticket: Ticket?
  package var failure: Failure?
  package private(set) var updatedAt: Date?
  /// When its rows were saved, as long as they are those that an earlier run has seen.
  package private(set) var savedAt: Date?
  package private(set) var isComplete = false
  private var cursor: Cursor?
  private var trail = PageTrail()
  private var index: [GroupRow.ID: Int] = [:]
  /// Whether the rows are only what was known elsewhere.
  private var isGuess: Bool

  /// - Parameter guess: rows to show until an answer comes.
  package init(_ spec: GroupSpec, guess: [GroupRow] = []) {
    self.spec = spec
    isGuess = true
    set(guess)
  }

  package var isLoading: Bool { ticket != nil }
  package var hasBegun: Bool { !isGuess }

  package func row(of id: GroupRow.ID?) -> Int? { id.flatMap { index[$0] } }

  /// What to ask for next; nil once everything is there.
  var next: Question? {
    guard !isComplete else { return nil }
    switch spec {
    case .topics(let words): return .topics(matching: words.isEmpty ? nil : words, after: cursor)
    case .collections: return .collections(after: cursor)
    }
  }

  /// Takes the page in that `next` asked for; what came before stays in its place.
  package mutating func take(_ more: [GroupRow], next: Cursor?, at now: Date) {
    updatedAt = now
    savedAt = nil
    failure = nil
    let known = isGuess ? [] : rows
    var seen = isGuess ? [] : Set(index.keys)
    isGuess = false
    let new = more.filter { seen.insert($0.id).inserted }
    cursor = trail.follow(next, bringing: new.count)
    isComplete = cursor == nil
    set(known + new)
  }

  /// Shows what an earlier run has seen, until an answer comes.
  package mutating func recall(_ saved: SavedGroups) {
    guard isGuess, rows.isEmpty else { return }
    savedAt = saved.fetchedAt
    switch saved.items {
    case .topics(let topics): set(topics.map { GroupRow($0) })
    case .collections(let collections): set(collections.map { GroupRow($0) })
    }
  }

  /// Asks anew from the first page on; the rows stay until they are replaced.
  package mutating func startOver() {
    isGuess = true
    isComplete = false
    failure = nil
    cursor = nil
    trail = PageTrail()
  }

  private mutating func set(_ rows: [GroupRow]) {
    revision += 1
    self.rows = rows
    index = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
