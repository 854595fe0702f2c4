// Prints the posts of a day, week, month or year. Nothing is printed before all that belongs to it
// is there: the last page can hold the best rank.

import Archive
import Export
import FoundationEssentials
import ProductHunt
import Texts

struct PeriodListing {
  private var load: PeriodLoad
  private let order: PostOrder
  private let limit: Int?

  /// A listing of at most `limit` posts, or of all.
  init(_ load: PeriodLoad, _ order: PostOrder, limit: Int?) {
    self.load = load
    self.order = order
    self.limit = limit
  }

  /// Loads, hands over what came to be kept, and prints; says on standard error if there are more.
  /// Returns how many.
  consuming func write(
    to writer: inout RowWriter<PostRow>, from client: Client, keep: (FetchedList) -> Void
  ) throws -> Printed {
    var progress = Progress()
    var posts: [Post] = []
    while let request = load.next, wants(request, having: posts.count) {
      let page = try waitFor(showing: "Loading posts... \(posts.count)", on: &progress) {
        () async throws(ProductHuntError) in try await client.posts(request).value
      }
      posts += load.take(page)
    }
    keep(
      FetchedList(
        ListKey(load, in: order), posts, rankedBy: load.period.kind, next: load.next?.cursor,
        at: Date(), isWhole: load.isComplete))
    let sorted = order.sorted(posts, by: load.period.kind)
    let printed = sorted.prefix(limit ?? .max)
    try writer.write(printed.map { PostRow($0) })
    try writer.finish()
    Remarks.unreadable(load.unreadable, .posts)
    if printed.count < sorted.count || !load.isComplete {
      Remarks.more(than: printed.count, .posts)
    }
    return Printed(count: printed.count, unreadable: load.unreadable)
  }

  /// The featured posts of a day or week are always loaded whole; of long lists, whose order is that
  /// of the service as near as it has it, as many pages as the limit takes.
  private func wants(_ request: PageRequest, having count: Int) -> Bool {
    guard let limit, count >= limit else { return true }
    return load.period.kind == .day || load.period.kind == .week ? request.query.featured : false
  }
}
