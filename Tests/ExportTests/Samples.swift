// Posts and their like for the tests of this folder, some of them hostile.

import Export
import Foundation
import ProductHunt
import Texts

enum Samples {
  static let launch = Date(timeIntervalSince1970: 1_765_785_660)  // 2025-12-15T08:01:00Z

  static func post(
    id: String = "1001", slug: String = "nimbus-notes", name: String = "Nimbus Notes",
    tagline: String = "Notes that tidy themselves", description: String? = "Files it for you.",
    votes: Int = 514, comments: Int = 31, rank: Int? = 2,
    url: String = "https://www.producthunt.com/posts/nimbus-notes",
    topics: [String] = ["Productivity", "Notes"]
  ) -> Post {
    Post(
      id: Post.ID(id), slug: ForeignText(slug), name: ForeignText(name),
      tagline: ForeignText(tagline), description: description.map(ForeignText.init),
      votesCount: votes, commentsCount: comments, reviewsCount: 31, reviewsRating: 4.8,
      createdAt: launch, featuredAt: launch, dailyRank: rank, weeklyRank: 9, url: ForeignText(url),
      website: ForeignText("https://www.producthunt.com/r/ABC"),
      topics: topics.map {
        Topic(slug: ForeignText($0.lowercased()), name: ForeignText($0))
      })
  }

  /// Every way that a text can try to be more than text.
  static let hostileTexts = [
    "\u{1B}[2J\u{1B}]0;owned\u{07}", "\u{9B}31m", "tab\there", "line\nbreak\r\nagain",
    "\u{202E}evil\u{202C}", "\u{2028}\u{2029}\u{85}", "\"quoted\", 'and' ,comma", "=1+1", "＝1+1",
    "日本語のノート", "👩‍👩‍👧‍👦 family 🇩🇪 1️⃣", "[a](javascript:1) *b* <script>`c`", "nul\u{0}byte",
    "tag\u{E0041}s", "", " ", "e\u{301}\u{301}\u{301}",
  ]

  static let hostilePosts = hostileTexts.enumerated().map { index, text in
    post(id: "\(index)", slug: "post-\(index)", name: text, tagline: text, description: text)
  }
}
