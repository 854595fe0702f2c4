// Which posts a list holds, and in which order.

package import ProductHunt
package import Texts

/// What a list is of.
package struct ListSpec: Hashable, Sendable {
  /// What its posts are about.
  package enum Subject: Hashable, Sendable {
    case everything
    /// A topic by its slug.
    case topic(ForeignText)
    /// A collection, which is the same in every period.
    case collection(CollectionReference)
    /// The public feed of everything or of one topic, the same in every period.
    case feed(topic: ForeignText?)
    /// What the person bookmarked, the latest first.
    case bookmarks
    /// What the person has not read of the last days.
    case unread
    /// What was typed, in all that was ever seen.
    case found(String)
  }

  package var period: Period
  /// What the home page lists, or all posts.
  package var scope: PeriodLoad.Scope
  package var order: PostOrder
  package var subject: Subject

  package init(
    _ period: Period, scope: PeriodLoad.Scope = .featured, order: PostOrder = .rank,
    subject: Subject = .everything
  ) {
    self.subject = subject
    self.period = period
    self.scope = scope
    self.order = order
  }

  /// Whether it is fetched to its end at once: short, and only then in its right order. The service
  /// gives a week's days one after the other, newest first, so that a week's best may come last.
  package var isLoadedWhole: Bool {
    hasPeriods && scope == .featured && (period.kind == .day || period.kind == .week)
  }

  /// Whether it comes from the archive alone.
  package var isKept: Bool {
    switch subject {
    case .everything, .topic, .collection, .feed: false
    case .bookmarks, .unread, .found: true
    }
  }

  /// The same list whatever its order: that is what a person visits.
  var visited: ListSpec {
    ListSpec(period, scope: scope, subject: subject)
  }

  package var isCollection: Bool {
    if case .collection = subject { true } else { false }
  }

  package var isFeed: Bool {
    if case .feed = subject { true } else { false }
  }

  /// Whether it is another list on another day, and its posts' ranks can be compared.
  package var hasPeriods: Bool { !isCollection && !isFeed && !isKept }

  /// Whether its posts stand as the service or the archive gave them.
  var keepsOrder: Bool { isKept || isFeed || isCollection && order == .rank }

  /// The public feed. It has no period: all of them get the same one.
  package static func feed(topic: ForeignText? = nil) -> ListSpec {
    ListSpec(.year(of: PacificDay(year: 2013, month: 1, day: 1)), subject: .feed(topic: topic))
  }
}
