// Lists, visits and what they say of each post.

import Archive
import Foundation
import ProductHunt
import Testing
import Texts

struct ListTests {
  @Test func `a long list is kept page by page, and a shorter one takes its place`() throws {
    let store = try ArchiveStore.sample()
    func extend(_ numbers: Range<Int>, after count: Int, isWhole: Bool = false) throws {
      let posts = numbers.map { Post.sample($0) }
      try store.extend(.sample(.today, posts, isWhole: isWhole), after: count)
    }
    func ids() throws -> [Int] {
      try store.list(.today)?.entries.compactMap { Int($0.post.slug.raw.dropFirst(5)) } ?? []
    }
    try extend(0..<3, after: 0)
    try extend(3..<5, after: 3, isWhole: true)
    #expect(try ids() == [0, 1, 2, 3, 4])
    #expect(try store.list(.today)?.isWhole == true)

    try extend(7..<9, after: 0)
    #expect(try ids() == [7, 8])
    #expect(try store.list(.today)?.isWhole == false)
  }

  @Test func `a list comes back in its order with every fact of its posts`() throws {
    let store = try ArchiveStore.sample()
    let posts = [Post.sample(2, rank: 1), Post.sample(1, rank: 2, topics: ["a", "b"])]

    try store.save(.sample(.today, posts), isShown: true)

    let saved = try #require(try store.list(.today))
    #expect(saved.entries.map(\.post) == posts)
    #expect(saved.entries.map(\.rank) == [1, 2])
    #expect(saved.fetchedAt == noon)
    #expect(saved.isWhole)
    #expect(try store.list(ListKey("day:2026-11-22")) == nil)
  }

  @Test func `a stranger's texts come back as they were but for NUL`() throws {
    let store = try ArchiveStore.sample()
    var post = Post.sample(1, name: "a\u{0}b\u{1B}[2J\u{202E}", tagline: "7:x,\u{FEFF} 日本")
    post.topics = [Topic(slug: ForeignText("3:"), name: ForeignText("é\u{301}\n"))]

    try store.save(.sample(.today, [post]), isShown: true)

    _ = try store.bookmark(post, at: noon)
    post.name = ForeignText("a\u{FFFD}b\u{1B}[2J\u{202E}")
    #expect(try store.list(.today)?.entries.first?.post == post)
    #expect(try store.bookmarks().first?.bookmark.name == post.name)
  }

  @Test func `a list without descriptions leaves those that are known`() throws {
    let store = try ArchiveStore.sample()
    var post = Post.sample(1, topics: ["a", "b", "c"])
    try store.save(PostDetail(post: post), at: noon)

    post.description = nil
    post.topics = [Topic(slug: ForeignText("b"), name: ForeignText("B"))]
    try store.save(.sample(.today, [post]), isShown: true)

    let saved = try #require(try store.list(.today)?.entries.first?.post)
    #expect(saved.description?.raw == "What number 1 does.")
    #expect(saved.topics.map(\.slug.raw) == ["a", "b", "c"])
  }

  @Test func `values beyond all reason can be read again`() throws {
    let store = try ArchiveStore.sample()
    var post = Post.sample(1, votes: .max, rank: .min)
    post.reviewsRating = .nan
    post.createdAt = .distantFuture
    post.featuredAt = Date(timeIntervalSince1970: .infinity)

    try store.save(.sample(.today, [post]), isShown: true)
    post.votesCount = .min
    try store.save(.sample(.today, [post]), isShown: true)

    #expect(try store.list(.today)?.entries.count == 1)
  }

  @Test func `the newest day is that of the lists`() throws {
    let store = try ArchiveStore.sample()
    #expect(try store.newestDay() == nil)

    for day in ["2026-11-21", "2026-11-23", "2026-11-22"] {
      try store.save(.sample(ListKey("day:\(day)", day: day), [.sample(1)]), isShown: false)
    }

    #expect(try store.newestDay() == "2026-11-23")
    #expect(try store.listKeys(onDay: "2026-11-22") == ["day:2026-11-22"])
  }
}

struct VisitTests {
  @Test func `nothing is new on the first visit`() throws {
    let store = try ArchiveStore.sample()
    try store.beginVisit(.today, at: noon)
    try store.save(.sample(.today, [.sample(1)]), isShown: true)

    #expect(try store.list(.today)?.entries.first?.marks.isNew == false)
  }

  @Test func `a visit shows what changed since the last one until the next`() throws {
    let store = try ArchiveStore.sample()
    try store.save(
      .sample(.today, [.sample(1, votes: 10, rank: 1), .sample(2, votes: 9, rank: 2)]),
      isShown: true)

    try store.beginVisit(.today, at: noon + 60)
    try store.save(
      .sample(
        .today,
        [
          .sample(2, votes: 21, rank: 1), .sample(1, votes: 10, rank: 2),
          .sample(3, votes: 4, rank: 3),
        ], at: noon + 61), isShown: true)

    let marks = try #require(try store.list(.today)).entries.map(\.marks)
    #expect(marks.map(\.votesChange) == [12, 0, 0])
    #expect(marks.map(\.rankChange) == [1, -1, 0])
    #expect(marks.map(\.isNew) == [false, false, true])

    try store.beginVisit(.today, at: noon + 120)
    let later = try #require(try store.list(.today)).entries.map(\.marks)
    #expect(later == [PostMarks(), PostMarks(), PostMarks()])
  }

  @Test func `what a sync fetched meanwhile is still new at the next visit`() throws {
    let store = try ArchiveStore.sample()
    try store.save(.sample(.today, [.sample(1, votes: 10)]), isShown: true)
    try store.save(
      .sample(.today, [.sample(1, votes: 15), .sample(2)], at: noon + 30), isShown: false)

    try store.beginVisit(.today, at: noon + 60)

    let marks = try #require(try store.list(.today)).entries.map(\.marks)
    #expect(marks.map(\.votesChange) == [5, 0])
    #expect(marks.map(\.isNew) == [false, true])
  }

  @Test func `a post further down than anybody looked is not new`() throws {
    let store = try ArchiveStore.sample()
    try store.save(.sample(.today, [.sample(1)], isWhole: false), isShown: true)
    try store.beginVisit(.today, at: noon + 60)
    try store.save(
      .sample(
        .today, [.sample(1), .sample(2), .sample(3, featuredAt: noon + 30)], at: noon + 61),
      isShown: true)

    let marks = try #require(try store.list(.today)).entries.map(\.marks)
    #expect(marks.map(\.isNew) == [false, false, true])
  }

  @Test func `another order of the same place is the same visit`() throws {
    let store = try ArchiveStore.sample()
    let newest = ListKey("day:2026-11-23|featured|NEWEST", place: ListKey.today.place)
    try store.save(.sample(.today, [.sample(1, votes: 10)]), isShown: true)
    try store.beginVisit(.today, at: noon + 60)

    try store.save(.sample(newest, [.sample(1, votes: 12)], at: noon + 61), isShown: true)

    #expect(try store.list(newest)?.entries.first?.marks.votesChange == 2)
  }
}
