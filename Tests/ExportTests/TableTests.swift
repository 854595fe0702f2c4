// Tables at widths: what is shown, what gives way, and that no line is wider than the terminal.

import Canvas
import Export
import Foundation
import ProductHunt
import Testing
import Texts

struct TableTests {
  private let rows = [
    PostRow(Samples.post()),
    PostRow(
      Samples.post(
        name: "日本語ノート", tagline: "自分で片付くノート", votes: 9, comments: 0, rank: 11, topics: [])),
  ]

  private func table(_ width: Int?) throws -> String {
    try Exporter.text(rows, .table, layout: TableLayout(width: width))
  }

  @Test func `a wide table has every column, aligned by cells`() throws {
    #expect(
      try table(nil) == """
         #  VOTES  COMMENTS  NAME          TAGLINE                     TOPICS
         2    514        31  Nimbus Notes  Notes that tidy themselves  Productivity, Notes
        11      9         0  日本語ノート  自分で片付くノート

        """)
  }

  @Test func `topics, comments and tagline give way in this order`() throws {
    let headings = try [80, 58, 50, 40, 24].map { width in
      try table(width).split(separator: "\n").first?.split(separator: " ").map(String.init)
    }
    #expect(
      headings == [
        ["#", "VOTES", "COMMENTS", "NAME", "TAGLINE", "TOPICS"],
        ["#", "VOTES", "COMMENTS", "NAME", "TAGLINE"],
        ["#", "VOTES", "COMMENTS", "NAME", "TAGLINE"],
        ["#", "VOTES", "NAME", "TAGLINE"],
        ["#", "VOTES", "NAME"],
      ])
  }

  @Test func `a column that is cut ends in an ellipsis`() throws {
    #expect(
      try table(40) == """
         #  VOTES  NAME          TAGLINE
         2    514  Nimbus Notes  Notes that tid…
        11      9  日本語ノート  自分で片付くノ…

        """)
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13, 20, 39, 40, 41, 79, 80, 81, 250])
  func `no line is wider than the terminal`(width: Int) throws {
    let rows = self.rows + Samples.hostilePosts.map { PostRow($0) }
    let text = try Exporter.text(rows, .table, layout: TableLayout(width: width))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(Width.of(PlainText(ForeignText(String(line)))) <= width)
    }
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == rows.count + 2)
  }

  @Test func `colours only when asked for`() throws {
    let plain = try Exporter.text(rows, .table)
    let colored = try Exporter.text(rows, .table, layout: TableLayout(ink: .colored))
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1mNimbus Notes"))
    #expect(
      colored.replacing(/\u{1B}\[[0-9;]*m/, with: "").filter { $0 != " " }
        == plain.filter { $0 != " " })
  }

  @Test func `the words of a search are marked where they stand`() throws {
    let pieces: [(text: ForeignText, isMatch: Bool)] = [
      (ForeignText("Boil & "), false), (ForeignText("the"), true),
      (ForeignText(" ocean"), false),
    ]
    let hit = SearchHitRow(post: Samples.post(), matchedField: "tagline", pieces: pieces)
    func table(_ ink: Ink) throws -> String {
      try Exporter.text([hit], .table, fields: ["excerpt"], layout: TableLayout(ink: ink))
    }

    #expect(try table(.none) == "FOUND\nBoil & the ocean\n")
    let colored = try table(.colored)
    #expect(colored.contains("Boil & \u{1B}["))
    #expect(colored.contains("mthe\u{1B}[0m ocean"))
  }

  @Test func `no rows, no table`() throws {
    #expect(try Exporter<PostRow>.text([], .table) == "")
  }
}
