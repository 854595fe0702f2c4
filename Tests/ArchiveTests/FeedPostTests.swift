// Posts of the public feed beside those of the API: the same ids, and nothing known is forgotten.

import Archive
import Foundation
import ProductHunt
import Testing
import Texts

struct FeedPostTests {
  private let feed = ListKey("feed")

  private func ofFeed(_ number: Int, name: String? = nil) -> Post {
    Post(
      id: Post.ID(String(1_000_000 + number)), slug: ForeignText("post-\(number)"),
      name: ForeignText(name ?? "Post \(number)"),
      tagline: ForeignText("The tagline of number \(number)"),
      createdAt: noon.addingTimeInterval(-40_000),
      url: ForeignText("https://www.producthunt.com/products/post-\(number)"),
      website: ForeignText("https://www.producthunt.com/r/p/\(number)"), source: .feed)
  }

  private func save(_ posts: [Post], to store: ArchiveStore, _ key: ListKey, after: Double = 0)
    throws
  {
    let entries = posts.map { FetchedList.Entry($0, rank: $0.dailyRank) }
    let list = FetchedList(key: key, entries: entries, fetchedAt: noon + after, isWhole: true)
    try store.save(list, isShown: true)
  }

  @Test func `a post of the feed comes back as one, and is found`() throws {
    let store = try ArchiveStore.sample()
    try save([ofFeed(1, name: "Kettle")], to: store, feed)

    #expect(try store.list(feed)?.entries.map(\.post) == [ofFeed(1, name: "Kettle")])
    #expect(try store.post(.id(Post.ID("1000001")))?.history == [])
    #expect(
      try store.search(SearchQuery("kettle"), limit: 10, clock: SearchClock(now: noon)).hits.count
        == 1)
  }

  @Test func `what the API said of a post stays when the feed names it`() throws {
    let store = try ArchiveStore.sample()
    let known = Post.sample(1, votes: 120, rank: 3)
    try save([known], to: store, .today)
    try save([ofFeed(1, name: "Renamed"), ofFeed(2)], to: store, feed, after: 60)

    let saved = try #require(try store.post(.id(known.id)))
    #expect(saved.detail.post == known)
    #expect(saved.seenAt == noon + 60)
    #expect(saved.history.map(\.votes) == [120])
    #expect(try store.list(feed)?.entries.map(\.post.source) == [.api, .feed])
  }

  @Test func `what the API says later takes the place of the feed's, and is no change of votes`()
    throws
  {
    let store = try ArchiveStore.sample()
    try save([ofFeed(1)], to: store, feed)
    let known = Post.sample(1, votes: 120, rank: 3)
    try save([known], to: store, .today, after: 60)

    let saved = try #require(try store.list(feed)?.entries.first)
    #expect(saved.post == known)
    #expect(saved.marks.votesChange == 0)
    #expect(try store.history(of: known.id).map(\.votes) == [120])
  }
}
