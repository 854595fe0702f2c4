// One launch day: how many posts, which of them are featured, when each came and how it fared.

import FoundationEssentials

/// Makes the posts of one day, in the order of their ranks.
struct DemoDay {
  /// Days before the newest one.
  let age: Int
  /// The day as `PacificTime` counts.
  let day: Int
  let now: Date

  var posts: [DemoPost] {
    var random = SplitMix64(age, 1)
    let featured = age == 0 ? 24 : 12 + random.below(19)
    let others = age == 0 ? 36 : 8 + random.below(17)
    return (0..<featured + others).map { post(index: $0, featured: featured) }
  }

  private func post(index: Int, featured: Int) -> DemoPost {
    let isFeatured = index < featured
    var random = SplitMix64(age, index, 2)
    let named = NamedPost.at(age: age, index: index)
    let votes = named?.votes ?? votes(index: index, featured: featured, &random)
    let (created, launched) = times(index: index, isFeatured: isFeatured, &random)
    let reviews = named?.reviews ?? (random.oneIn(3) ? Reviews.some(&random) : .none)
    return DemoPost(
      age: age, index: index, votes: votes,
      commentsCount: named?.comments ?? comments(votes: votes, &random),
      reviewsCount: reviews.count, rating: Double(reviews.tenths) / 10,
      createdAt: created, featuredAt: isFeatured ? launched : nil,
      dailyRank: isFeatured ? index + 1 : nil,
      topicIDs: named?.topics ?? DemoTopic.some(&random))
  }

  // A rank is not a number of votes: neighbours may stand the other way round.
  private func votes(index: Int, featured: Int, _ random: inout SplitMix64) -> Int {
    guard index < featured else { return 1 + random.below(60) }
    var ofDay = SplitMix64(age, 3)
    let best = age == 0 ? 460 : 300 + ofDay.below(500)
    let share = Double(featured - index) / Double(featured)
    return 40 + Int(Double(best) * share * share) * (92 + random.below(17)) / 100
  }

  private func comments(votes: Int, _ random: inout SplitMix64) -> Int {
    random.oneIn(9) ? 0 : 1 + votes * (2 + random.below(14)) / 100
  }

  /// When a post was created, and when it was put on the home page if it was.
  private func times(
    index: Int, isFeatured: Bool, _ random: inout SplitMix64
  ) -> (created: Date, launched: Date) {
    let start = PacificTime.start(of: day)
    let passed = max(0, min(now.timeIntervalSince(start), Double(PacificTime.secondsPerDay)))
    let regular = start.addingTimeInterval(min(60, passed))
    func moment(upTo share: Double) -> Date {
      let offset = passed * share * Double(random.below(10_000)) / 10_000
      return max(regular, start.addingTimeInterval(offset.rounded(.down)))
    }
    guard isFeatured else {
      let created = random.oneIn(3) ? regular : moment(upTo: 0.98)
      return (created, created)
    }
    if index % 7 == 3 {  // created the afternoon before, as on the real site
      return (start.addingTimeInterval(-Double(3_600 + random.below(36_000))), regular)
    }
    let created = random.oneIn(5) ? moment(upTo: 0.6) : regular
    return (created, created)
  }
}

/// What people gave a product: how many, and their mean in tenths of a star.
struct Reviews: Sendable {
  var count: Int
  var tenths: Int

  static let none = Reviews(count: 0, tenths: 0)

  static func some(_ random: inout SplitMix64) -> Reviews {
    Reviews(count: 1 + random.below(40), tenths: 30 + random.below(21))
  }
}
