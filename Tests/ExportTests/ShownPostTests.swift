// One post with its discussion, to read and as data.

import Canvas
import Export
import Foundation
import ProductHunt
import Testing
import Texts

struct ShownPostTests {
  static func comment(_ id: String, _ body: String, replies: [ProductHunt.Comment] = [])
    -> ProductHunt.Comment
  {
    ProductHunt.Comment(
      id: ProductHunt.Comment.ID(id), body: ForeignText(body), createdAt: Samples.launch,
      votesCount: 3,
      url: ForeignText("https://www.producthunt.com/posts/nimbus-notes?comment=\(id)"),
      replies: Page(replies))
  }

  static let shown = ShownPost(
    PostDetail(
      post: Samples.post(),
      media: [
        Media(kind: .image, url: ForeignText("https://i.example/1.png")),
        Media(
          kind: .video, url: ForeignText("https://i.example/2.png"),
          videoUrl: ForeignText("https://v.example/2")),
      ],
      productLinks: [
        ProductLink(type: ForeignText("App Store"), url: ForeignText("https://a.example/x"))
      ],
      hunter: User(id: "5", name: ForeignText("Ada"), username: ForeignText("ada")),
      collections: [
        Collection(
          id: Collection.ID("7"), name: ForeignText("Desks"), tagline: ForeignText("Work"),
          url: ForeignText("https://www.producthunt.com/collections/7"))
      ],
      comments: Page([
        comment(
          "c1", "First!", replies: [comment("c2", "Second.", replies: [comment("c3", "Third.")])]),
        comment("c4", "Other."),
      ])), hasComments: true)

  @Test func `as text it is wrapped, its links are numbered, its discussion is a tree`() throws {
    let text = try Self.shown.text(.table, layout: TableLayout(width: 44))
    #expect(
      text == """
        Nimbus Notes
        Notes that tidy themselves
        ▲ 514 · 31 comments · ★ 4.8 · featured
        2025-12-15T08:01:00Z · #2 of the day

        Files it for you.

        Productivity, Notes

        [1] website https://www.producthunt.com/r/ABC
        [2] Product Hunt https://www.producthunt.com/posts/nimbus-notes
        [3] App Store https://a.example/x
        [4] image https://i.example/1.png
        [5] video https://v.example/2

        Discussion

        ▲ 3 · 2025-12-15T08:01:00Z
        First!
        │ 
        │ ▲ 3 · 2025-12-15T08:01:00Z
        │ Second.
        │ │ 
        │ │ ▲ 3 · 2025-12-15T08:01:00Z
        │ │ Third.

        ▲ 3 · 2025-12-15T08:01:00Z
        Other.

        """)
  }

  @Test func `without comments there is no discussion`() throws {
    var shown = Self.shown
    shown.hasComments = false
    #expect(try !shown.text(.table).contains("Discussion"))
    #expect(try !shown.text(.markdown).contains("Discussion"))
    #expect(try shown.text(.json).contains(#""comments":null"#))
  }

  @Test func `as JSON it holds every comment, replies in their place`() throws {
    let text = try Self.shown.text(.json)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    var ids: [String] = []
    func walk(_ value: Any?) {
      for comment in value as? [[String: Any]] ?? [] {
        ids.append(comment["id"] as? String ?? "?")
        walk(comment["replies"])
      }
    }
    walk(object["comments"])
    #expect(ids == ["c1", "c2", "c3", "c4"])
    #expect((object["user"] as? [String: Any])?["username"] as? String == "ada")
  }

  @Test func `as Markdown strangers' texts stay text`() throws {
    var shown = Self.shown
    shown.detail.post.name = ForeignText("# <b>N</b> #")
    shown.detail.post.tagline = ForeignText("1. item")
    shown.detail.post.description = ForeignText("- not a list")
    let text = try shown.text(.markdown)
    #expect(text.hasPrefix("# \\# \\<b\\>N\\</b\\> \\#\n\n1\\. item\n\n\\- not a list\n\n"))
    #expect(text.contains("- [website](https://www.producthunt.com/r/ABC)\n"))
    #expect(text.contains("\n  First!\n"))
  }

  @Test(arguments: [1, 2, 5, 20, 44, 80])
  func `only addresses are wider than the width`(width: Int) throws {
    var shown = Self.shown
    shown.detail.comments.items += Samples.hostileTexts.enumerated().map {
      Self.comment("h\($0)", String(repeating: $1 + " ", count: 20))
    }
    let text = try shown.text(.table, layout: TableLayout(width: width))
    for line in text.split(separator: "\n") where !line.contains("https://") {
      // The guides of a thread are kept where the width leaves no room for words behind them.
      #expect(Width.of(PlainText(ForeignText(String(line)))) <= max(width, 6))
    }
  }

  @Test func `other formats and chosen fields write it as a list's row`() throws {
    #expect(try Self.shown.text(.json, fields: ["id"]) == "[\n{\"id\":\"1001\"}\n]\n")
    #expect(try Self.shown.text(.url) == "https://www.producthunt.com/posts/nimbus-notes\n")
  }

  @Test func `a link in a comment is numbered, and no image in Markdown`() throws {
    var shown = Self.shown
    shown.detail.media = []
    shown.detail.productLinks = []
    let body = "<p>Look!<a href='https://e.example/a?utm_x=1'>here</a></p><ul><li>one<li>two</ul>"
    shown.detail.comments = Page([Self.comment("c1", body)])

    let text = try shown.text(.table)
    #expect(
      text.hasSuffix("Look!here [3]\n\n• one\n• two\n[3] https://e.example/a?utm_x=1\n"))
    #expect(
      try shown.text(.markdown).contains("Look\\![here](https://e.example/a?utm_x=1)\n\n  - one\n"))
  }

  @Test func `a shown post credits Product Hunt by its address, without tracking`() throws {
    var shown = Self.shown
    shown.detail.post.url = ForeignText("https://www.producthunt.com/posts/x?utm_medium=api")
    shown.detail.post.website = ForeignText("https://www.producthunt.com/r/X?utm_medium=api")
    #expect(try shown.text(.url, fields: ["website"]).contains("/r/X?utm_medium=api"))
    #expect(try shown.text(.table).contains("Product Hunt https://www.producthunt.com/posts/x\n"))
    #expect(try shown.text(.url) == "https://www.producthunt.com/posts/x\n")
    #expect(try shown.text(.json).contains("x?utm_medium=api"))
  }
}
