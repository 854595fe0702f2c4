// Posts that somebody put together.

import FoundationEssentials

/// One collection and the posts in it, in its own order.
struct DemoCollection: Sendable {
  let id: Int
  let slug: String
  let name: String
  let tagline: String
  let description: String?
  let followers: Int
  let createdAt: Date
  let featuredAt: Date?
  let postIDs: [Int]

  /// All collections of a world's posts.
  static func all(of posts: [DemoPost], before date: Date) -> [DemoCollection] {
    func days(_ count: Int) -> Date { date.addingTimeInterval(-86_400 * Double(count)) }
    func ids(_ belongs: (DemoPost) -> Bool) -> [Int] { posts.filter(belongs).map(\.id) }
    return [
      DemoCollection(
        id: 401, slug: "for-the-terminal", name: "For the terminal", tagline: "No mouse was harmed",
        description: "Programs that live in a grid of letters.", followers: 4_120,
        createdAt: days(300), featuredAt: days(40), postIDs: ids { $0.topicIDs.contains(6) }),
      DemoCollection(
        id: 402, slug: "winners", name: "Winners of the day 🏆", tagline: "First in their rank",
        description: nil, followers: 9_874, createdAt: days(210), featuredAt: days(12),
        postIDs: ids { $0.dailyRank == 1 }),
      DemoCollection(
        id: 403, slug: "quiet-software", name: "Quiet software", tagline: "It does not ping",
        description: "Calm things for loud days.", followers: 2_301, createdAt: days(95),
        featuredAt: days(30), postIDs: ids { $0.dailyRank != nil && $0.id % 17 == 0 }),
      DemoCollection(
        id: 404, slug: "overlooked", name: "Overlooked", tagline: "Never featured, still good",
        description: nil, followers: 312, createdAt: days(60), featuredAt: days(5),
        postIDs: ids { $0.featuredAt == nil && $0.votes > 45 }),
      DemoCollection(
        id: 405, slug: "yomimono", name: "読みもの", tagline: "For people who read",
        description: "Readers, notebooks, dictionaries.", followers: 640, createdAt: days(44),
        featuredAt: nil, postIDs: ids { $0.dailyRank != nil && $0.topicIDs.contains(5) }),
      DemoCollection(
        id: 406, slug: "to-try", name: "To try, one day", tagline: "Nothing in it yet",
        description: nil, followers: 0, createdAt: days(3), featuredAt: nil, postIDs: []),
    ]
  }
}
