// Prints the public feed: one request without credentials, two for a topic. What it does not know is
// missing, never zero.

import Export
import Feed
import ProductHunt
import Texts

struct FeedListing {
  /// A topic's slug; nil for the feed of everything.
  let topic: String?
  /// Nil prints all of it: it is short.
  let limit: Limit?
  let output: OutputOptions

  func write(from setting: ServiceSetting, _ environment: [String: String]) throws {
    var writer = try RowWriter<PostRow>(output, environment) {
      PostRow.fieldsOfFeed(for: $0)
    }
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
    let printed = page.items.prefix(limit?.count ?? .max)
    try writer.write(printed.map { PostRow($0) })
    try writer.finish()
    Remarks.unreadable(page.unreadable, "posts")
    if printed.count < page.items.count { Remarks.more(than: printed.count, "posts") }
    if page.items.isEmpty { Console.error("phbrowse: no posts") }
  }
}
