// phbrowse archive info: what is kept, in numbers.

import Archive
import ArgumentParser
import FoundationEssentials
import Texts

struct ArchiveInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Print the file, its size, and how much is saved.")

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text or json.")
  var format: Form = .text

  func run() throws {
    try reporting { environment in
      let (path, setting) = try ArchiveSetting.file(environment)
      let summary = ArchiveSummary(path: path, try info(path, setting))
      switch format {
      case .text: try StandardOutput.write(summary.text)
      case .json: try StandardOutput.write(try summary.json())
      }
    }
  }

  /// Nil where nothing was saved yet: looking makes no file.
  private func info(_ path: String, _ setting: ArchiveSetting) throws -> ArchiveInfo? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try ArchiveInUse(setting).use { (store) throws(ArchiveError) in try store.info() }
  }
}

/// What `archive info` prints.
struct ArchiveSummary: Encodable {
  let path: String
  let bytes: Int
  let posts: Int
  let pages: Int
  let comments: Int
  let snapshots: Int
  let lists: Int
  let bookmarks: Int
  let readMarks: Int
  let oldestDay: String?
  let newestDay: String?
  let firstSeen: String?
  let lastSeen: String?

  init(path: String, _ info: ArchiveInfo?) {
    self.path = path
    bytes = info?.size ?? 0
    posts = info?.posts ?? 0
    pages = info?.pages ?? 0
    comments = info?.comments ?? 0
    snapshots = info?.snapshots ?? 0
    lists = info?.lists ?? 0
    bookmarks = info?.bookmarks ?? 0
    readMarks = info?.readMarks ?? 0
    oldestDay = info?.oldestDay
    newestDay = info?.newestDay
    firstSeen = info?.firstSeen.map { $0.formatted(.iso8601) }
    lastSeen = info?.lastSeen.map { $0.formatted(.iso8601) }
  }

  private enum CodingKeys: CodingKey {
    case path, bytes, posts, pages, comments, snapshots, lists, bookmarks, readMarks
    case oldestDay, newestDay, firstSeen, lastSeen
  }

  /// Absent is null, as in all our JSON.
  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(path, forKey: .path)
    for (key, count) in [
      (CodingKeys.bytes, bytes), (.posts, posts), (.pages, pages), (.comments, comments),
      (.snapshots, snapshots), (.lists, lists), (.bookmarks, bookmarks), (.readMarks, readMarks),
    ] {
      try members.encode(count, forKey: key)
    }
    for (key, text) in [
      (CodingKeys.oldestDay, oldestDay), (.newestDay, newestDay), (.firstSeen, firstSeen),
      (.lastSeen, lastSeen),
    ] {
      try members.encode(text, forKey: key)
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// Names and values, in two columns.
  var text: String {
    let size = bytes == 0 ? "nothing saved yet" : Spoken.size(bytes).string
    var rows: [(String, String)] = [("file", path), ("size", size)]
    rows += [
      ("posts", posts), ("pages", pages), ("comments", comments), ("snapshots", snapshots),
      ("lists", lists), ("bookmarks", bookmarks), ("read marks", readMarks),
    ].map { ($0, Spoken.count($1).string) }
    rows += [
      ("oldest day", oldestDay), ("newest day", newestDay), ("first seen", firstSeen),
      ("last seen", lastSeen),
    ].map { ($0, $1 ?? "–") }
    return rows.map { name, value in
      name + String(repeating: " ", count: 12 - name.utf8.count) + value + "\n"
    }.joined()
  }
}
