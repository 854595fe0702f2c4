// One post of the demo: its numbers, and the words that are made from them.

import FoundationEssentials

/// A post. What is stored is numbers; a post's words come from `NamedPost` or from the word lists.
struct DemoPost: Sendable {
  /// Days before the newest day.
  let age: Int
  /// Its place in its day, from 0: featured posts first, by rank.
  let index: Int
  let votes: Int
  let commentsCount: Int
  let reviewsCount: Int
  let rating: Double
  let createdAt: Date
  let featuredAt: Date?
  let dailyRank: Int?
  let topicIDs: [Int]
  var weeklyRank: Int?
  var monthlyRank: Int?
  var yearlyRank: Int?

  /// Later days have higher identifiers, and no day has a hundred posts.
  var id: Int { 1_290_000 - age * 100 + index }

  private var named: NamedPost? { NamedPost.at(age: age, index: index) }
  private var composed: ComposedPost { ComposedPost(age: age, index: index, topics: topicIDs) }

  var name: String { named?.name ?? composed.name }
  var slug: String { named?.slug ?? composed.slug }
  var tagline: String { named?.tagline ?? composed.tagline }
  var description: String? {
    guard let named else { return composed.description }
    return named.isBare ? nil : named.description ?? composed.description
  }

  var url: String { "https://www.producthunt.com/products/\(slug)\(DemoPost.parameters)" }
  var website: String {
    var random = SplitMix64(id, 4)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let code = String((0..<14).map { _ in random.pick(letters) })
    return "https://www.producthunt.com/r/\(code)\(DemoPost.parameters)"
  }
  private static let parameters =
    "?utm_campaign=producthunt-api&utm_medium=api-v2&utm_source=Application%3A+phbrowse+demo"

  var scheduledAt: Date? { index % 10 == 9 ? nil : createdAt }
  var makersCount: Int { 1 + (id + index) % 4 }

  /// The one who posted it: seen unredacted now and then. Source: API v2, seen live.
  var hunter: DemoUser {
    guard id % 3 == 0 else { return .redacted }
    var random = SplitMix64(id, 5)
    let first = random.pick(PostWords.people)
    let last = random.pick(PostWords.secondWords)
    return DemoUser(
      id: String(70_000 + id % 9_000), name: "\(first) \(last)",
      username: "\(first)_\(last)".lowercased())
  }

  var thumbnail: DemoMedia? {
    named?.isBare == true ? nil : DemoMedia(url: address(ofImage: 0))
  }

  var media: [DemoMedia] {
    if named?.isBare == true { return [] }
    let count = named?.mediaCount ?? 1 + id % 5
    return (1...count).map { number in
      let isVideo = number == 2 && (id % 4 == 0 || count > 9)
      return DemoMedia(
        url: address(ofImage: number),
        videoUrl: isVideo ? "https://video.example/watch?v=\(id)" : nil)
    }
  }

  private func address(ofImage number: Int) -> String {
    "https://images.example/\(id)/\(number).png?auto=format"
  }

  var links: [DemoLink] {
    let host = "https://\(slug).example"
    let kinds = [
      "Website", "App Store", "Play Store", "GitHub", "Documentation", "Chrome", "Figma",
    ]
    let count = named?.linksCount ?? 1 + (id % 5) / 2
    return (0..<count).map { number in
      DemoLink(
        type: kinds[number % kinds.count],
        url: number == 0 ? host : "\(host)/get/\(number)?ref=demo")
    }
  }
}
