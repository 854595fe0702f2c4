// Prints the public feed: one request without credentials, two for a topic. What it does not know is
// missing, never zero.

import Archive
import Export
import Feed
import FoundationEssentials
import ProductHunt
import Texts

struct FeedListing {
  /// A topic's slug; nil for the feed of everything.
  let topic: String?
  /// Nil prints all of it: it is short.
  let limit: Limit?
  let output: OutputOptions
  /// What is printed is kept there.
  let archive: ArchiveInUse

  private var key: ListKey { ListKey(feedOf: topic) }

  func write(from setting: ServiceSetting, _ environment: [String: String]) throws {
    var writer = try writer(environment)
    let feed = setting.feed
    var progress = Progress()
    let page: Page<Post>
    do throws(ProductHuntError) {
      page = try waitFor(showing: "Loading the feed...", on: &progress) {
        [topic] () async throws(ProductHuntError) in try await feed.posts(ofTopic: topic)
      }
    } catch {
      throw Failed(ofFeed: error)
    }
    let list = FetchedList(
      key, page.items, rankedBy: nil, at: Date(), isWhole: page.unreadable == 0)
    archive.keep { (store) throws(ArchiveError) in try store.save(list, isShown: false) }
    try print(page.items, unreadable: page.unreadable, by: &writer)
    Remarks.unreadable(page.unreadable, .posts)
  }

  /// Prints what was saved of it.
  func writeSaved(_ environment: [String: String]) throws {
    var writer = try writer(environment)
    let saved = try archive.use { (store) throws(ArchiveError) in try store.list(key) }
    guard let saved else {
      throw Failed(
        .unavailable, "That feed is not saved: without --offline it is asked for, and saved then.")
    }
    try print(saved.entries.map(\.post), by: &writer)
    Remarks.saved(at: saved.fetchedAt)
  }

  private func writer(_ environment: [String: String]) throws -> RowWriter<PostRow> {
    try RowWriter(output, environment) { PostRow.fieldsOfFeed(for: $0) }
  }

  private func print(
    _ posts: [Post], unreadable: Int = 0, by writer: inout RowWriter<PostRow>
  ) throws {
    let printed = posts.prefix(limit?.count ?? .max)
    try writer.write(printed.map { PostRow($0) })
    try writer.finish()
    if printed.count < posts.count { Remarks.more(than: printed.count, .posts) }
    if posts.isEmpty, unreadable == 0 { Console.error("phbrowse: no posts") }
  }
}
