// phbrowse archive prune: forgets what was not seen for long.

import Archive
import ArgumentParser
package import FoundationEssentials
package import ProductHunt
import Texts

struct ArchivePruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Forget posts that were last seen longer ago. Bookmarks stay, and their posts.")

  @Option(
    help: ArgumentHelp(
      "How long ago: 90d, 12w, 6m or 1y; or a day, such as 2026-01-31.", valueName: "age"))
  var olderThan: Age

  func run() throws {
    try reporting { environment in
      let (path, setting) = try ArchiveSetting.file(environment)
      guard FileManager.default.fileExists(atPath: path) else {
        return Console.error("phbrowse: nothing is saved yet")
      }
      let report = try ArchiveInUse(setting).use { (store) throws(ArchiveError) in
        try store.prune(olderThan: olderThan.date(before: Date()))
      }
      Console.error("phbrowse: " + Self.line(report))
    }
  }

  private static func line(_ report: PruneReport) -> PlainText {
    guard report.posts + report.lists > 0 else { return "nothing is that old" }
    let parts: [PlainText] = [
      Spoken.count(report.posts, "post", "posts"),
      Spoken.count(report.comments, "comment", "comments"),
      Spoken.count(report.lists, "list", "lists"),
    ]
    let smaller: PlainText =
      report.bytes > 0 ? "; the file is \(Spoken.size(report.bytes)) smaller" : ""
    return parts.joined(by: ", ") + " forgotten" + smaller
  }
}

/// How long ago something is: a span of days, or a date.
package enum Age: ExpressibleByArgument, Hashable, Sendable {
  case days(Int)
  case date(PacificDay)

  package init?(argument: String) {
    if let day = PacificDay(argument) {
      self = .date(day)
      return
    }
    let text = argument.lowercased()
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 1, "d": 1, "day": 1, "days": 1, "w": 7, "week": 7, "weeks": 7, "m": 30]
      .merging(["month": 30, "months": 30, "y": 365, "year": 365, "years": 365]) { $1 }
    guard let count = Int(digits), (1...100_000).contains(count),
      let unit = units[String(text.dropFirst(digits.count))]
    else { return nil }
    self = .days(count * unit)
  }

  /// The moment that is so long before another one.
  package func date(before now: Date) -> Date {
    switch self {
    case .days(let count): now.addingTimeInterval(-86_400 * Double(count))
    case .date(let day): day.start
    }
  }
}
