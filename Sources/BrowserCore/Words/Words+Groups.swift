// What lists of topics and collections, and of their posts, say.

import ProductHunt
import Texts

extension Words {
  static let searching: PlainText = "Searching…"
  static let byFollowers: PlainText = "by followers"
  static func noPeriods(of spec: ListSpec) -> PlainText {
    spec.isCollection
      ? "A collection is the same on every day." : "This list is the same on every day."
  }
  static let topics: PlainText = "Topics"
  static let collections: PlainText = "Collections"

  static func posts(_ count: Int) -> PlainText {
    count == 1 ? "1 post" : "\(grouped(count)) posts"
  }

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
    case .collection(.slug(let slug)): return name ?? PlainText(ForeignText(slug))
    case .collection: return name ?? "Collection"
    case .feed(let topic): return feedTitle(topic)
    case .bookmarks: return bookmarks
    case .unread: return catchUp
    case .found(let words): return search(words)
    }
  }

  /// Said of a topic or a collection that was named on the command line.
  static func unknown(_ subject: ListSpec.Subject) -> PlainText {
    switch subject {
    case .topic(let slug):
      "Product Hunt has no topic “\(PlainText(slug))”. t lists the topics, / searches them."
    case .collection, .everything, .feed, .bookmarks, .unread, .found:
      "Product Hunt has no such collection. C lists the featured ones."
    }
  }

  static func inCollections(_ number: Int) -> PlainText {
    number == 1 ? "In the collection " : "In the collections "
  }
}
