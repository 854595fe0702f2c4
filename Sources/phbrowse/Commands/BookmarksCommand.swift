// phbrowse bookmarks: what was marked, for reading, scripts and browsers, and what comes from there.

import Archive
import ArgumentParser
import Export
import FoundationEssentials
import ProductHunt
import Texts

struct BookmarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bookmarks",
    abstract: "Print bookmarks with their notes, the latest first; import takes them in.",
    discussion: """
      With --format html they are written as a bookmark file for web browsers. The export in json or html \
      can be read again by import.

      EXAMPLES
        phbrowse bookmarks --format html >bookmarks.html
        phbrowse bookmarks --format jsonl | jq -r 'select(.note) | .url'
        phbrowse bookmarks import bookmarks.json
      """,
    subcommands: [BookmarksListCommand.self, BookmarksImportCommand.self],
    defaultSubcommand: BookmarksListCommand.self)
}

struct BookmarksListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print bookmarks. This is what bookmarks does by itself.")

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp("How many to print, or all.", valueName: "number"))
  var limit: Limit = .all

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting { environment in
      var writer = try RowWriter<BookmarkRow>(output, environment)
      let archive = ArchiveInUse(
        ArchiveSetting(environment: environment))
      let rows = try archive.use { (store) throws(ArchiveError) in
        try store.bookmarks().map { BookmarkRow($0.bookmark, $0.post) }
      }
      try writer.write(Array(rows.prefix(limit.count ?? .max)))
      try writer.finish()
      if rows.isEmpty { Console.error("phbrowse: no bookmarks; b sets one while browsing") }
      if let count = limit.count, rows.count > count { Remarks.more(than: count, .bookmarks) }
    }
  }
}

struct BookmarksImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add the bookmarks of a file: json, jsonl, or a web browser's bookmark file.",
    discussion: """
      No note is lost: where both sides have one, the other follows after an empty line. Posts that a \
      web browser's file knows by their address only are looked up.
      """)

  @Argument(help: "The file, or - for standard input.", completion: .file())
  var file: String

  @OptionGroup var service: ServiceOptions

  func validate() throws {
    if service.demo { throw ValidationError("The demo keeps no bookmarks.") }
  }

  func run() throws {
    try reporting { environment in
      let read = try Export.BookmarkImport.read(try InputFile.read(file))
      let archive = ArchiveInUse(
        ArchiveSetting(environment: environment))
      var finder = ImportedPosts(archive) {
        try ServiceSetting(service, environment: environment).client()
      }
      let bookmarks = try read.bookmarks.compactMap { try finder.bookmark($0) }
      let report = try archive.use { (store) throws(ArchiveError) in
        let report = try store.importBookmarks(bookmarks)
        try store.add(read.bookmarks.compactMap(\.post) + finder.found, at: Date())
        return report
      }
      Console.error("phbrowse: " + Self.line(report, leftOut: read.leftOut + finder.unknown))
      if let failure = finder.failure { throw failure }
    }
  }

  private static func line(_ report: Archive.BookmarkImport, leftOut: Int) -> PlainText {
    var parts: [PlainText] = [Spoken.count(report.added, "bookmark", "bookmarks") + " added"]
    if report.merged > 0 { parts.append("\(report.merged) joined with yours") }
    if report.unchanged > 0 { parts.append("\(report.unchanged) there before") }
    if leftOut > 0 { parts.append("\(leftOut) left out: they name no post") }
    return parts.joined(by: ", ")
  }
}

extension BookmarkRow {
  /// A bookmark, and what else is known of its post.
  init(_ bookmark: Archive.Bookmark, _ post: Post) {
    self.init(
      post: post, bookmarkedAt: bookmark.markedAt, note: bookmark.note.map(ForeignText.init))
    // The bookmark alone tells no counts.
    if post == bookmark.post { lacking = BookmarkRow.counts }
  }

  private static let counts: Set<String> = ["votesCount", "commentsCount", "reviewsCount"]
}
