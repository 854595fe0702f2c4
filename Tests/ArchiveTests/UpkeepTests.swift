// Counting, forgetting, checking.

import Archive
import Foundation
import ProductHunt
import Testing
import Texts

struct UpkeepTests {
  @Test func `info counts what there is`() throws {
    let folder = try Folder()
    let store = try folder.open()
    try Fixture.fill(store)

    let info = try store.info()

    #expect(info.path == folder.file)
    #expect(info.size > 4_096)
    let counts = [
      info.posts, info.pages, info.comments, info.snapshots, info.lists, info.bookmarks,
    ]
    #expect(counts == [6, 3, 6, 7, 1, 2])
    #expect(info.oldestDay == "2026-11-23")
    #expect(info.firstSeen == noon)
    #expect(info.lastSeen == noon + 121)
  }

  @Test func `pruning takes the old and leaves bookmarks`() throws {
    let store = try ArchiveStore.sample()
    try Fixture.fill(store)
    let later = noon + 30 * 86_400
    try store.save(
      .sample(ListKey("day:2026-12-23", day: "2026-12-23"), [.sample(6), .sample(7)], at: later),
      isShown: true)

    let report = try store.prune(olderThan: noon + 86_400)

    #expect(report.posts == 3)  // 2, 4 and 5: 1 and 3 are bookmarked, 6 was seen again
    #expect(report.comments == 2)
    #expect(report.lists == 1)
    #expect(try store.bookmarks().map(\.post.votesCount) == [99, 97])
    #expect(try store.post(.slug("post-3"))?.fetchedAt == noon + 60)
    #expect(try store.post(.slug("post-2")) == nil)
    #expect(try store.list(.today) == nil)
    let hits = try store.search(
      SearchQuery("number "), limit: 99, clock: SearchClock(now: noon)
    ).hits
    #expect(Set(hits.map(\.post.slug.raw)) == ["post-1", "post-3", "post-6", "post-7"])
    #expect(try store.check() == [])
  }

  @Test func `days are told newest first, each once`() throws {
    let store = try ArchiveStore.sample()
    #expect(try store.days(limit: 9) == [])
    for day in 0..<4 {
      let posts = (0..<3).map {
        Post.sample(day * 10 + $0, featuredAt: noon - Double(day) * 86_400)
      }
      try store.save(.sample(ListKey("\(day)"), posts), isShown: false)
    }

    #expect(try store.days(limit: 3) == ["2026-11-23", "2026-11-22", "2026-11-21"])
  }

  @Test func `posts from a file are added where they were never seen`() throws {
    let store = try ArchiveStore.sample()
    try store.save(.sample(.today, [.sample(1, votes: 50)]), isShown: false)

    try store.add([.sample(1, votes: 7), .sample(2, votes: 8)], at: noon + 60)

    #expect(try store.post(.slug("post-1"))?.detail.post.votesCount == 50)
    #expect(try store.post(.slug("post-2"))?.detail.post.votesCount == 8)
    #expect(try store.check() == [])
  }

  @Test func `pruning much makes the file smaller`() throws {
    let folder = try Folder()
    let store = try folder.open()
    for day in 0..<5 {
      let posts = (0..<100).map { Post.sample(day * 100 + $0) }
      try store.save(.sample(ListKey("\(day)"), posts), isShown: false)
    }
    _ = try store.bookmark(.sample(3), at: noon)

    let report = try store.prune(olderThan: noon + 1)

    #expect(report.posts == 499)
    #expect(report.bytes > 0)
    #expect(try store.bookmarks().count == 1)
    #expect(try store.check() == [])
  }
}
