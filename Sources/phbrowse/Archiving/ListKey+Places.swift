// Which saved list is meant by what a person looks at: the browser, the commands and a sync name the
// same list alike, so that each finds what another one kept.

package import Archive
package import BrowserCore
package import FoundationEssentials
package import ProductHunt
import Texts

extension ListKey {
  /// What the browser shows.
  package init(_ spec: ListSpec) {
    switch spec.subject {
    case .collection(let reference): self.init(reference)
    case .feed(let topic): self.init(feedOf: topic?.raw)
    case .everything: self.init(spec.period, spec.scope, spec.order, topic: nil)
    case .topic(let slug): self.init(spec.period, spec.scope, spec.order, topic: slug.raw)
    // Made of what is in the archive, and never saved as lists.
    case .bookmarks: self.init("bookmarks")
    case .unread: self.init("unread")
    case .found: self.init("found")
    }
  }

  /// What a load of a period brings that is to be shown in an order.
  package init(_ load: PeriodLoad, in order: PostOrder) {
    self.init(load.period, load.scope, order, topic: load.topic)
  }

  /// A list of the service's of all times, in its order.
  package init(_ query: PostsQuery) {
    let scope: PeriodLoad.Scope = query.featured ? .featured : .all
    let place = Self.joined(["ever", scope.rawValue, query.topic.map { "topic:" + $0 }])
    self.init("\(place)|\(query.order.rawValue)", place: place)
  }

  /// A collection, which has one order only.
  package init(_ collection: CollectionReference) {
    switch collection {
    case .id(let id): self.init("collection:\(id.rawValue)")
    // Never a number, so that it cannot be taken for an id.
    case .slug(let slug): self.init("collection:\(slug)")
    }
  }

  /// The public feed, of everything or of a topic.
  package init(feedOf topic: String?) {
    self.init(Self.joined(["feed", topic.map { "topic:" + $0 }]))
  }

  private init(
    _ period: Period, _ scope: PeriodLoad.Scope, _ order: PostOrder, topic: String?
  ) {
    let place = Self.joined([
      "\(period.kind.rawValue):\(period.firstDay)", scope.rawValue, topic.map { "topic:" + $0 },
    ])
    // What is loaded whole is the same in every order, and so is what is kept of it.
    let isShort = scope == .featured && (period.kind == .day || period.kind == .week)
    let isDay = period.kind == .day && topic == nil
    self.init(
      isShort ? place : "\(place)|\(order.rawValue)", place: place,
      day: isDay ? period.firstDay.description : nil)
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: "|")
  }
}

extension FetchedList {
  /// A list as its pages brought it; `kind` says which of the posts' ranks is the list's own, nil that
  /// none is.
  package init(
    _ key: ListKey, _ posts: [Post], rankedBy kind: Period.Kind?, next: Cursor? = nil,
    at fetchedAt: Date, isWhole: Bool
  ) {
    self.init(
      key: key, entries: posts.map { Entry($0, rank: kind?.rank(of: $0)) }, next: next,
      fetchedAt: fetchedAt, isWhole: isWhole)
  }
}
