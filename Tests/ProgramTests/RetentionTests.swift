// What was not seen for long is forgotten by itself, once a day at most.

import Archive
import Foundation
import ProductHunt
import Testing
import Texts
import phbrowse

struct RetentionTests {
  private let home = FileManager.default.temporaryDirectory
    .appendingPathComponent("retention-\(UUID().uuidString.prefix(8))").path
  private let now = Date(timeIntervalSince1970: 1_795_442_520)
  private var environment: [String: String] { ["HOME": home] }

  private func post(_ number: Int) -> Post {
    Post(
      id: Post.ID("\(number)"), slug: ForeignText("post-\(number)"), name: ForeignText("Post"),
      tagline: ForeignText("A post"), description: nil, votesCount: 1, commentsCount: 0,
      reviewsCount: 0, reviewsRating: 0, createdAt: now, featuredAt: now, dailyRank: 1,
      url: ForeignText("https://www.producthunt.com/posts/post-\(number)"),
      website: ForeignText(""), topics: [])
  }

  /// An archive with a post that was seen 100 days ago, a bookmarked one, and one of yesterday.
  private func archive() throws -> ArchiveStore {
    let path = home + "/.local/share/phbrowse/archive.sqlite"
    let options = ArchiveOptions { _ in "2026-08-15" }
    let (store, _) = try ArchiveStore.open(at: path, now: now, options: options)
    let long = now.addingTimeInterval(-100 * 86_400)
    for (number, seen) in [(1, long), (2, long), (3, now.addingTimeInterval(-86_400))] {
      try store.save(PostDetail(post: post(number)), at: seen)
    }
    _ = try store.bookmark(post(2), at: long)
    return store
  }

  @Test func `what is older than is wished goes, and bookmarks stay`() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let store = try archive()
    let retention = try #require(Retention(keepingFor: 90, environment: environment))
    #expect(retention.isDue(now))

    retention.prune(now)

    #expect(try store.post(.slug("post-1")) == nil)
    #expect(try store.post(.slug("post-2")) != nil)
    #expect(try store.post(.slug("post-3")) != nil)
    #expect(!retention.isDue(Date()))
    #expect(retention.isDue(Date().addingTimeInterval(86_401)))
  }

  @Test func `within the time all stays`() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let store = try archive()

    try #require(Retention(keepingFor: 180, environment: environment)).prune(now)

    #expect(try store.post(.slug("post-1")) != nil)
  }

  @Test func `for ever is for ever, and no archive is made for it`() throws {
    #expect(Retention(keepingFor: nil, environment: environment) == nil)
    let retention = try #require(Retention(keepingFor: 90, environment: environment))
    #expect(!retention.isDue(now))
    #expect(!FileManager.default.fileExists(atPath: home))
  }
}
