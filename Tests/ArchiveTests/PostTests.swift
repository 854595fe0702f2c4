// A post's page: details, discussion, history.

import Archive
import Foundation
import ProductHunt
import Testing
import Texts

struct PostTests {
  static let detail = PostDetail(
    post: .sample(1, topics: ["a", "b"]),
    media: [
      Media(kind: .image, url: ForeignText("https://x/1.png")),
      Media(kind: .video, url: ForeignText("https://x/2"), videoUrl: ForeignText("https://y")),
    ],
    productLinks: [ProductLink(type: ForeignText("Website"), url: ForeignText("https://p"))],
    hunter: User(id: "7", name: ForeignText("H"), username: ForeignText("h")),
    makers: [User(id: "8", name: ForeignText("M"), username: ForeignText("m"))],
    collections: [
      Collection(
        id: Collection.ID("5"), name: ForeignText("C"), tagline: ForeignText("t"),
        followersCount: 3, url: ForeignText("https://c"))
    ],
    comments: Page(
      [
        .sample("c2", "second first", replies: Page([.sample("c3", "a reply")], next: Cursor("r"))),
        .sample("c1", "<p>first</p>"),
      ], next: Cursor("MjA"), unreadable: 1))

  @Test func `a page comes back whole by number, slug and address`() throws {
    let store = try ArchiveStore.sample()
    try store.save(Self.detail, at: noon)

    let names: [PostName] = [
      .id(Post.ID("1000001")), .slug("post-1"),
      .url("https://www.producthunt.com/posts/post-1/?ref=x"),
    ]
    for name in names {
      let saved = try #require(try store.post(name))
      #expect(saved.detail == Self.detail)
      #expect(saved.fetchedAt == noon)
      #expect(saved.marks.hasDetail)
    }
    #expect(try store.post(.slug("post-2")) == nil)
  }

  @Test func `a post that only a list named has no details`() throws {
    let store = try ArchiveStore.sample()
    try store.save(.sample(.today, [.sample(1)]), isShown: true)

    let saved = try #require(try store.post(.slug("post-1")))

    #expect(saved.fetchedAt == nil)
    #expect(saved.detail == PostDetail(post: .sample(1)))
    #expect(saved.seenAt == noon)
  }

  @Test func `a further page of comments follows the one before it`() throws {
    let store = try ArchiveStore.sample()
    try store.save(Self.detail, at: noon)

    try store.save(
      Page([.sample("c4", "fourth")]), of: Self.detail.post.id, after: Cursor("MjA"), at: noon)
    try store.save(
      Page([.sample("c5", "another reply")]), of: Self.detail.post.id,
      under: Comment.ID("c2"), after: Cursor("r"), at: noon)

    let comments = try #require(try store.post(.slug("post-1"))).detail.comments
    #expect(comments.items.map(\.id.rawValue) == ["c2", "c1", "c4"])
    #expect(comments.items.first?.replies.items.map(\.id.rawValue) == ["c3", "c5"])
    #expect(comments.next == nil)
  }

  @Test func `a comment that a fresh answer lacks stays behind those that it has`() throws {
    let store = try ArchiveStore.sample()
    try store.save(Self.detail, at: noon)
    var fresh = Self.detail
    fresh.comments = Page([.sample("c9", "new"), .sample("c1", "edited")])

    try store.save(fresh, at: noon + 60)

    let comments = try #require(try store.post(.slug("post-1"))).detail.comments
    #expect(comments.items.map(\.body.raw) == ["new", "edited", "second first"])
  }

  @Test func `a short answer makes no gap in a discussion that was loaded further`() throws {
    let store = try ArchiveStore.sample()
    let post = Post.sample(1)
    func save(_ ids: [String], next: String?, after: String?) throws {
      let page = Page(
        ids.map { Comment.sample($0, "body of \($0)") }, next: next.map { Cursor($0) })
      guard let after else {
        return try store.save(PostDetail(post: post, comments: page), at: noon)
      }
      try store.save(page, of: post.id, after: Cursor(after), at: noon)
    }
    func comments() throws -> Page<ProductHunt.Comment> {
      try #require(try store.post(.slug("post-1"))).detail.comments
    }
    try save(["a", "b"], next: "2", after: nil)
    try save(["c", "d"], next: "4", after: "2")

    try save(["new", "a"], next: "1", after: nil)
    #expect(try comments().items.map(\.id.rawValue) == ["new", "a", "b", "c", "d"])
    #expect(try comments().next == Cursor("4"), "it goes on where it had come to")

    try save(["e"], next: nil, after: "4")
    try save(["new"], next: "1", after: nil)
    #expect(try comments().items.map(\.id.rawValue) == ["new", "a", "b", "c", "d", "e"])
    #expect(try comments().next == nil, "a whole discussion stays whole")

    try save(["x", "y"], next: "2", after: nil)
    #expect(try comments().next == Cursor("2"), "what lies between is not known")
  }

  @Test func `a discussion nested a thousand deep is kept and read`() throws {
    let store = try ArchiveStore.sample()
    var comment = Comment.sample("d0", "deepest")
    for depth in 1...1_000 {
      comment = .sample("d\(depth)", "level", replies: Page([comment]))
    }
    try store.save(PostDetail(post: .sample(1), comments: Page([comment])), at: noon)

    var level = try #require(try store.post(.slug("post-1"))).detail.comments
    var depth = 0
    while let first = level.items.first {
      depth += 1
      level = first.replies
    }
    #expect(depth == 1_001)
  }

  @Test func `replies to a comment that was never saved are refused and change nothing`() throws {
    let store = try ArchiveStore.sample()
    try store.save(PostDetail(post: .sample(1)), at: noon)

    #expect(throws: ArchiveError.self) {
      try store.save(
        Page([.sample("x", "lost")]), of: Post.sample(1).id, under: Comment.ID("none"),
        after: nil, at: noon)
    }
    #expect(try store.post(.slug("post-1"))?.detail.comments.items == [])
  }

  @Test func `topics keep what an answer left out`() throws {
    let store = try ArchiveStore.sample()
    let described = Topic(
      slug: ForeignText("a"), name: ForeignText("A"), description: ForeignText("All of a"),
      followersCount: 9, postsCount: 4)
    let liked = Topic(slug: ForeignText("b"), name: ForeignText("B"), followersCount: 10)
    try store.save([described, liked])

    try store.save(.sample(.today, [.sample(1, topics: ["a", "c"])]), isShown: true)

    #expect(try store.topics().map(\.slug.raw) == ["b", "a", "c"])
    #expect(try store.topics()[1] == described)
  }

  @Test func `history has a snapshot only where something changed`() throws {
    let store = try ArchiveStore.sample()
    for (minute, votes) in [10, 10, 14, 14, 13].enumerated() {
      try store.save(
        .sample(.today, [.sample(1, votes: votes, rank: 2)], at: noon + Double(minute) * 60),
        isShown: true)
    }

    let history = try store.history(of: Post.sample(1).id)

    #expect(
      history == [
        Snapshot(at: noon, votes: 10, comments: 1, rank: 2),
        Snapshot(at: noon + 120, votes: 14, comments: 1, rank: 2),
        Snapshot(at: noon + 240, votes: 13, comments: 1, rank: 2),
      ])
    #expect(try store.post(.slug("post-1"))?.history == history)
  }
  @Test func `comments in another order are kept, and leave the discussion's own as it is`() throws
  {
    let store = try ArchiveStore.sample()
    let first = Page([Comment.sample("c9", "nine"), .sample("c8", "eight")], next: Cursor("2"))
    try store.save(PostDetail(post: .sample(1), comments: first), at: noon)

    let replies = Page([Comment.sample("r1", "an answer")])
    var known = Comment.sample("c8", "eight")
    known.votesCount = 70
    let voted = Page([Comment.sample("c3", "three", replies: replies), known], next: Cursor("v2"))
    try store.add(voted, to: Post.sample(1).id, at: noon + 1)

    var comments = try #require(try store.post(.id(Post.sample(1).id))).detail.comments
    #expect(comments.items.map(\.id.rawValue) == ["c9", "c8", "c3"])
    #expect(comments.items[1].votesCount == 70)
    #expect(comments.items[2].replies.items.map(\.id.rawValue) == ["r1"])
    #expect(comments.next == Cursor("2"))

    // The page that comes next in the discussion's own order takes its place.
    try store.save(
      Page([Comment.sample("c7", "seven"), .sample("c3", "three")]), of: Post.sample(1).id,
      after: Cursor("2"), at: noon + 2)
    comments = try #require(try store.post(.id(Post.sample(1).id))).detail.comments
    #expect(comments.items.map(\.id.rawValue) == ["c9", "c8", "c7", "c3"])
    #expect(comments.next == nil)
    #expect(try store.check() == [])
  }
}
