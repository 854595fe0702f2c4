// Which days a sync is of, which of them are saved already, and what the rest will cost. It asks
// nobody.

import Archive
import FoundationEssentials
import ProductHunt

/// The days from today backwards, and what is left to do.
struct SyncPlan {
  /// A day, and what is saved of its featured list.
  struct Day {
    var day: PacificDay
    var saved: SavedList?
    /// Whether the list needs nothing more.
    var isThere: Bool

    /// The load of its list, and the posts it has already: it goes on where it stopped.
    func load() -> (load: PeriodLoad, posts: [Post]) {
      var load = PeriodLoad(.day(day))
      guard let saved, !saved.isWhole, let next = saved.next else { return (load, []) }
      let posts = saved.entries.map(\.post)
      load.resume(at: next, having: posts.map(\.id))
      return (load, posts)
    }
  }

  /// Newest first.
  let days: [Day]
  let withComments: Bool

  /// The last `count` days as the archive has them.
  init(
    days count: Int, withComments: Bool, now: Date, in store: ArchiveStore
  ) throws(ArchiveError) {
    self.withComments = withComments
    var days: [Day] = []
    var day = PacificDay.today(now)
    for _ in 0..<count {
      days.append(try Self.look(at: day, now: now, in: store))
      day = day.previous
    }
    self.days = days
  }

  private static func look(
    at day: PacificDay, now: Date, in store: ArchiveStore
  ) throws(ArchiveError) -> Day {
    guard let saved = try store.list(.featured(on: day)) else {
      return Day(day: day, saved: nil, isThere: false)
    }
    let isCurrent = day.isSettled(saved.fetchedAt, now: now)
    // What was begun long ago, on a day that went on, does not fit what would come now.
    return Day(
      day: day, saved: saved.isWhole || isCurrent ? saved : nil,
      isThere: saved.isWhole && isCurrent)
  }

  var missing: [Day] { days.filter { !$0.isThere } }

  /// About how many points the rest costs. Of days that are not there it is not known how many posts
  /// they have.
  func estimate(missingPosts: Int) -> Int {
    let lists = missing.count * SyncCost.pagesADay * SyncCost.page
    guard withComments else { return lists }
    return lists + (missing.count * SyncCost.postsADay + missingPosts) * SyncCost.post
  }
}

/// What things cost, as measured; only estimates are made of it. The figures are in docs/PERFORMANCE.md.
enum SyncCost {
  /// A page of a list.
  static let page = 32
  /// Pages to have the home page's list of a day.
  static let pagesADay = 3
  static let postsADay = 28
  /// A post with its first comments, and now and then a further page of them.
  static let post = 125
}

extension PacificDay {
  /// Whether what was fetched of the day then needs not be fetched again: the day was over, or it was
  /// just now.
  func isSettled(_ fetchedAt: Date, now: Date) -> Bool {
    fetchedAt >= end || (0..<1800).contains(now.timeIntervalSince(fetchedAt))
  }
}

extension ListKey {
  /// The home page's list of a day.
  static func featured(on day: PacificDay) -> ListKey { ListKey(PeriodLoad(.day(day)), in: .rank) }
}
