// Bookmarks, notes and read marks.

import Archive
import Foundation
import ProductHunt
import Testing
import Texts

struct BookmarkTests {
  @Test func `a bookmark is listed, marks its post, and goes and comes back whole`() throws {
    let store = try ArchiveStore.sample()
    try store.save(.sample(.today, [.sample(1)]), isShown: true)

    _ = try store.bookmark(.sample(1), at: noon)
    _ = try store.note("try it on Monday", on: Post.sample(1).id)

    let mark = BookmarkMark(markedAt: noon, note: "try it on Monday")
    #expect(try store.list(.today)?.entries.first?.marks.bookmark == mark)
    #expect(try store.post(.slug("post-1"))?.marks.bookmark == mark)

    let removed = try #require(try store.unbookmark(Post.sample(1).id))
    #expect(try store.bookmarks().isEmpty)
    #expect(try store.unbookmark(Post.sample(1).id) == nil)

    try store.restore(removed)
    #expect(try store.bookmarks().map(\.bookmark) == [removed])
    #expect(removed.note == "try it on Monday")
  }

  @Test func `bookmarking again changes nothing`() throws {
    let store = try ArchiveStore.sample()
    _ = try store.bookmark(.sample(1), at: noon)
    _ = try store.note("mine", on: Post.sample(1).id)

    let again = try store.bookmark(.sample(1), at: noon + 60)

    #expect(again.markedAt == noon)
    #expect(again.note == "mine")
  }

  @Test func `a note needs a bookmark, and an empty one is none`() throws {
    let store = try ArchiveStore.sample()
    #expect(try store.note("lost", on: Post.sample(1).id) == nil)

    _ = try store.bookmark(.sample(1), at: noon)
    _ = try store.note("x", on: Post.sample(1).id)
    #expect(try store.note("", on: Post.sample(1).id)?.note == nil)
  }

  @Test func `a bookmark of a post that the archive never saw is listed too`() throws {
    let store = try ArchiveStore.sample()
    let post = Post.sample(1)

    _ = try store.bookmark(post, at: noon)
    _ = try store.bookmark(.sample(2), at: noon + 1)

    let found = try store.bookmarks()
    #expect(found.map(\.bookmark.id) == [Post.sample(2).id, post.id])
    #expect(found.last?.post.name == post.name)
    #expect(found.last?.post.slug == post.slug)
  }

  @Test(arguments: [
    (nil, nil, nil), ("mine", nil, "mine"), (nil, "theirs", "theirs"),
    ("mine", "theirs", "mine\n\ntheirs"), ("both", "both", "both"),
    ("a long note", "long", "a long note"), ("long", "a long note", "a long note"),
  ])
  func `importing loses no note`(mine: String?, theirs: String?, both: String?) throws {
    let store = try ArchiveStore.sample()
    _ = try store.bookmark(.sample(1), at: noon)
    _ = try store.note(mine, on: Post.sample(1).id)

    let report = try store.importBookmarks([
      Bookmark(.sample(1), markedAt: noon + 60, note: theirs),
      Bookmark(.sample(2), markedAt: noon + 60, note: theirs),
    ])

    #expect(report.added == 1)
    #expect(report.merged + report.unchanged == 1)
    let found = try store.bookmarks().map(\.bookmark)
    #expect(found.map(\.note) == [theirs, both])
    #expect(found.last?.markedAt == noon)
  }

  @Test func `reading a whole list can be undone`() throws {
    let store = try ArchiveStore.sample()
    let posts = (1...4).map { Post.sample($0) }
    try store.save(.sample(.today, posts), isShown: true)
    try store.markRead([posts[1].id], at: noon)

    let newly = try store.markRead(posts.map(\.id), at: noon + 60)
    #expect(newly == [posts[0], posts[2], posts[3]].map(\.id))
    #expect(try store.read(among: posts.map(\.id)).count == 4)

    let undone = try store.markUnread(newly)
    #expect(try store.list(.today)?.entries.map(\.marks.isRead) == [false, true, false, false])

    try store.restore(undone)
    #expect(try store.list(.today)?.entries.allSatisfy(\.marks.isRead) == true)
  }

  @Test func `a refusal to be asked survives until it is over or lifted`() throws {
    let store = try ArchiveStore.sample()
    #expect(try store.blockedUntil() == nil)

    try store.setBlockedUntil(noon + 287.5, at: noon)
    try store.setProgress("sync:2026-11-23", to: "MjA", at: noon)
    #expect(try store.blockedUntil() == noon + 287.5)
    #expect(try store.progress("sync:2026-11-23") == "MjA")

    try store.setBlockedUntil(nil, at: noon)
    #expect(try store.blockedUntil() == nil)
  }
}
