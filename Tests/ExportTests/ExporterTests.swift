// What each format looks like, and that rows stream.

import Export
import Foundation
import ProductHunt
import Testing
import Texts

struct ExporterTests {
  private let row = PostRow(Samples.post())

  @Test func `plain has the slug first and no heading`() throws {
    let text = try Exporter.text([row], .plain)
    #expect(text == "nimbus-notes\t2\t514\t31\tNimbus Notes\tNotes that tidy themselves\n")
  }

  @Test func `markdown is a list of links`() throws {
    let text = try Exporter.text([row], .markdown)
    #expect(
      text == """
        - [Nimbus Notes](https://www.producthunt.com/posts/nimbus-notes) — \
        Notes that tidy themselves (▲ 514, 31 comments)

        """)
  }

  @Test func `url is one address a line`() throws {
    let text = try Exporter.text([row], .url, fields: ["url", "website"])
    #expect(
      text == """
        https://www.producthunt.com/posts/nimbus-notes
        https://www.producthunt.com/r/ABC

        """)
  }

  @Test func `an address that may not be opened is left out of url and counted`() throws {
    var text = ""
    var exporter = try Exporter<PostRow>(.url) { text += $0 }
    try exporter.write(PostRow(Samples.post(url: "javascript:alert(1)")))
    try exporter.write(row)
    try exporter.finish()

    #expect(text == "https://www.producthunt.com/posts/nimbus-notes\n")
    #expect(exporter.leftOut == 1)
    #expect(exporter.count == 2)
  }

  @Test func `json is one array, jsonl one object a line`() throws {
    let fields = ["id", "votesCount", "featuredAt", "monthlyRank"]
    let object =
      #"{"id":"1001","votesCount":514,"featuredAt":"2025-12-15T08:01:00Z","monthlyRank":null}"#
    #expect(try Exporter.text([row, row], .jsonl, fields: fields) == "\(object)\n\(object)\n")
    #expect(
      try Exporter.text([row, row], .json, fields: fields) == "[\n\(object),\n\(object)\n]\n")
    #expect(try Exporter<PostRow>.text([], .json) == "[]\n")
  }

  @Test func `csv has a heading, CRLF and plain numbers`() throws {
    let fields = ["name", "votesCount", "reviewsRating", "dailyRank", "createdAt", "topics"]
    let text = try Exporter.text([row], .csv, fields: fields)
    #expect(
      text == "name,votesCount,reviewsRating,dailyRank,createdAt,topics\r\n"
        + "\"Nimbus Notes\",514,4.8,2,2025-12-15T08:01:00Z,\"Productivity, Notes\"\r\n")
  }

  @Test func `what a source does not know is missing in every format`() throws {
    let row = PostRow(Samples.post(), lacking: ["votesCount", "dailyRank"])
    let fields = ["votesCount", "dailyRank", "commentsCount"]
    let json = #"{"votesCount":null,"dailyRank":null,"commentsCount":31}"# + "\n"
    #expect(try Exporter.text([row], .jsonl, fields: fields) == json)
    #expect(try Exporter.text([row], .plain, fields: fields) == "\t\t31\n")
    #expect(try Exporter.text([row], .csv, fields: fields).hasSuffix("\r\n,,31\r\n"))
  }

  @Test func `a rating that nobody gave is none`() throws {
    var post = Samples.post()
    post.reviewsCount = 0
    #expect(try Exporter.text([PostRow(post)], .plain, fields: ["reviewsRating"]) == "\n")
  }

  @Test(arguments: ["jsonl", "plain", "csv", "url", "markdown", "json"])
  func `rows are written as they come`(name: String) throws {
    let format = try #require(ExportFormat(rawValue: name))
    var pieces = 0
    var exporter = try Exporter<PostRow>(format) { _ in pieces += 1 }
    for expected in 1...3 {
      try exporter.write(row)
      #expect(pieces >= expected)
    }
  }

  @Test func `what the sink throws ends the export`() throws {
    struct Broken: Error {}
    var exporter = try Exporter<PostRow>(.plain) { _ in throw Broken() }
    #expect(throws: Broken.self) { try exporter.write(row) }
  }

  @Test(arguments: [
    ("votes", "votesCount"), ("VotesCount", "votesCount"), ("nam", "name"), ("tagine", "tagline"),
    ("weekly", "weeklyRank"), ("", "id"), ("webiste", "website"),
  ])
  func `an unknown field names the nearest right word`(typed: String, nearest: String) {
    #expect(throws: ExportError.unknownField(name: typed, nearest: nearest)) {
      try Exporter.text([row], .plain, fields: [typed])
    }
  }

  @Test func `url is for addresses and html for bookmarks`() {
    #expect(throws: ExportError.notAnAddress(field: "name")) {
      try Exporter.text([row], .url, fields: ["name"])
    }
    #expect(throws: ExportError.formatNotForThese(.html)) { try Exporter.text([row], .html) }
  }

  @Test func `topics and collections have every format of lists`() throws {
    let topic = Topic(
      slug: ForeignText("notes"), name: ForeignText("Notes"), followersCount: 12, postsCount: 3)
    let collection = Collection(
      id: Collection.ID("7"), name: ForeignText("Desks"), tagline: ForeignText("To work at"),
      url: ForeignText("https://www.producthunt.com/collections/7-desks"))

    #expect(try Exporter.text([topic], .plain) == "notes\t12\t3\tNotes\n")
    #expect(
      try Exporter.text([topic], .markdown)
        == "- [Notes](https://www.producthunt.com/topics/notes) (12 followers, 3 posts)\n")
    #expect(try Exporter.text([collection], .plain) == "7\t\tDesks\tTo work at\n")
    #expect(
      try Exporter.text([collection], .jsonl)
        == #"{"id":"7","name":"Desks","tagline":"To work at","followersCount":null,"#
        + #""url":"https://www.producthunt.com/collections/7-desks"}"# + "\n")
  }
}
