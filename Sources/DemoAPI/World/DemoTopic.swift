// The topics that posts are filed under.

import FoundationEssentials

/// One topic.
struct DemoTopic: Sendable {
  let id: Int
  let slug: String
  let name: String
  let description: String
  let followers: Int
  let createdAt: Date

  /// All topics, a year and more older than `date`.
  static func all(before date: Date) -> [DemoTopic] {
    table.enumerated().map { place, row in
      let months = Double((place * 7) % table.count)
      return DemoTopic(
        id: place + 1, slug: row.slug, name: row.name, description: row.description,
        followers: row.followers, createdAt: date.addingTimeInterval(-86_400 * (400 + 30 * months)))
    }
  }

  /// The topics of one post: one to four, or none at all for a few.
  static func some(_ random: inout SplitMix64) -> [Int] {
    guard !random.oneIn(14) else { return [] }
    var topics: [Int] = []
    for _ in 0...random.below(4) {
      let topic = 1 + random.below(table.count)
      if !topics.contains(topic) { topics.append(topic) }
    }
    return topics
  }

  private static let table: [(slug: String, name: String, description: String, followers: Int)] = [
    ("productivity", "Productivity", "Get more done, or the same with less.", 651_204),
    ("developer-tools", "Developer Tools", "What makers make things with.", 512_880),
    ("artificial-intelligence", "Artificial Intelligence", "Machines that learn.", 470_019),
    ("design-tools", "Design Tools", "Pixels, vectors & type.", 390_442),
    ("notes", "Notes", "Places to put a thought.", 88_310),
    ("terminal", "Terminal", "Programs for a grid of letters.", 12_007),
    ("open-source", "Open Source", "Read it, change it, share it.", 203_556),
    ("money", "Money", "Earning, keeping and giving it.", 97_121),
    ("music", "Music", "Things to hear and to play.", 140_990),
    ("health-fitness", "Health & Fitness", "Sleep, run, eat, repeat.", 181_450),
    ("social", "Social", "Being together from afar.", 45_668),
    ("education", "Education", "To learn & to teach. 学び。", 166_003),
  ]
}
