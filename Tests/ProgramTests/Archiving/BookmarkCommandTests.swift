// phbrowse bookmarks: in from files and out again, with nothing lost on the way.

import Foundation
import Testing

@Suite(.serialized)
struct BookmarkCommandTests {
  let home: Home

  init() throws { home = try Home() }

  /// Five posts of the demo as bookmarks with notes, as our JSON has them.
  private func bookmarks() async throws -> String {
    let list = try await home.phbrowse("list", "--demo", "-n", "5", "--format", "json")
    var rows = try #require(
      JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    for index in rows.indices {
      rows[index]["bookmarkedAt"] = "2026-11-0\(index + 1)T10:00:00Z"
      rows[index]["note"] = index == 0 ? NSNull() : "note \(index)\n=SUM(A1) & <b>"
    }
    return String(decoding: try JSONSerialization.data(withJSONObject: rows), as: UTF8.self)
  }

  @Test func `bookmarks come in, and are listed the latest first`() async throws {
    let imported = try await home.phbrowse(
      "bookmarks", "import", "-", input: try await bookmarks())
    let listed = try await home.phbrowse("bookmarks", "--format", "jsonl")

    #expect(imported.status == 0)
    #expect(imported.errors == "phbrowse: 5 bookmarks added\n")
    #expect(imported.output.isEmpty)
    let times = try listed.objects().compactMap { $0["bookmarkedAt"] as? String }
    #expect(times == (1...5).reversed().map { "2026-11-0\($0)T10:00:00Z" })
    #expect(try listed.objects().last?["note"] is NSNull)
  }

  @Test(arguments: ["json", "jsonl", "html"])
  func `what was exported comes back in another home`(format: String) async throws {
    _ = try await home.phbrowse("bookmarks", "import", "-", input: try await bookmarks())
    let exported = try await home.phbrowse("bookmarks", "--format", format)
    let other = try Home()
    try Data(exported.output.utf8).write(to: other.folder.appendingPathComponent("file"))

    let imported = try await other.phbrowse("bookmarks", "import", "file")

    #expect(imported.errors == "phbrowse: 5 bookmarks added\n")
    let fields = ["--format", "json", "--fields", "id,slug,name,tagline,bookmarkedAt,note"]
    let back = try await other.phbrowse("bookmarks", fields[0], fields[1], fields[2], fields[3])
    let first = try await home.phbrowse("bookmarks", fields[0], fields[1], fields[2], fields[3])
    #expect(back.output == first.output)
    if format != "html" {
      let all = try await other.phbrowse("bookmarks", "--format", "json")
      #expect(all.output == (try await home.phbrowse("bookmarks", "--format", "json").output))
    }
  }

  @Test func `a second import changes nothing, and another note is joined`() async throws {
    let file = try await bookmarks()
    _ = try await home.phbrowse("bookmarks", "import", "-", input: file)
    let again = try await home.phbrowse("bookmarks", "import", "-", input: file)
    let joined = try await home.phbrowse(
      "bookmarks", "import", "-", input: file.replacing("note 2", with: "other 2"))

    #expect(again.errors == "phbrowse: 0 bookmarks added, 5 there before\n")
    #expect(joined.errors == "phbrowse: 0 bookmarks added, 1 joined with yours, 4 there before\n")
    let notes = try await home.phbrowse("bookmarks", "--format", "json", "--fields", "note").output
    #expect(notes.contains(#"note 2\n=SUM(A1) & <b>\n\nother 2\n=SUM(A1) & <b>"#))
  }

  @Test func `a web browser's file is looked up by its addresses`() async throws {
    let server = try DemoServer()
    let variables = DemoServer.variables.merging(["PHBROWSE_API_URL": server.url]) { $1 }
    let file = """
      <!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>
      <DT><A HREF="https://www.producthunt.com/posts/foldspace" ADD_DATE="1765785660">Desk</A>
      <DD>try it
      <DT><A HREF="https://www.producthunt.com/posts/never-was">Gone</A>
      <DT><A HREF="https://example.org/">Elsewhere</A>
      </DL>
      """
    let imported = try await home.phbrowse(
      "bookmarks", "import", "-", input: file, variables: variables)
    let listed = try await home.phbrowse("bookmarks", "--format", "jsonl")

    #expect(imported.status == 0)
    #expect(imported.errors == "phbrowse: 1 bookmark added, 2 left out: they name no post\n")
    let bookmark = try #require(try listed.objects().first)
    #expect(bookmark["name"] as? String == "Foldspace")
    #expect(bookmark["bookmarkedAt"] as? String == "2025-12-15T08:01:00Z")
    #expect(bookmark["note"] as? String == "try it")

    let without = try await Home().phbrowse("bookmarks", "import", "-", input: file)
    #expect(without.status == 78, "there is nobody to ask")
  }

  @Test func `formulas, markup and tabs of a note stay text`() async throws {
    _ = try await home.phbrowse("bookmarks", "import", "-", input: try await bookmarks())
    let csv = try await home.phbrowse("bookmarks", "--format", "csv", "--fields", "note")
    let plain = try await home.phbrowse("bookmarks", "--format", "plain")
    let html = try await home.phbrowse("bookmarks", "--format", "html")

    #expect(!csv.output.contains("\n="))
    #expect(plain.lines.count == 5)
    #expect(!html.output.contains("<b>"))
  }

  @Test func `what cannot be read is a mistake in a sentence`() async throws {
    for (name, content) in [("none", nil), ("text", "hello"), ("empty", "")] {
      if let content {
        try Data(content.utf8).write(to: home.folder.appendingPathComponent(name))
      }
      let refused = try await home.phbrowse("bookmarks", "import", name)
      #expect(refused.status == 64, "\(name)")
      #expect(refused.errors.split(separator: "\n").count == 1, "\(name)")
    }
  }

  @Test func `no bookmarks are no failure`() async throws {
    let none = try await home.phbrowse("bookmarks")
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
    #expect(none.errors.contains("no bookmarks"))
    let json = try await home.phbrowse("bookmarks", "--format", "json")
    #expect(json.output.filter { !$0.isWhitespace } == "[]")
  }
}
