// Strangers' texts in files and on terminals: data stays whole, and nothing acts on it.

import Export
import Foundation
import ProductHunt
import Testing
import Texts

struct HostileTextTests {
  @Test func `json keeps every text whole`() throws {
    let text = try Exporter.text(Samples.hostilePosts.map { PostRow($0) }, .json)
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let names = rows.compactMap { $0["name"] as? String }
    #expect(
      names.map { Array($0.unicodeScalars) }
        == Samples.hostileTexts.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: ExportFormat.allCases.filter { $0 != .html })
  func `no format lets a control reach a terminal`(format: ExportFormat) throws {
    let text = try Exporter.text(Samples.hostilePosts.map { PostRow($0) }, format)
    for scalar in text.unicodeScalars where !"\n\r\t".unicodeScalars.contains(scalar) {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar.properties.generalCategory != .lineSeparator || format == .table)
    }
    #expect(!text.contains("\r\n") || format == .csv)
  }

  @Test func `json escapes what reorders, separates lines or cannot be seen`() throws {
    let post = Samples.post(name: "\u{202E}a\u{2028}b\u{1B}\u{9B}\u{E0041}\"\\\u{7F}c👩‍👧")
    let text = try Exporter.text([PostRow(post)], .jsonl, fields: ["name"])
    #expect(
      text == #"{"name":"\u202ea\u2028b\u001b\u009b\udb40\udc41\"\\\u007fc👩‍👧"}"# + "\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("  =1", "'=1"), ("\"=1", "'\"\"=1"), ("＝1", "'＝1"), ("－1", "'－1"), ("−1", "'−1"),
    ("a;=1", "a;'=1"), ("a; @x", "a;' @x"), (";=1", ";'=1"), ("a;b;+1", "a;b;'+1"),
    ("plain", "plain"), ("a=b", "a=b"), ("wink ;-)", "wink ;-)"), ("a-b", "a-b"),
    ("say \"hi\"", "say \"\"hi\"\""), ("日本", "日本"),
  ])
  func `no cell of a spreadsheet starts a formula`(text: String, cell: String) throws {
    let csv = try Exporter.text([PostRow(Samples.post(name: text))], .csv, fields: ["name"])
    let written = csv.split(separator: "\r\n").last.map { String($0) } ?? ""
    let isQuoted = written.hasPrefix("\"")
    #expect((isQuoted ? String(written.dropFirst().dropLast()) : written) == cell)
  }

  @Test func `a negative number stays a number`() throws {
    let row = PostRow(Samples.post(votes: -12))
    #expect(try Exporter.text([row], .csv, fields: ["votesCount"]) == "votesCount\r\n-12\r\n")
  }

  @Test(arguments: ExportFormat.allCases.filter { [.plain, .csv, .jsonl, .url].contains($0) })
  func `a text cannot begin a row or a column`(format: ExportFormat) throws {
    let texts = ["a\tb\tc", "a\nb", "a\r\nb", "a\u{0B}b\u{0C}c", "a\u{2028}b"]
    for text in texts {
      let row = PostRow(Samples.post(name: text, tagline: text))
      let lines = try Exporter.text([row], format).split(whereSeparator: \.isNewline)
      #expect(lines.count == (format == .csv ? 2 : 1))
      if format == .plain { #expect(lines.first?.count { $0 == "\t" } == 5) }
    }
  }

  @Test(arguments: [
    ("[x](javascript:1)", "\\[x\\](javascript:1)"), ("*b* _i_ `c`", "\\*b\\* \\_i\\_ \\`c\\`"),
    ("<b>&amp;", "\\<b\\>\\&amp;"), ("a\\", "a\\\\"), ("~~x~~ $y$", "\\~\\~x\\~\\~ \\$y\\$"),
  ])
  func `markdown shows a text as it is`(text: String, shown: String) throws {
    let row = PostRow(Samples.post(name: "N", tagline: text))
    let line = try Exporter.text([row], .markdown, fields: ["tagline"])
    #expect(line == "- [N](https://www.producthunt.com/posts/nimbus-notes) — \(shown)\n")
  }

  @Test func `brackets in an address do not end a markdown link`() throws {
    let row = PostRow(Samples.post(name: "N", url: "https://e.org/a)[x](b"))
    let line = try Exporter.text([row], .markdown, fields: ["url"])
    #expect(line == "- [N](https://e.org/a%29[x]%28b)\n")
  }

  @Test func `a post without a visible name is still a link`() throws {
    let row = PostRow(Samples.post(name: "\u{1B}\u{7}"))
    let line = try Exporter.text([row], .markdown, fields: [])
    #expect(line == "- [(no name)](https://www.producthunt.com/posts/nimbus-notes)\n")
  }
}
