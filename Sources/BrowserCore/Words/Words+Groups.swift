// What lists of topics and collections, and of their posts, say.

import ProductHunt
import Texts

extension Words {
  static let searching: PlainText = "Searching…"
  static let byFollowers: PlainText = "by followers"
  static let noPeriods: PlainText = "A collection is the same on every day."
  static let topics: PlainText = "Topics"
  static let collections: PlainText = "Collections"

  static func title(of spec: GroupSpec) -> PlainText {
    switch spec {
    case .topics(""): topics
    case .topics(let words): "Topics · “\(PlainText(ForeignText(words)))”"
    case .collections: collections
    }
  }

  static func end(of spec: GroupSpec, _ count: Int) -> PlainText {
    switch spec {
    case .topics: count == 1 ? "— 1 topic —" : "— \(grouped(count)) topics —"
    case .collections: count == 1 ? "— 1 collection —" : "— \(grouped(count)) collections —"
    }
  }

  static func empty(_ spec: GroupSpec, back key: PlainText) -> PlainText {
    switch spec {
    case .topics(let words):
      "No topic is called “\(PlainText(ForeignText(words)))”. \(key) shows all."
    case .collections: "There are no collections."
    }
  }

  /// "Productivity · November 2026", a collection's name, or just the period.
  static func title(of spec: ListSpec, named name: PlainText?, now: Moment) -> PlainText {
    let period = title(of: spec.period, now: now)
    switch spec.subject {
    case .everything: return period
    case .topic(let slug): return (name ?? PlainText(slug)) + " · " + period
    case .collection: return name ?? "Collection"
    }
  }

  static func inCollections(_ number: Int) -> PlainText {
    number == 1 ? "In the collection " : "In the collections "
  }
}
