// Bookmarks to JSON and HTML and back, and files of others.

import Export
import Foundation
import ProductHunt
import Testing
import Texts

struct BookmarkTests {
  private let rows =
    [BookmarkRow(post: Samples.post(), bookmarkedAt: Samples.launch, note: ForeignText("try it"))]
    + Samples.hostilePosts.map {
      BookmarkRow(
        post: $0, bookmarkedAt: Samples.launch, note: ForeignText("n" + $0.name.raw + "."))
    }

  @Test(arguments: [ExportFormat.json, .jsonl])
  func `bookmarks come back from JSON as they were`(format: ExportFormat) throws {
    let text = try Exporter.text(rows, format)
    let back = try BookmarkImport.read(Array(text.utf8))
    #expect(back.leftOut == 0)
    #expect(back.bookmarks.map(\.post) == rows.map(\.post))
    #expect(back.bookmarks.map(\.note) == rows.map(\.note))
    #expect(back.bookmarks.allSatisfy { $0.bookmarkedAt == Samples.launch })
  }

  @Test func `bookmarks come back from HTML with all that it holds`() throws {
    let text = try Exporter.text(rows, .html)
    let back = try BookmarkImport.read(Array(text.utf8))
    #expect(back.bookmarks.count == rows.count)
    for (bookmark, row) in zip(back.bookmarks, rows) where !hasLost(row.post.name.raw) {
      #expect(bookmark.id == row.post.id)
      #expect(bookmark.slug == row.post.slug)
      #expect(bookmark.address == row.post.url)
      #expect(bookmark.tagline == row.post.tagline)
      #expect(bookmark.bookmarkedAt == row.bookmarkedAt)
      #expect(bookmark.note == row.note)
      #expect(trimmed(bookmark.name) == trimmed(row.post.name))
    }
  }

  private func trimmed(_ text: ForeignText) -> String {
    text.raw.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Scalars that HTML gives another meaning are left out of it.
  private func hasLost(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value == 0 || (0x7F...0x9F).contains($0.value) }
  }

  @Test func `the HTML is a bookmark file without anything that acts`() throws {
    let text = try Exporter.text(rows, .html)
    #expect(text.hasPrefix("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"))
    #expect(!text.contains("<script>"))
    #expect(text.contains("&lt;script&gt;"))
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(
      text.contains(
        """
                <DT><A HREF="https://www.producthunt.com/posts/nimbus-notes" ADD_DATE="1765785660" \
        DATA-ID="1001" DATA-SLUG="nimbus-notes" DATA-TAGLINE="Notes that tidy themselves">\
        Nimbus Notes</A>
                <DD>try it

        """))
  }

  @Test func `a browser's file is read as far as it is about posts`() throws {
    let file = """
      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <!-- This is an automatically generated file. <A HREF="https://www.producthunt.com/posts/no">no</A> -->
      <DL><p>
        <DT><H3 ADD_DATE="1">Bar</H3>
        <DT><a href='https://www.producthunt.com/products/tern?utm_source=x' add_date=1765785660000>Tern &amp; Co
        <DT><A HREF="https://example.org/">Elsewhere</A>
        <DD>not a note of a post
        <DT><A HREF="https://producthunt.com/posts/kettle#c" ICON="data:x>y">Kettle</A>
        <DD>boil &lt;it&gt;
        <DT><A HREF="javascript:alert(1)">bad</A><DT><A>none</A>
      """
    let back = try BookmarkImport.read(Array(file.utf8))
    #expect(back.leftOut == 3)
    #expect(back.bookmarks.map(\.slug) == [ForeignText("tern"), ForeignText("kettle")])
    #expect(back.bookmarks.first?.name == ForeignText("Tern & Co"))
    #expect(back.bookmarks.first?.bookmarkedAt == Samples.launch)
    #expect(back.bookmarks.map(\.note) == [nil, ForeignText("boil <it>")])
    #expect(back.bookmarks.allSatisfy { $0.id == nil && $0.post == nil })
  }

  @Test func `entries that cannot be read are left out and counted`() throws {
    let file = #"""
      [1, null, {"name": "x"}, {"id": "5", "name": "Only", "url": "http://127.0.0.1/p"},
       {"name": "By address", "url": "https://www.producthunt.com/posts/by-address", "votesCount": "many"},
       {"name": "By address", "url": "https://www.producthunt.com/posts/by-address"},
       {"name": "Elsewhere", "url": "https://example.org/posts/a"}]
      """#
    let back = try BookmarkImport.read(Array(file.utf8))
    #expect(back.bookmarks.map(\.id) == [Post.ID("5"), nil])
    #expect(back.bookmarks.map(\.slug) == [nil, ForeignText("by-address")])
    #expect(back.leftOut == 5)
  }

  @Test(arguments: ["", "   ", "hello", "{]", "<html><p>no</p>", "\u{0}", "[", "<", "<!--", "[[[["])
  func `what is no file of bookmarks is refused in a sentence`(text: String) {
    let error = #expect(throws: ExportError.self) { try BookmarkImport.read(Array(text.utf8)) }
    #expect(error == .notBookmarks)
    #expect(error?.sentence.string.hasSuffix("try again.") == true)
  }

  @Test func `an empty list is no failure`() throws {
    for format in [ExportFormat.json, .html] {
      let text = try Exporter<BookmarkRow>.text([], format)
      #expect(try BookmarkImport.read(Array(text.utf8)).bookmarks.isEmpty)
    }
  }

  @Test func `a file that is too large is refused`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "<"), count: BookmarkImport.limit + 1)
    #expect(throws: ExportError.tooLarge) { try BookmarkImport.read(bytes) }
  }

  @Test(arguments: ["<", "<a", "<a href=\"", "<a x ", "&", "<!--", "<dd>", "<a href='x'>&#9", "\""])
  func `hostile HTML takes linear time`(piece: String) throws {
    let text = "<A>" + String(repeating: piece, count: 100_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try BookmarkImport.read(Array(text.utf8)) }
    #expect(time < .seconds(20))
  }

  @Test func `JSON that is nested without end is refused`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
    #expect(throws: ExportError.notBookmarks) { try BookmarkImport.read(bytes) }
  }
}
