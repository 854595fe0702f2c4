// phbrowse list: posts for scripts. Which ones is `PostSelection`'s, how they are loaded
// `PeriodListing`'s and `PageWalk`'s.

import Archive
import ArgumentParser
import Export
import FoundationEssentials
import ProductHunt
import Texts

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print posts: today's as the home page has them, or others.",
    discussion: """
      A featured day or week is printed whole, other lists up to 20 posts; --limit says otherwise. \
      What is printed is saved too, unless --no-archive says not to: --offline prints it again.

      EXAMPLES
        phbrowse list --day yesterday
        phbrowse list --week --format csv --fields weeklyRank,name,url
        phbrowse list --topic notes -n 50 --format jsonl | jq -r .website
        phbrowse list --feed
      """)

  @Option(
    help: "The day to print, such as 2026-11-20, today or yesterday.", completion: SavedWords.days)
  var day: String?

  @Flag(
    exclusivity: .exclusive,
    help: "The week, month or year of that day, or the current one, by its own ranks.")
  var span: SpanName?

  @Option(
    help: ArgumentHelp(
      "Only posts of a topic, by its slug; without a day or period, those of all time.",
      valueName: "slug"), completion: SavedWords.topics)
  var topic: String?

  @Option(
    help: ArgumentHelp(
      "The posts of a collection, by its id, slug or address, in its own order.", valueName: "id"))
  var collection: String?

  @Flag(
    help: ArgumentHelp(
      "The public feed's newest posts, or a topic's: no credentials needed, no votes or ranks."))
  var feed = false

  @Flag(help: "Print all posts, not only the featured ones.")
  var all = false

  @Option(help: "The order of posts: rank, votes or newest.")
  var order: OrderName?

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      "How many to print, or all (default: a featured day or week whole, else 20).",
      valueName: "number"))
  var limit: Limit?

  @OptionGroup var freshness: FreshnessFlags
  @OptionGroup var output: OutputOptions
  @OptionGroup var archiving: ArchiveFlags
  @OptionGroup var service: ServiceOptions

  func validate() throws {
    if collection != nil, day != nil || span != nil || topic != nil || all || order != nil {
      throw ValidationError(
        "A collection has its own order and no days: leave out --day and the like, --topic, --all"
          + " and --order.")
    }
    if feed, day != nil || span != nil || collection != nil || all || order != nil {
      throw ValidationError(
        "The public feed has its own order and no days: leave out --day and the like, --collection,"
          + " --all and --order.")
    }
    if let topic, topic.isEmpty { throw ValidationError("Name the topic by its slug.") }
  }

  func run() throws {
    try reporting { environment in
      if feed {
        let listing = FeedListing(
          topic: topic, limit: limit, output: output,
          archive: .beside(
            ArchiveSetting(archiving, isDemo: service.demo, environment: environment)))
        if freshness.offline { return try listing.writeSaved(environment) }
        return try listing.write(
          from: ServiceSetting(service, environment: environment), environment)
      }
      let selection = try selection(now: Date())
      var writer = try RowWriter<PostRow>(output, environment) { format in
        PostRow.defaultFields(for: format, rank: selection.rank)
      }
      let limit = (limit ?? selection.usualLimit).count
      let archive = ArchiveInUse.beside(
        ArchiveSetting(archiving, isDemo: service.demo, environment: environment))
      if freshness.offline {
        return try SavedListing(selection, limit: limit).write(to: &writer, from: archive)
      }
      let client = try ServiceSetting(service, environment: environment).client()
      do {
        let printed = try write(selection, limit, to: &writer, client, archive)
        if printed.isNothing { try explainNothing(client) }
      } catch let error as ProductHuntError {
        throw Failed(error, orSaved: selection, in: archive)
      }
    }
  }

  private func write(
    _ selection: PostSelection, _ limit: Int?, to writer: inout RowWriter<PostRow>,
    _ client: Client, _ archive: ArchiveInUse
  ) throws -> Printed {
    switch selection {
    case .period(let load, let order):
      return try PeriodListing(load, order, limit: limit).write(to: &writer, from: client) { list in
        archive.keep { (store) throws(ArchiveError) in try store.save(list, isShown: false) }
      }
    case .query(let query):
      return try walk(of: query, client, archive, selection.key).write(limit, to: &writer)
    case .collection(let reference):
      return try walk(of: reference, client, archive, selection.key).write(limit, to: &writer)
    }
  }

  private func selection(now: Date) throws(Failed) -> PostSelection {
    if let collection {
      do {
        return .collection(try CollectionReference(parsing: collection))
      } catch {
        throw Failed(.usage, error.sentence)
      }
    }
    let scope: PeriodLoad.Scope = all ? .all : .featured
    let order = (order ?? .rank).order
    if let topic, day == nil, span == nil {
      return .query(
        PostsQuery(order: PostsQuery.Order(order), featured: scope == .featured, topic: topic))
    }
    guard let named = PacificDay(named: day ?? "today", now: now) else {
      throw Failed(
        .usage, "That is not a day: write it as 2026-11-20, or say today or yesterday.")
    }
    let period = Period(span?.kind ?? .day, containing: named)
    return .period(PeriodLoad(period, scope: scope, order: order, topic: topic), order)
  }

  private func walk(
    of query: PostsQuery, _ client: Client, _ archive: ArchiveInUse, _ key: ListKey
  ) -> PageWalk<Post, PostRow> {
    posts(keptAs: key, in: archive) { cursor, first async throws(ProductHuntError) in
      try await client.posts(query, after: cursor, first: first)
    }
  }

  private func walk(
    of collection: CollectionReference, _ client: Client, _ archive: ArchiveInUse, _ key: ListKey
  ) -> PageWalk<Post, PostRow> {
    posts(keptAs: key, in: archive) { cursor, first async throws(ProductHuntError) in
      try await client.posts(inCollection: collection, after: cursor, first: first)
    }
  }

  private func posts(
    keptAs key: ListKey, in archive: ArchiveInUse,
    _ ask:
      @escaping @Sendable (Cursor?, Int) async throws(ProductHuntError) -> Answer<Page<Post>>
  ) -> PageWalk<Post, PostRow> {
    var walk = PageWalk(ask: ask, key: \.id.rawValue, row: { PostRow($0) }, things: .posts)
    walk.keep = { fresh, count, next in
      let page = FetchedList(
        key, fresh, rankedBy: nil, next: next, at: Date(), isWhole: next == nil)
      archive.keep { (store) throws(ArchiveError) in try store.extend(page, after: count) }
    }
    return walk
  }

  /// An empty list is no failure, unless the topic does not exist: the service lists nothing then.
  private func explainNothing(_ client: Client) throws {
    let exists = try topic.map { slug in
      try waitFor { () async throws(ProductHuntError) in
        try await client.topic(slug: slug).value != nil
      }
    }
    if let topic, exists == false {
      let shown = PlainText(ForeignText(topic))
      throw Failed(
        .noSuchPost, "Product Hunt has no topic “\(shown)”: phbrowse topics WORDS finds one.")
    }
    let isToday = day == nil && span == nil && topic == nil && collection == nil
    Console.error(
      isToday ? "phbrowse: no posts yet today; --day yesterday has some" : "phbrowse: no posts")
  }
}

/// Periods longer than a day, as flags.
enum SpanName: String, EnumerableFlag {
  case week, month, year

  var kind: Period.Kind {
    switch self {
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}
