// Which posts a list is of, and what follows from it. It asks nothing.

import Archive
import Export
import ProductHunt

/// What `list` was asked for.
enum PostSelection {
  /// A day, week, month or year, in an order that is ours to make.
  case period(PeriodLoad, PostOrder)
  /// A list of the service's, in its order.
  case query(PostsQuery)
  case collection(CollectionReference)

  /// A featured day or week whole; other lists are long.
  var usualLimit: Limit {
    guard case .period(let load, _) = self, load.isShort else { return .rows(20) }
    return .all
  }

  /// The saved list that it is.
  var key: ListKey {
    switch self {
    case .period(let load, let order): ListKey(load, in: order)
    case .query(let query): ListKey(query)
    case .collection(let reference): ListKey(reference)
    }
  }

  /// The rank that is shown.
  var rank: RankPeriod {
    guard case .period(let load, _) = self else { return .day }
    return switch load.period.kind {
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}

extension PeriodLoad {
  /// Whether it is a few pages: the featured posts of a day or week.
  var isShort: Bool { scope == .featured && (period.kind == .day || period.kind == .week) }
}

extension PostsQuery.Order {
  /// The service's order that is nearest.
  init(_ order: PostOrder) {
    switch order {
    case .rank: self = .ranking
    case .votes: self = .votes
    case .newest: self = .newest
    }
  }
}
