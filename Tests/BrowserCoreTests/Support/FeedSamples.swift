// Posts as the public feed knows them, and browsers without credentials.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Texts

extension Post {
  /// A post of the feed, so many hours before the tests' now (14:02 at UTC, 06:02 in San Francisco).
  static func ofFeed(_ number: Int, hoursAgo hours: Double, like post: Post? = nil) -> Post {
    let sample = post ?? .sample(number)
    return Post(
      id: sample.id, slug: sample.slug, name: sample.name, tagline: sample.tagline,
      createdAt: Moment.start.date.addingTimeInterval(-hours * 3600), url: sample.url,
      website: sample.website, source: .feed)
  }

  /// Four days of motley names, in the order in which they were featured: the third was created on
  /// the evening before.
  static let feed: [Post] = {
    let hours: [Double] = [1, 5, 7, 5.5, 6, 20, 28, 29.9, 30, 31, 49, 54, 70, 77.5, 77.9]
    return zip(hours, Post.motley).enumerated().map { number, pair in
      .ofFeed(number, hoursAgo: pair.0, like: pair.1)
    }
  }()
}

extension Browser {
  /// A browser without credentials that has asked for the feed.
  static func withoutCredentials(
    size: Size = Size(width: 80, height: 24), topic: String? = nil
  ) -> Browser {
    let start: Start =
      topic.map { .period(.month, nil, .topic(ForeignText($0))) } ?? .day(nil)
    var browser = Browser(at: start, size: size, now: .start, connection: .feed)
    _ = browser.handle(.started, at: .start)
    return browser
  }

  /// The same, and it has got these posts.
  static func readingFeed(
    _ posts: [Post] = Post.feed, size: Size = Size(width: 80, height: 24)
  ) -> Browser {
    var browser = withoutCredentials(size: size)
    _ = browser.handle(
      .answered(browser.lastTicket, .posts(Answer(Page(posts)))), at: .start)
    return browser
  }

  /// Runs a command by its name.
  @discardableResult
  mutating func run(_ command: String) -> [Effect] {
    press(":")
    for character in command { press(.character(character)) }
    return press(.enter)
  }
}
