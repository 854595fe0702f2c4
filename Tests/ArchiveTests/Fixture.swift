// One stored file of each schema that was ever released, all with the same content. A file is made once,
// by `PHBROWSE_RECORD=1`, while its schema is the current one, and never again.

import Archive
import Foundation
import GRDB
import ProductHunt
import Testing
import Texts

enum Fixture {
  static let versions = [1]

  private static func path(_ version: Int) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/schema-\(version).sqlite").path
  }

  /// Puts a copy of the file where the folder's archive is.
  static func copy(_ version: Int, to folder: Folder) throws {
    let manager = FileManager.default
    if !manager.fileExists(atPath: path(version)) {
      let isAsked = ProcessInfo.processInfo.environment["PHBROWSE_RECORD"] == "1"
      if isAsked, version == versions.last { try record(to: path(version)) }
      Issue.record("schema-\(version).sqlite was missing. Record it with PHBROWSE_RECORD=1.")
    }
    let target = URL(filePath: folder.file)
    try manager.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? manager.removeItem(at: target)
    try manager.copyItem(atPath: path(version), toPath: folder.file)
  }

  private static func record(to path: String) throws {
    let folder = try Folder()
    let store = try folder.open()
    try fill(store)
    store.close()
    try FileManager.default.copyItem(atPath: folder.file, toPath: path)
  }

  /// A little of everything that the archive keeps.
  static func fill(_ store: ArchiveStore, posts count: Int = 6) throws {
    let posts = (1...count).map {
      Post.sample($0, votes: 100 - $0, rank: $0, topics: ["productivity", "topic-\($0)"])
    }
    try store.save(.sample(.today, posts), isShown: true)
    for post in posts.prefix(3) {
      var detail = PostTests.detail
      detail.post = post
      detail.comments.items = detail.comments.items.map {
        Comment.sample("\(post.id.rawValue)-\($0.id.rawValue)", $0.body.raw)
      }
      try store.save(detail, at: noon + 60)
    }
    try store.beginVisit(.today, at: noon + 120)
    var risen = posts
    risen[1].votesCount += 12
    try store.save(.sample(.today, risen, at: noon + 121), isShown: true)
    for post in [posts[0], posts[2]] { _ = try store.bookmark(post, at: noon + 180) }
    _ = try store.note("naïve, but try it: 東京", on: posts[2].id)
    try store.markRead([posts[1].id], at: noon + 180)
    try store.setBlockedUntil(noon + 900, at: noon)
    try store.setProgress("sync:2026-11-22", to: "MjA", at: noon)
  }

  static func expect(_ store: ArchiveStore) throws {
    let list = try #require(try store.list(.today))
    #expect(list.entries.map(\.post.id.rawValue) == (1...6).map { String(1_000_000 + $0) })
    #expect(list.entries.map(\.marks.votesChange) == [0, 12, 0, 0, 0, 0])
    #expect(list.entries.map(\.marks.isRead) == [false, true, false, false, false, false])
    #expect(try store.newestDay() == "2026-11-23")
    let notes = try store.bookmarks().map(\.bookmark.note)
    #expect(Set(notes) == [nil, "naïve, but try it: 東京"])
    let post = try #require(try store.post(.slug("post-2")))
    #expect(post.history.map(\.votes) == [98, 110])
    #expect(post.detail.comments.items.count == 2)
    #expect(post.detail.media == PostTests.detail.media)
    let hits = try store.search(
      SearchQuery("number 2 topic:topic-2 "), limit: 9, clock: SearchClock(now: noon)
    ).hits
    #expect(hits.map(\.post.slug.raw) == ["post-2"])
    #expect(try store.blockedUntil() == noon + 900)
    #expect(try store.progress("sync:2026-11-22") == "MjA")
    #expect(try store.check() == [])
  }
}
