// What is found, where, and in what order.

import Archive
import Foundation
import ProductHunt
import TestSupport
import Testing
import Texts

struct SearchTests {
  private func find(_ text: String, in store: ArchiveStore, limit: Int = 20) throws -> [SearchHit] {
    try store.search(SearchQuery(text), limit: limit, clock: SearchClock(now: noon)).hits
  }

  private func slugs(_ text: String, in store: ArchiveStore) throws -> Set<String> {
    Set(try find(text, in: store).map(\.post.slug.raw))
  }

  /// The marked parts of a line, with the whole of it.
  private func marked(_ line: MatchedLine) -> [String] {
    line.pieces.filter(\.isMatch).map(\.text.raw)
  }

  private static func store() throws -> ArchiveStore {
    let store = try ArchiveStore.sample()
    let posts = [
      Post.sample(1, name: "Kettle", tagline: "Boil the ocean, one API at a time"),
      Post.sample(2, name: "Nimbus Notes", tagline: "Notes that tidy themselves"),
      Post.sample(3, name: "Café Müller", tagline: "Naïve bookkeeping", topics: ["fintech"]),
      Post.sample(4, name: "日本語ノート", tagline: "東京都の天気を見る"),
      Post.sample(5, name: "한국어 메모", tagline: "오늘날씨를 알려줍니다"),
      Post.sample(6, name: "Ocean", tagline: "A tide table"),
    ]
    try store.save(.sample(.today, posts), isShown: true)
    try store.save(
      PostDetail(
        post: posts[1],
        comments: Page([
          .sample(
            "c1",
            "<p>First line.</p><p>We moved our <a href=\"https://ocean.example\">whole kettle "
              + "farm</a> to it &amp; like it.</p>")
        ])), at: noon)
    return store
  }

  static let words: [(String, Set<String>)] = [
    ("kettle", ["post-1", "post-2"]), ("KETT", ["post-1", "post-2"]), ("kett ", []),
    ("\"boil the ocean\"", ["post-1"]), ("\"the boil\"", []), ("ocean api", ["post-1"]),
    ("cafe muller", ["post-3"]), ("CAFÉ", ["post-3"]), ("naive", ["post-3"]),
    ("fintech", ["post-3"]), ("ocean-api", []), ("api-at", ["post-1"]), ("ＡＰＩ", ["post-1"]),
    ("href", []), ("example", []), ("amp", []), ("", []), ("???", []),
  ]

  @Test(arguments: words)
  func `words are found`(text: String, expected: Set<String>) throws {
    #expect(try slugs(text, in: Self.store()) == expected)
  }

  static let parts: [(String, Set<String>)] = [
    ("本", ["post-4"]), ("本語", ["post-4"]), ("語ノ", ["post-4"]), ("京都の", ["post-4"]),
    ("日語", []), ("天気 日本", ["post-4"]), ("날씨", ["post-5"]), ("씨", ["post-5"]),
    ("국어 메", ["post-5"]), ("\"天気を見る\"", ["post-4"]),
  ]

  @Test(arguments: parts)
  func `parts of unspaced text are found`(text: String, expected: Set<String>) throws {
    #expect(try slugs(text, in: Self.store()) == expected)
  }

  @Test func `a name weighs more than a tagline and that more than a comment`() throws {
    let store = try Self.store()
    #expect(try find("ocean", in: store).map(\.post.slug.raw) == ["post-6", "post-1"])
    #expect(try find("kettle", in: store).map(\.post.slug.raw) == ["post-1", "post-2"])
    #expect(try find("kettle", in: store, limit: 1).count == 1)
  }

  @Test func `a hit shows the line and the words in it`() throws {
    let hit = try #require(try find("kettle farm", in: Self.store()).first)

    #expect(hit.field == .comment(Comment.ID("c1")))
    #expect(hit.line.text.raw == "We moved our whole kettle farm to it & like it.")
    #expect(marked(hit.line) == ["kettle", "farm"])
  }

  @Test func `marks stand where the words are in any script`() throws {
    let store = try Self.store()
    let cafe = try #require(try find("cafe naive", in: store).first)
    #expect(marked(cafe.line) == ["Naïve"] || marked(cafe.line) == ["Café"])

    let tokyo = try #require(try find("京都", in: store).first)
    #expect(tokyo.field == .tagline)
    #expect(marked(tokyo.line) == ["京都"])

    let name = try #require(try find("日本 ノー", in: store).first)
    #expect(name.field == .name)
    #expect(
      MatchedLine(text: name.post.name, matches: name.nameMatches).pieces.filter(\.isMatch)
        .map(\.text.raw) == ["日本", "ノー"])
  }

  @Test func `a long line is cut around what was found`() throws {
    let store = try ArchiveStore.sample()
    let filler = String(repeating: "wörd ", count: 100)
    let comment = Comment.sample("c", filler + "needle " + filler)
    try store.save(PostDetail(post: .sample(1), comments: Page([comment])), at: noon)

    let line = try #require(try find("needle", in: store).first).line

    #expect(line.text.raw.utf8.count < 320)
    #expect(line.text.raw.hasPrefix("…wörd"))
    #expect(line.text.raw.hasSuffix(" …") || line.text.raw.hasSuffix("wörd…"))
    #expect(marked(line) == ["needle"])
  }

  @Test func `filters narrow`() throws {
    let store = try Self.store()
    try store.markRead([Post.sample(1).id], at: noon)
    _ = try store.bookmark(.sample(6), at: noon)

    #expect(try slugs("ocean opened:yes", in: store) == ["post-1"])
    #expect(try slugs("opened:yes", in: store) == ["post-1"])
    #expect(try slugs("ocean opened:no", in: store) == ["post-6"])
    #expect(try slugs("bookmarked:yes", in: store) == ["post-6"])
    #expect(try slugs("topic:fin", in: store) == ["post-3"])
    #expect(try slugs("topic:fin ", in: store) == [])
    #expect(try slugs("kettle day:2026-11-23", in: store) == ["post-1", "post-2"])
    #expect(try slugs("kettle day:2026-10", in: store) == [])
    #expect(try slugs("day:2026", in: store).count == 6)
  }

  @Test func `a query that matches very much says that it was weighed in part`() throws {
    let store = try ArchiveStore.sample()
    let posts = (0..<5_200).map { Post.sample($0, topics: $0 == 7 ? ["p", "rare"] : ["p"]) }
    try store.save(.sample(.today, posts), isShown: false)
    func result(_ text: String) throws -> SearchResult {
      try store.search(SearchQuery(text), limit: 10, clock: SearchClock(now: noon))
    }

    #expect(try result("post").isWhole == false)
    #expect(try result("post").hits.count == 10)
    #expect(try result("post opened:no").isWhole == false)
    #expect(try result("post opened:no").hits.count == 10)

    #expect(try result("post topic:p").isWhole == false)
    #expect(try result("post topic:p").hits.count == 10)
    #expect(try result("topic:p").hits.count == 10)

    let rare = try result("post topic:rare ")
    #expect(rare.hits.map(\.post.slug.raw) == ["post-7"])
    #expect(rare.isWhole)
  }

  /// Posts whose texts are read, posts that are looked for among the matches, and posts that each match
  /// is asked about: the same must be found in all three ways.
  @Test(arguments: ["few", "some", "all"])
  func `a filter leaves what the words find and the filter lets through`(topic: String) throws {
    let store = try ArchiveStore.sample()
    var random = SplitMix(seed: 11)
    let words = ["kettle", "Café", "東京", "ocean", "kettledrum"]
    let posts = (0..<400).map { number in
      let tagline = (0..<4).map { _ in words[Int(random.next() % 5)] }.joined(separator: " ")
      let topics = ["all"] + (number % 2 == 0 ? ["some"] : []) + (number % 9 == 0 ? ["few"] : [])
      return Post.sample(number, tagline: tagline, topics: topics)
    }
    try store.save(.sample(.today, posts), isShown: false)
    for post in posts where random.next() % 3 == 0 {
      let body = "<p>\(words[Int(random.next() % 5)])&amp;<b>tide</b></p>"
      try store.save(
        PostDetail(post: post, comments: Page([.sample("c" + post.id.rawValue, body)])), at: noon)
    }
    func hits(_ text: String) throws -> [SearchHit] {
      try store.search(SearchQuery(text), limit: 1_000, clock: SearchClock(now: noon)).hits
    }
    for text in ["kettle ", "kett", "cafe 京", "\"ocean kettle\"", "tide", "tide ocean", "amp"] {
      let expected = try hits(text).filter { hit in
        hit.post.topics.contains { $0.slug.raw == topic }
      }
      let found = try hits("topic:\(topic) " + text)
      #expect(Set(found.map(\.post.id)) == Set(expected.map(\.post.id)), "\(text)")
      #expect(Set(found.map(\.field)) == Set(expected.map(\.field)), "\(text)")
    }
  }

  @Test func `what changes is found by its new words only`() throws {
    let store = try Self.store()
    try store.save(
      PostDetail(
        post: .sample(2, name: "Cirrus", tagline: "Drafts"),
        comments: Page([.sample("c1", "edited")])), at: noon)

    #expect(try slugs("nimbus", in: store) == [])
    #expect(try slugs("farm", in: store) == [])
    #expect(try slugs("cirrus drafts", in: store) == ["post-2"])
    #expect(try slugs("edited", in: store) == ["post-2"])
    #expect(try store.check() == [])
  }

  @Test func `an index that is made anew finds the same`() throws {
    let store = try Self.store()
    let before = try find("kettle", in: store)

    try store.rebuildSearchIndex()

    #expect(try find("kettle", in: store) == before)
    #expect(try store.check() == [])
  }

  @Test func `it says over how much it searched`() throws {
    let store = try Self.store()
    try store.save(
      .sample(ListKey("x"), [.sample(9, featuredAt: noon - 5 * 86_400)]), isShown: false)

    #expect(try store.searchedOver() == (7, 2))
  }

  @Test func `a text of nothing but brackets takes no longer than another`() throws {
    let store = try ArchiveStore.sample()
    let body = String(repeating: "<", count: 50_000) + String(repeating: "&a", count: 50_000)
    try store.save(
      PostDetail(post: .sample(1), comments: Page([.sample("c", body + " needle")])), at: noon)

    #expect(try slugs("needle", in: store) == ["post-1"])
  }
}
