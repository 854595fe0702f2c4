// The loading of the public feed: one page, its posts put together by day.

import ProductHunt
import Texts

/// The loading of the feed of everything or of a topic.
struct FeedLoad: Hashable, Sendable {
  let topic: ForeignText?
  private(set) var isComplete = false
  private(set) var unreadable = 0

  init(topic: ForeignText?) {
    self.topic = topic
  }

  /// The page's posts, the newest day first; within a day as the feed has them. It is in the order
  /// in which posts were featured, and says only when they were created: some the evening before.
  mutating func take(_ page: Page<Post>) -> [Post] {
    isComplete = true
    unreadable = page.unreadable
    return page.items.enumerated()
      .map { (day: PacificDay(containing: $1.createdAt), place: $0, post: $1) }
      .sorted { ($1.day, $0.place) < ($0.day, $1.place) }
      .map(\.post)
  }
}
