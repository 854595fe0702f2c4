// The spans that the site ranks posts over: a day, a week from Monday, a month, a year.

public import FoundationEssentials

/// A span of Pacific days that the site has a ranking for.
///
///     let week = Period(.week, containing: PacificDay(year: 2025, month: 12, day: 17))
///     week.firstDay.description  // "2025-12-15", a Monday
///     week.rank(of: post)        // its weeklyRank
public struct Period: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case day, week, month, year
  }

  public let kind: Kind
  public let firstDay: PacificDay

  /// The period of a kind in which a day lies.
  public init(_ kind: Kind, containing day: PacificDay) {
    self.kind = kind
    firstDay =
      switch kind {
      case .day: day
      case .week: day.advanced(by: 1 - day.weekday.rawValue)
      case .month: PacificDay(year: day.year, month: day.month, day: 1)
      case .year: PacificDay(year: day.year, month: 1, day: 1)
      }
  }

  public static func day(_ day: PacificDay) -> Period { Period(.day, containing: day) }
  public static func week(of day: PacificDay) -> Period { Period(.week, containing: day) }
  public static func month(of day: PacificDay) -> Period { Period(.month, containing: day) }
  public static func year(of day: PacificDay) -> Period { Period(.year, containing: day) }

  public var lastDay: PacificDay { next.firstDay.previous }

  /// The midnight that it begins with.
  public var start: Date { firstDay.start }

  /// The midnight that it ends with, which is not in it.
  public var end: Date { next.start }

  public var next: Period {
    switch kind {
    case .day: .day(firstDay.next)
    case .week: .week(of: firstDay.advanced(by: 7))
    case .month: .month(of: firstDay.advanced(by: 31))
    case .year: .year(of: firstDay.advanced(by: 366))
    }
  }

  public var previous: Period { Period(kind, containing: firstDay.previous) }

  public func contains(_ moment: Date) -> Bool { start <= moment && moment < end }

  /// A post's rank in periods of this kind. Source: API v2, `dailyRank` and its like.
  public func rank(of post: Post) -> Int? { kind.rank(of: post) }
}

extension Period.Kind {
  /// A post's rank in periods of this kind.
  public func rank(of post: Post) -> Int? {
    switch self {
    case .day: post.dailyRank
    case .week: post.weeklyRank
    case .month: post.monthlyRank
    case .year: post.yearlyRank
    }
  }
}
