// Posts, lists and archives for the tests: small, invented, and the same each time.

import Archive
import Foundation
import GRDB
import ProductHunt
import Texts

/// 23 November 2026, 20:00 UTC; in San Francisco it is noon.
let noon = Date(timeIntervalSince1970: 1_795_464_000)

extension ArchiveOptions {
  /// Pacific standard time, the whole year round.
  static func sample(busyTimeout: Duration = .seconds(10)) -> ArchiveOptions {
    ArchiveOptions(busyTimeout: busyTimeout) { post in
      let moment = (post.featuredAt ?? post.createdAt).addingTimeInterval(-8 * 3_600)
      return moment.formatted(.iso8601.year().month().day())
    }
  }
}

extension Post {
  static func sample(
    _ number: Int, name: String? = nil, tagline: String? = nil, votes: Int = 100,
    rank: Int? = nil, topics: [String] = ["productivity"], featuredAt: Date? = nil
  ) -> Post {
    Post(
      id: Post.ID(String(1_000_000 + number)), slug: ForeignText("post-\(number)"),
      name: ForeignText(name ?? "Post \(number)"),
      tagline: ForeignText(tagline ?? "The tagline of number \(number)"),
      description: ForeignText("What number \(number) does."), votesCount: votes,
      commentsCount: number, reviewsCount: 3, reviewsRating: 4.5,
      createdAt: noon.addingTimeInterval(-40_000), featuredAt: featuredAt ?? noon - 39_000,
      dailyRank: rank, url: ForeignText("https://www.producthunt.com/posts/post-\(number)?utm_x=1"),
      website: ForeignText("https://www.producthunt.com/r/p/\(number)"),
      topics: topics.map { Topic(slug: ForeignText($0), name: ForeignText($0.capitalized)) })
  }
}

extension Comment {
  static func sample(
    _ id: String, _ body: String, replies: Page<Comment> = Page()
  ) -> Comment {
    Comment(
      id: Comment.ID(id), body: ForeignText(body), createdAt: noon - 3_600, votesCount: 2,
      url: ForeignText("https://www.producthunt.com/c/\(id)"), replies: replies)
  }
}

extension ListKey {
  static let today = ListKey(
    "day:2026-11-23|featured|RANKING", place: "day:2026-11-23|featured", day: "2026-11-23")
}

extension FetchedList {
  static func sample(
    _ key: ListKey = .today, _ posts: [Post], at moment: Date = noon, isWhole: Bool = true
  ) -> FetchedList {
    FetchedList(
      key: key, entries: posts.enumerated().map { Entry($1, rank: $1.dailyRank ?? $0 + 1) },
      fetchedAt: moment, isWhole: isWhole)
  }
}

extension ArchiveStore {
  static func sample() throws -> ArchiveStore { try inMemory(options: .sample()) }
}

/// A folder that is gone after the test.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "archive-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: String { path + "/phbrowse/archive.sqlite" }

  func open(busyTimeout: Duration = .seconds(10)) throws -> ArchiveStore {
    try openWithNotices(busyTimeout: busyTimeout).store
  }

  func openWithNotices(
    busyTimeout: Duration = .seconds(10)
  ) throws -> (store: ArchiveStore, notices: [ArchiveNotice]) {
    try ArchiveStore.open(at: file, now: noon, options: .sample(busyTimeout: busyTimeout))
  }
}

/// The file behind the store's back.
func raw(_ path: String) throws -> DatabaseQueue { try DatabaseQueue(path: path) }
