// Which pages a period asks for, what it keeps of them, and when it ends.

import Foundation
import ProductHunt
import Testing

struct PeriodLoadTests {
  static let day = PacificDay(year: 2025, month: 12, day: 15)

  /// A post featured and created so many hours after the day began.
  static func post(_ id: Int, featured: Double?, created: Double? = nil, rank: Int? = nil) -> Post {
    let moment = { (hours: Double) in day.start.addingTimeInterval(hours * 3_600) }
    return Sample.post(
      id, featured: featured.map(moment), created: moment(created ?? featured ?? 1), rank: rank)
  }

  @Test func `a day is asked for from a week before it`() throws {
    let load = PeriodLoad(.day(Self.day), topic: "productivity")
    let request = try #require(load.next)
    #expect(
      request.query
        == PostsQuery(
          order: .ranking, featured: true,
          postedAfter: Self.day.start.addingTimeInterval(-7 * 86_400), postedBefore: Self.day.end,
          topic: "productivity"))
    #expect(request.cursor == nil)
  }

  @Test func `a post belongs to the day that it was featured in, whenever it was created`() {
    var load = PeriodLoad(.day(Self.day))
    let page = Page([
      Self.post(1, featured: 0), Self.post(2, featured: 23.99),
      Self.post(3, featured: 1, created: -12), Self.post(4, featured: -0.01),
      Self.post(5, featured: 24, created: 20), Self.post(6, featured: nil, created: 3),
      Self.post(7, featured: nil, created: -3),
    ])
    #expect(load.take(page).map(\.id.rawValue) == ["1", "2", "3", "6"])
    #expect(load.isComplete)
  }

  @Test func `it goes on where an earlier load stopped, without what that had brought`() {
    var whole = PeriodLoad(.day(Self.day))
    let first = Page([Self.post(1, featured: 1), Self.post(2, featured: 2)], next: Cursor("a"))
    let second = Page([Self.post(2, featured: 2), Self.post(3, featured: 3)], next: Cursor("b"))
    let brought = whole.take(first)

    var resumed = PeriodLoad(.day(Self.day))
    resumed.resume(at: Cursor("a"), having: brought.map(\.id))

    #expect(resumed.next == whole.next)
    #expect(resumed.take(second).map(\.id.rawValue) == ["3"])
    #expect(whole.take(second).map(\.id.rawValue) == ["3"])
    #expect(resumed.next == whole.next)
    resumed.resume(at: Cursor("a"), having: [])
    #expect(resumed.next == whole.next, "only before the first page")
  }

  @Test func `it ends after a page that is of earlier days alone`() {
    var load = PeriodLoad(.day(Self.day))
    _ = load.take(Page([Self.post(1, featured: 1), Self.post(2, featured: -5)], next: Cursor("a")))
    #expect(load.next?.cursor == Cursor("a"))
    let kept = load.take(
      Page([Self.post(3, featured: -1), Self.post(4, featured: -2)], next: Cursor("b")))
    #expect(kept.isEmpty)
    #expect(load.isComplete)
    #expect(load.take(Page([Self.post(5, featured: 1)])).isEmpty, "nothing was asked for")
  }

  @Test func `posts of later days on the first pages do not end it`() {
    var load = PeriodLoad(.day(Self.day))
    #expect(load.take(Page([Self.post(1, featured: 30)], next: Cursor("a"))).isEmpty)
    #expect(load.take(Page([], next: Cursor("b"))).isEmpty)
    #expect(load.take(Page([Self.post(2, featured: 3)], next: Cursor("c"))).count == 1)
    #expect(load.next?.cursor == Cursor("c"))
  }

  @Test func `a repeated cursor ends it, and no post comes twice`() {
    var load = PeriodLoad(.day(Self.day))
    #expect(load.take(Page([Self.post(1, featured: 1)], next: Cursor("a"))).count == 1)
    let again = [Self.post(1, featured: 1), Self.post(2, featured: 1)]
    #expect(load.take(Page(again, next: Cursor("b"), unreadable: 2)).count == 1)
    #expect(
      load.take(Page([Self.post(3, featured: 1)], next: Cursor("a"), unreadable: 1)).count == 1)
    #expect(load.isComplete)
    #expect(load.unreadable == 3)
  }

  @Test func `pages that bring nothing new end it, and those of other days do not`() {
    var load = PeriodLoad(.day(Self.day))
    for page in 0..<10 {
      _ = load.take(Page([Self.post(page, featured: 30)], next: Cursor("later-\(page)")))
    }
    #expect(!load.isComplete)
    for page in 0..<3 {
      #expect(!load.isComplete)
      _ = load.take(
        Page([Self.post(9, featured: 30)], next: Cursor("again-\(page)"), unreadable: 19))
    }
    #expect(load.isComplete)
  }

  @Test func `all posts are the featured ones of the day and then those created in it`() throws {
    var load = PeriodLoad(.day(Self.day), scope: .all, order: .votes)
    #expect(load.take(Page([Self.post(1, featured: 1, created: -3)])).count == 1)

    let second = try #require(load.next)
    #expect(
      second.query
        == PostsQuery(
          order: .votes, featured: false, postedAfter: Self.day.start,
          postedBefore: Self.day.end))
    let kept = load.take(
      Page([
        Self.post(1, featured: 1, created: -3), Self.post(2, featured: nil, created: 2),
        Self.post(3, featured: 26, created: 20),
      ]))
    #expect(kept.map(\.id.rawValue) == ["2"])
    #expect(load.isComplete)
  }

  @Test(arguments: [Period.Kind.month, .year])
  func `long periods come by votes and do not end early`(kind: Period.Kind) throws {
    var load = PeriodLoad(Period(kind, containing: Self.day))
    let request = try #require(load.next)
    #expect(request.query.order == .votes && request.query.featured)
    #expect(request.query.postedBefore == Period(kind, containing: Self.day).end)
    let before = Sample.post(
      1, featured: Period(kind, containing: Self.day).start.addingTimeInterval(-60))
    #expect(load.take(Page([before], next: Cursor("a"))).isEmpty)
    #expect(load.next?.cursor == Cursor("a"))

    let all = PeriodLoad(Period(kind, containing: Self.day), scope: .all, order: .newest)
    #expect(all.next?.query.featured == false && all.next?.query.order == .newest)
  }

  @Test func `a week is asked for whole, newest day first`() throws {
    let load = PeriodLoad(.week(of: Self.day))
    let query = try #require(load.next).query
    #expect(query.order == .ranking)
    #expect(query.postedAfter == Self.day.start.addingTimeInterval(-7 * 86_400))
    #expect(query.postedBefore == Self.day.advanced(by: 7).start)
  }
}
