// A damaged file: never a crash, never a bookmark lost without a word.

import Archive
import Foundation
import GRDB
import ProductHunt
import TestSupport
import Testing
import Texts

struct DamageTests {
  /// An archive's file, closed, with some posts and bookmarks, and what was bookmarked.
  private func intact() throws -> (bytes: [UInt8], bookmarks: [Bookmark]) {
    let folder = try Folder()
    let store = try folder.open()
    try Fixture.fill(store, posts: 30)
    for number in 10..<25 { _ = try store.bookmark(.sample(number), at: noon + Double(number)) }
    let bookmarks = try store.bookmarks().map(\.bookmark)
    store.close()
    return ([UInt8](try Data(contentsOf: URL(filePath: folder.file))), bookmarks)
  }

  private func put(_ bytes: [UInt8], _ folder: Folder) throws {
    let manager = FileManager.default
    try? manager.removeItem(atPath: folder.path)
    let file = URL(filePath: folder.file)
    try manager.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Everything a browser does, whatever comes of it. Returns whether damage was reported.
  private func useAll(_ store: ArchiveStore) -> Bool {
    var isDamaged = false
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch {
        isDamaged = isDamaged || (error as? ArchiveError)?.code == "archive-corrupt"
      }
    }
    attempt { _ = try store.list(.today) }
    attempt { _ = try store.post(.slug("post-2")) }
    attempt { _ = try store.search(SearchQuery("number"), limit: 9, clock: SearchClock(now: noon)) }
    attempt {
      _ = try store.search(SearchQuery("topic:p"), limit: 9, clock: SearchClock(now: noon))
    }
    attempt { _ = try store.info() }
    attempt { try store.beginVisit(.today, at: noon + 300) }
    attempt {
      try store.save(
        .sample(.today, [.sample(1, name: "New"), .sample(99)], at: noon + 300), isShown: true)
    }
    attempt { try store.save(PostTests.detail, at: noon + 301) }
    attempt { try store.markRead([Post.sample(4).id], at: noon + 302) }
    attempt { _ = try store.bookmarks() }
    return isDamaged
  }

  @Test func `a flipped byte in any page loses no bookmark`() throws {
    let (bytes, bookmarks) = try intact()
    let folder = try Folder()
    var random = SplitMix(seed: 7)
    var movedAside = 0
    for page in 0..<bytes.count / 4_096 {
      // The page's header, where a byte means most, and anywhere in it.
      let offsets = [
        Int(random.next() % 12), Int(random.next() % 4_096), Int(random.next() % 4_096),
      ]
      for offset in offsets {
        var damaged = bytes
        damaged[page * 4_096 + offset] ^= UInt8(1 + random.next() % 255)
        try put(damaged, folder)
        movedAside += try expectAll(bookmarks, in: folder, "page \(page) byte \(offset)") ? 1 : 0
      }
    }
    #expect(movedAside > 0)
  }

  @Test func `a flipped byte anywhere in the first page's header loses no bookmark`() throws {
    let (bytes, bookmarks) = try intact()
    let folder = try Folder()
    for offset in 0..<112 {
      var damaged = bytes
      damaged[offset] ^= 0xA5
      try put(damaged, folder)
      _ = try expectAll(bookmarks, in: folder, "byte \(offset)")
    }
  }

  /// Opens, uses and opens again, putting the file aside where that is called for. Returns whether it
  /// was.
  private func expectAll(
    _ bookmarks: [Bookmark], in folder: Folder, _ place: String
  ) throws -> Bool {
    let before = try Data(contentsOf: URL(filePath: folder.file))
    guard var (store, notices) = try? folder.openWithNotices() else {
      // Refused with an error, and left as it was: a person still has the file.
      #expect(try Data(contentsOf: URL(filePath: folder.file)) == before, "\(place)")
      return false
    }
    if useAll(store) {
      store.close()
      (store, notices) = try ArchiveStore.recover(
        at: folder.file, now: noon, options: .sample())
    }
    let found = try store.bookmarks().map(\.bookmark)
    #expect(Set(found) == Set(bookmarks), "\(place): \(notices)")
    store.close()
    return !notices.isEmpty
  }

  @Test func `a file that is none is put aside under its date`() throws {
    let folder = try Folder()
    try put(Array("not a database at all, but long enough to look at".utf8), folder)

    let (store, notices) = try folder.openWithNotices()

    #expect(notices.map(\.code) == ["archive-moved-aside"])
    #expect(notices.first?.sentence.string.contains("archive-damaged-2026-11-23.sqlite") == true)
    #expect(try store.bookmarks().isEmpty)
    let aside = folder.path + "/phbrowse/archive-damaged-2026-11-23.sqlite"
    #expect(try String(contentsOfFile: aside, encoding: .utf8).hasPrefix("not a database"))

    store.close()
    #expect(try folder.openWithNotices().notices == [], "a person is told once")
  }

  @Test func `a second damaged file of a day has a name of its own`() throws {
    let folder = try Folder()
    for _ in 0..<2 {
      _ = try folder.openWithNotices().store.close()
      _ = try ArchiveStore.recover(at: folder.file, now: noon, options: .sample())
    }

    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/phbrowse")
    #expect(names.contains("archive-damaged-2026-11-23.sqlite"))
    #expect(names.contains("archive-damaged-2026-11-23-2.sqlite"))
  }

  @Test func `bookmarks are found in a file of which nothing else is readable`() throws {
    let (bytes, bookmarks) = try intact()
    let folder = try Folder()
    try put(Array(repeating: 0, count: 4_096) + bytes.dropFirst(4_096), folder)

    let (store, notices) = try folder.openWithNotices()

    #expect(Set(try store.bookmarks().map(\.bookmark)) == Set(bookmarks))
    guard case .movedAside(let moved) = notices.first else {
      Issue.record("no notice")
      return
    }
    #expect(moved.bookmarks == bookmarks.count)
    #expect(!moved.isSure)
  }

  @Test func `a damaged search index is made anew and nobody notices`() throws {
    let folder = try Folder()
    let store = try folder.open()
    try Fixture.fill(store)
    try raw(folder.file).write { db in
      try db.execute(sql: "UPDATE post_search_data SET block = x'FFFFFFFF' WHERE id > 1")
      try db.execute(sql: "DELETE FROM comment_search_data WHERE id > 1")
    }
    let query = SearchQuery("number")

    let hits = try store.search(query, limit: 9, clock: SearchClock(now: noon)).hits

    #expect(hits.count == 6)
    try store.save(PostTests.detail, at: noon + 600)
    #expect(try store.check() == [])
  }

  @Test func `a cut off file is put aside with what it still has`() throws {
    let (bytes, _) = try intact()
    let folder = try Folder()
    try put(Array(bytes.prefix(bytes.count / 2)), folder)

    let (store, notices) = try folder.openWithNotices()

    #expect(!notices.isEmpty || useAll(store))
  }
}
