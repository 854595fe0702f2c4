// Everything that there is in the demo on one day: posts, topics, collections. Numbers are there at
// once; words are made when they are asked for.

import FoundationEssentials

/// The invented service's data, the same for the same moment.
struct World: Sendable {
  /// How many days there are before the newest one.
  static let daysBack = 28

  /// In the order `RANKING`: newest day first, then the day's rank, unfeatured posts last.
  let posts: [DemoPost]
  let topics: [DemoTopic]
  let collections: [DemoCollection]
  private let placeOfPost: [Int: Int]

  /// - Parameters:
  ///   - newestDay: the Pacific day with the posts of "today".
  ///   - now: nothing happened after it.
  init(newestDay: Int, now: Date) {
    var posts: [DemoPost] = []
    for age in 0...World.daysBack {
      posts += DemoDay(age: age, day: newestDay - age, now: now).posts
    }
    Periods.rank(&posts, newestDay: newestDay)
    self.posts = posts
    placeOfPost = Dictionary(
      uniqueKeysWithValues: posts.enumerated().map { ($0.element.id, $0.offset) })
    topics = DemoTopic.all(before: PacificTime.start(of: newestDay))
    collections = DemoCollection.all(of: posts, before: PacificTime.start(of: newestDay))
    self.now = now
  }

  private let now: Date

  func post(id: Int) -> DemoPost? { placeOfPost[id].map { posts[$0] } }

  func topic(id: Int) -> DemoTopic? { topics.first { $0.id == id } }

  func discussion(of post: DemoPost) -> Discussion { Discussion(of: post, now: now) }

  func comment(id: Int) -> DemoComment? {
    let (postID, index) = DemoComment.parts(ofID: id)
    guard let post = post(id: postID), (0..<post.commentsCount).contains(index) else { return nil }
    return discussion(of: post).comment(index)
  }
}

/// Ranks over more than a day: by votes among the featured posts.
private enum Periods {
  static func rank(_ posts: inout [DemoPost], newestDay: Int) {
    rank(&posts, \.weeklyRank) { PacificTime.monday(of: newestDay - $0.age) }
    rank(&posts, \.monthlyRank) {
      let (year, month, _) = PacificTime.civil(newestDay - $0.age)
      return year * 12 + month
    }
    rank(&posts, \.yearlyRank) { PacificTime.civil(newestDay - $0.age).year }
  }

  // Today's posts have none yet: the service ranks a period's posts once their day is over.
  private static func rank(
    _ posts: inout [DemoPost], _ rank: WritableKeyPath<DemoPost, Int?>,
    period: (DemoPost) -> Int
  ) {
    var ranks: [Int: Int] = [:]
    let ranked = posts.indices.filter { posts[$0].dailyRank != nil && posts[$0].age > 0 }
    let votes = posts.map(\.votes)
    for index in ranked.sorted(by: { (-votes[$0], $0) < (-votes[$1], $1) }) {
      let period = period(posts[index])
      ranks[period, default: 0] += 1
      posts[index][keyPath: rank] = ranks[period]
    }
  }
}
