// What the archive answers to those who catch up.

import Archive
import BrowserCore
import Foundation
import ProductHunt
import Testing
import Texts
import phbrowse

struct CatchUpTests {
  private let today = PacificDay(year: 2026, month: 11, day: 23)
  private var now: Date { today.start + 40_000 }

  private func post(_ id: String, daysAgo: Int, rank: Int?, isFeatured: Bool = true) -> Post {
    let launch = today.advanced(by: -daysAgo).start + 60
    return Post(
      id: Post.ID(id), slug: ForeignText(id), name: ForeignText(id), tagline: ForeignText("x"),
      createdAt: launch, featuredAt: isFeatured ? launch : nil, dailyRank: rank,
      url: ForeignText("https://www.producthunt.com/posts/\(id)"), website: ForeignText(""))
  }

  @Test func `featured posts of the last seven days that are unread, the latest day first`() throws
  {
    let options = ArchiveOptions {
      PacificDay(containing: $0.featuredAt ?? $0.createdAt).description
    }
    let store = try ArchiveStore.inMemory(options: options)
    let posts = [
      post("second", daysAgo: 0, rank: 2), post("first", daysAgo: 0, rank: 1),
      post("read", daysAgo: 0, rank: 3),
      post("not-featured", daysAgo: 1, rank: nil, isFeatured: false),
      post("yesterday", daysAgo: 1, rank: 1), post("last", daysAgo: 6, rank: 1),
      post("too-old", daysAgo: 7, rank: 1),
    ]
    try store.save(
      FetchedList(
        key: ListKey("x"), entries: posts.map { FetchedList.Entry($0) }, fetchedAt: now,
        isWhole: true), isShown: false)
    try store.markRead([Post.ID("read")], at: now)

    let answer = try ArchiveReading(store, at: now).answer(.unread)

    guard case .unread(let unread, let marks) = answer else {
      Issue.record("another answer")
      return
    }
    #expect(unread.map(\.id.rawValue) == ["first", "second", "yesterday", "last"])
    #expect(marks.count == 4)
    #expect(marks.values.allSatisfy { !$0.isRead })
  }
}
