// phbrowse sync: fills the archive with the last days, for reading without network.

import Archive
import ArgumentParser
import FoundationEssentials
import ProductHunt
import Texts

struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Save the last days, to read and search them without network.",
    discussion: """
      Saves what the home page listed, from today backwards; with --comments each post's page with all \
      of its discussion too. Days that are saved are not asked for again. Where the budget of requests \
      is spent it waits for the next one, and leaves a tenth of it to you. Ctrl-C loses nothing: the same \
      command goes on from there.

      EXAMPLES
        phbrowse sync --days 7
        phbrowse sync --days 2 --comments
      """)

  @Option(help: ArgumentHelp("How many days, today among them.", valueName: "number"))
  var days: Int

  @Flag(help: "Save pages and whole discussions too.")
  var comments = false

  @OptionGroup var service: ServiceOptions

  func validate() throws {
    guard (1...5000).contains(days) else {
      throw ValidationError("Name a number of days from 1 to 5000.")
    }
  }

  func run() throws {
    try reporting { environment in
      let client = try ServiceSetting(service, environment: environment).client()
      let archive = ArchiveInUse(
        ArchiveSetting(isDemo: service.demo, environment: environment))
      try archive.use { (store) throws(ArchiveError) in
        guard !store.isReadOnly else { throw .newerVersion }
      }
      let plan = try archive.use { (store) throws(ArchiveError) in
        try SyncPlan(days: days, withComments: comments, now: Date(), in: store)
      }
      try announce(plan, archive)
      let run = try fetch(plan, client, archive)
      Console.error("phbrowse: " + Self.report(run, plan))
      Remarks.unreadable(run.unreadable, .postsOrComments)
    }
  }

  /// What is missing and what it will cost, before it is begun.
  private func announce(_ plan: SyncPlan, _ archive: ArchiveInUse) throws {
    var missingPosts = 0
    if comments {
      missingPosts = try archive.use { (store) throws(ArchiveError) in
        var count = 0
        for day in plan.days where day.isThere {
          for entry in day.saved?.entries ?? [] {
            let saved = try store.post(.id(entry.post.id))
            if saved?.hasWholeDiscussion != true { count += 1 }
          }
        }
        return count
      }
    }
    let points = plan.estimate(missingPosts: missingPosts)
    guard points > 0 else { return }
    guard !plan.missing.isEmpty else {
      let posts = Spoken.count(missingPosts, "post", "posts")
      return Console.error(
        "phbrowse: discussions of \(posts) to fetch, about \(Spoken.count(points)) points")
    }
    let what = Spoken.count(plan.missing.count, "day", "days")
    let posts: PlainText =
      missingPosts > 0
      ? " and discussions of \(Spoken.count(missingPosts, "post", "posts"))" : ""
    Console.error(
      "phbrowse: \(what) of \(plan.days.count) to fetch\(posts), about \(Spoken.count(points)) points"
    )
  }

  private func fetch(
    _ plan: SyncPlan, _ client: Client, _ archive: ArchiveInUse
  ) throws -> SyncRun {
    let outcome = try archive.use { (store) throws(ArchiveError) -> (SyncRun, ProductHuntError?) in
      var run = SyncRun(client, into: store, days: plan.days.count)
      do throws(SyncFailure) {
        try run.run(plan)
        return (run, nil)
      } catch {
        switch error {
        case .archive(let error): throw error
        case .service(let error): return (run, error)
        }
      }
    }
    guard let error = outcome.1 else { return outcome.0 }
    let failed = Failed(error)
    throw Failed(
      failed.status, failed.sentence + " What came is saved; the same command goes on from there.")
  }

  private static func report(_ run: SyncRun, _ plan: SyncPlan) -> PlainText {
    let days: PlainText =
      plan.days.count == 1 ? "1 day is" : "\(Spoken.count(plan.days.count)) days are"
    var line: PlainText = "\(days) saved, \(Spoken.count(run.posts, "post", "posts"))"
    if plan.withComments { line = line + " with their discussions" }
    guard run.spent > 0 else { return line + "; nothing was missing" }
    return line + "; that took about \(Spoken.count(run.spent, "point", "points"))"
  }
}
