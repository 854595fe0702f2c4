// What is read of a feed: posts, each with what the feed knows, and nothing that it does not.

import Feed
import Foundation
import ProductHunt
import Testing
import Texts

struct ReadingTests {
  private func posts(_ entries: String...) throws -> [Post] {
    try FeedReading.page(atom(entries.joined())).items
  }

  @Test func `an entry is a post with id, name, tagline, moment and addresses`() throws {
    let post = try #require(try posts(entry(1_247_901)).first)

    #expect(post.id == Post.ID("1247901"))
    #expect(post.name == ForeignText("Nimbus Notes"))
    #expect(post.tagline == ForeignText("Notes that tidy themselves"))
    #expect(post.slug == ForeignText("post-1247901"))
    #expect(post.url == ForeignText("https://www.producthunt.com/products/post-1247901"))
    #expect(post.website == ForeignText("https://www.producthunt.com/r/p/1247901?app_id=339"))
    #expect(post.createdAt == Timestamp.date(from: "2026-09-11T18:43:38Z"))
    #expect(post.source == .feed)
    #expect(post.featuredAt == nil)
    #expect(post.dailyRank == nil)
  }

  @Test(arguments: [
    ("Fonts &amp; faces", "Fonts & faces"),
    ("Fonts &amp;amp; faces", "Fonts & faces"),
    ("It&amp;#39;s here", "It's here"),
    ("1 &lt; 2", "1 < 2"),
    ("&lt;b&gt;Bold&lt;/b&gt; &amp; Brash", "<b>Bold</b> & Brash"),
    ("&amp;lt;b&amp;gt;Bold&amp;lt;/b&amp;gt;", "<b>Bold</b>"),
    ("<![CDATA[Fish & chips]]>", "Fish & chips"),
    ("\n   Indented\n  ", "Indented"),
    ("AT&amp;T", "AT&T"),
    ("茶 &#x1F375;", "茶 🍵"),
  ])
  func `a name is read once, and once more if it was escaped twice`(
    written: String, name: String
  ) throws {
    #expect(try posts(entry(1, title: written)).first?.name == ForeignText(name))
  }

  @Test(arguments: [
    ("Fonts &amp;amp; faces", "Fonts & faces"),
    ("Fonts &amp;amp;amp; faces", "Fonts & faces"),
    ("2 &amp;lt; 3, they say", "2 < 3, they say"),
    ("Not &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt;", "Not <b>bold</b>"),
    ("&lt;em&gt;Truly&lt;/em&gt; yours", "Truly yours"),
    ("", ""),
  ])
  func `a tagline is the text of the first paragraph`(written: String, tagline: String) throws {
    #expect(try posts(entry(1, tagline: written)).first?.tagline == ForeignText(tagline))
  }

  @Test func `content that was escaped twice is read as what it was`() throws {
    let twice = entry(7).replacing("&amp;", with: "&amp;amp;").replacing("&lt;", with: "&amp;lt;")
      .replacing("&gt;", with: "&amp;gt;")
    let post = try #require(try posts(twice).first)

    #expect(post.tagline == ForeignText("Notes that tidy themselves"))
    #expect(post.website == ForeignText("https://www.producthunt.com/r/p/7?app_id=339"))
  }

  @Test func `a prefix for Atom's namespace and foreign elements make no difference`() throws {
    let document = """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="urn:other">
      <a:entry><x:id>tag:www.producthunt.com,2005:Post/666</x:id>
      <a:id>tag:www.producthunt.com,2005:Post/5</a:id><a:title type="html">A &lt;b&gt;B&lt;/b&gt;</a:title>
      <a:updated>2026-09-11T11:43:38-07:00</a:updated><x:y><a:title>No</a:title></x:y></a:entry></a:feed>
      """
    let post = try #require(try FeedReading.page(Array(document.utf8)).items.first)

    #expect(post.id == Post.ID("5"))
    #expect(post.name == ForeignText("A B"))
  }

  @Test func `a feed without entries is an empty list`() throws {
    #expect(try FeedReading.page(atom()) == Page())
  }

  @Test func `a post that comes twice is there once`() throws {
    #expect(
      try posts(entry(1), entry(2), entry(1, title: "Again")).map(\.name.raw) == [
        "Nimbus Notes", "Nimbus Notes",
      ])
  }

  // MARK: One odd entry

  static let odd: [(what: String, entry: String)] = [
    ("another kind of id", entry(2).replacing("Post/2", with: "Product/2")),
    ("an id that is no number", entry(2).replacing("Post/2", with: "Post/2a")),
    ("no id", entry(2).replacing("<id>tag:www.producthunt.com,2005:Post/2</id>", with: "")),
    ("no name", entry(2, title: "")), ("nothing visible", entry(2, title: "&#x200B; ")),
    ("no moment", entry(2, published: "soon")),
    ("a word of a megabyte", entry(2, title: String(repeating: "x", count: 1 << 20))),
    ("a control", entry(2, title: "Nimbus\u{8}Notes")),
    ("a reference to a control", entry(2, title: "Nimbus&#8;Notes")),
    ("an entity that nobody declared", entry(2, title: "Nimbus&nbsp;Notes")),
    ("a tag that never ends", entry(2, title: "I <3 you")),
    ("crossed tags", entry(2, title: "<b><i>Nimbus</b></i>")),
  ]

  @Test(arguments: odd)
  func `one odd entry is left out and counted, the others stay`(
    odd: (what: String, entry: String)
  ) throws {
    let page = try FeedReading.page(atom(entry(1), odd.entry, entry(3), entry(4)))

    #expect(page.items.map(\.id.rawValue) == ["1", "3", "4"])
    #expect(page.unreadable == 1)
  }

  @Test func `the last entry may be the odd one`() throws {
    let page = try FeedReading.page(atom(entry(1), entry(2, title: "I <3 you")))

    #expect(page.items.map(\.id.rawValue) == ["1"])
    #expect(page.unreadable == 1)
  }

  @Test func `a stranger's words are no entry, even where one is broken`() throws {
    let spoof = "<![CDATA[ \u{8} </title></entry>" + entry(666) + "]]>"

    #expect(throws: ProductHuntError.self) {
      try FeedReading.page(atom(entry(1), entry(2, title: spoof), entry(3)))
    }
  }

  @Test func `bytes that are no UTF-8 cost their entry`() throws {
    var bytes = atom(entry(1), entry(2, title: "N?mbus"), entry(3))
    let at = try #require(bytes.firstRange(of: Array("N?mbus".utf8))).lowerBound + 1
    bytes[at] = 0xFF
    let page = try FeedReading.page(bytes)

    #expect(page.items.map(\.id.rawValue) == ["1", "3"])
    #expect(page.unreadable == 1)
  }
}
