// phbrowse search: what was seen or synced, by the words in it. It asks nobody.

import Archive
import ArgumentParser
import BrowserCore
import Export
import FoundationEssentials
import ProductHunt
import Texts

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search what was seen: names, taglines, descriptions, topics and comments.",
    discussion: """
      All words must be found, the last one also as the beginning of a word; words in quotation marks \
      stand together. topic:SLUG, day:2026-11, seen:last-month, opened:yes and bookmarked:yes narrow it. \
      The best finds come first. The status is 1 where nothing was found.

      EXAMPLES
        phbrowse search note taking
        phbrowse search '"boil the ocean" topic:productivity'
        phbrowse search seen:this-week bookmarked:no --format url
      """)

  @Argument(help: "The words, and what narrows them.")
  var words: [String]

  @OptionGroup var limit: LimitOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var service: ServiceOptions

  func run() throws {
    try reporting { environment in
      let query = SearchQuery(words.joined(separator: " "))
      guard !query.isEmpty else { throw Failed(.usage, "Name the words to look for.") }
      var writer = try RowWriter<SearchHitRow>(output, environment)
      let archive = ArchiveInUse(
        ArchiveSetting(isDemo: service.demo, environment: environment))
      if service.demo { try fillDemo(archive, environment) }
      let now = SystemClock().now
      let clock = SearchClock(now: now.date, offset: Double(now.utcOffset))
      // One more than wanted, to know whether there are more.
      let wanted = limit.count ?? 1_000_000
      let result = try archive.use { (store) throws(ArchiveError) in
        try store.search(query, limit: wanted + 1, clock: clock)
      }
      try writer.write(result.hits.prefix(wanted).map { SearchHitRow($0) })
      try writer.finish()
      guard result.hits.isEmpty else {
        if result.hits.count > wanted { Remarks.more(than: wanted, .finds) }
        if !result.isWhole {
          Console.error("phbrowse: the words stand in so much that only the latest was weighed")
        }
        return
      }
      Console.error("phbrowse: " + (try archive.use(Self.nothing)))
      throw ExitCode(1)
    }
  }

  /// Over how much was searched, and what would be more.
  private static func nothing(in store: ArchiveStore) throws(ArchiveError) -> PlainText {
    let (posts, days) = try store.searchedOver()
    let plan = try SyncPlan(days: 30, withComments: false, now: Date(), in: store)
    var words: PlainText = "nothing found in " + Spoken.count(posts, "post", "posts")
    if posts > 0 { words = words + " over " + Spoken.count(days, "day", "days") }
    guard !plan.missing.isEmpty else { return words }
    let points = Spoken.count(plan.estimate(missingPosts: 0))
    return words + "; phbrowse sync --days 30 fetches the last 30 days, for about \(points) points"
  }

  /// The demo's archive is gone with each process: so that there is something to find, it begins with
  /// the demo's last week.
  private func fillDemo(_ archive: ArchiveInUse, _ environment: [String: String]) throws {
    let client = try ServiceSetting(service, environment: environment).client()
    let now = Date()
    var day = PacificDay.today(now)
    for _ in 0..<7 {
      var load = PeriodLoad(.day(day))
      var posts: [Post] = []
      while let request = load.next {
        let page = try waitFor { () async throws(ProductHuntError) in
          try await client.posts(request).value
        }
        posts += load.take(page)
      }
      let list = FetchedList(.featured(on: day), posts, rankedBy: .day, at: now, isWhole: true)
      archive.keep { (store) throws(ArchiveError) in try store.save(list, isShown: false) }
      day = day.previous
    }
  }
}

extension SearchHitRow {
  fileprivate init(_ hit: SearchHit) {
    let field =
      switch hit.field {
      case .name: "name"
      case .tagline: "tagline"
      case .description: "description"
      case .topics: "topics"
      case .comment: "comments"
      }
    self.init(post: hit.post, matchedField: field, pieces: hit.line.pieces)
  }
}
