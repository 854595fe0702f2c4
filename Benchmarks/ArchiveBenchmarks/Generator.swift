// Fills an archive with invented posts, as many as years of browsing would bring. The same each time, and
// kept beside the build, since it takes minutes.

import Archive
import FoundationEssentials
import ProductHunt
import Texts

/// How much there is.
struct Scale {
  var days = 200
  var postsPerDay = 500
  var commentsPerPost = 3
  var snapshotsPerPost = 10
}

struct Generator {
  let store: ArchiveStore
  let scale: Scale
  private var random = SplitMix(state: 2_026)
  private let words: [String]

  /// Midnight of the first day in San Francisco (UTC−8).
  static let start = Date(timeIntervalSince1970: 1_780_000_000 - 28_800)

  init(store: ArchiveStore, scale: Scale) {
    self.store = store
    self.scale = scale
    var random = SplitMix(state: 1)
    let syllables = ["ka", "lo", "mi", "ren", "to", "sa", "ve", "nor", "di", "pa", "qu", "ex"]
    words = (0..<20_000).map { _ in
      (0..<Int(1 + random.next() % 4)).map { _ in
        syllables[Int(random.next() % UInt64(syllables.count))]
      }.joined()
    }
  }

  static func day(_ number: Int) -> String {
    let moment = start.addingTimeInterval(Double(number) * 86_400)
    return String(moment.formatted(.iso8601.year().month().day()))
  }

  static func key(_ day: Int, featured: Bool) -> ListKey {
    ListKey(
      "day:\(Self.day(day))|\(featured ? "featured" : "all")|RANKING", day: Self.day(day))
  }

  mutating func fill() throws {
    for day in 0..<scale.days {
      var posts = (0..<scale.postsPerDay).map { post(day * scale.postsPerDay + $0, day) }
      let morning = Self.start.addingTimeInterval(Double(day) * 86_400)
      for snapshot in 0..<scale.snapshotsPerPost {
        let now = morning.addingTimeInterval(Double(snapshot) * 3_600)
        if snapshot > 0 { for index in posts.indices { posts[index].votesCount += 1 } }
        try save(posts, day, featured: false, at: now)
      }
      try save(Array(posts.prefix(30)), day, featured: true, at: morning)
      for post in posts {
        let comments = (0..<scale.commentsPerPost).map { comment(post, $0) }
        try store.save(PostDetail(post: post, comments: Page(comments)), at: morning + 40_000)
      }
    }
  }

  private func save(_ posts: [Post], _ day: Int, featured: Bool, at now: Date) throws {
    try store.save(
      FetchedList(
        key: Self.key(day, featured: featured),
        entries: posts.enumerated().map { FetchedList.Entry($1, rank: $0 + 1) }, fetchedAt: now,
        isWhole: true), isShown: false)
  }

  /// Frequent words far more often than rare ones, as people write.
  private mutating func sentence(_ count: Int) -> String {
    (0..<count).map { _ in
      let fraction = Double(random.next() >> 11) / Double(1 << 53)
      return words[Int(Double(words.count) * fraction * fraction * fraction)]
    }.joined(separator: " ")
  }

  private mutating func post(_ number: Int, _ day: Int) -> Post {
    let launch = Self.start.addingTimeInterval(Double(day) * 86_400 + 60)
    let japanese = number.isMultiple(of: 100) ? " 日本語のノート" : ""
    return Post(
      id: Post.ID(String(1_000_000 + number)), slug: ForeignText("post-\(number)"),
      name: ForeignText(sentence(2) + japanese), tagline: ForeignText(sentence(8)),
      description: ForeignText(sentence(45)), votesCount: Int(random.next() % 500),
      commentsCount: scale.commentsPerPost, createdAt: launch, featuredAt: launch,
      dailyRank: number % scale.postsPerDay + 1,
      url: ForeignText("https://www.producthunt.com/posts/post-\(number)?utm_source=phbrowse"),
      website: ForeignText("https://www.producthunt.com/r/p/\(number)?app_id=1"),
      topics: (0..<3).map { _ in
        let topic = random.next() % 300
        return Topic(slug: ForeignText("topic-\(topic)"), name: ForeignText("Topic \(topic)"))
      })
  }

  private mutating func comment(_ post: Post, _ number: Int) -> Comment {
    Comment(
      id: Comment.ID("\(post.id.rawValue)\(number)"),
      body: ForeignText("<p>\(sentence(20))</p><p>\(sentence(15))</p>"),
      createdAt: post.createdAt, votesCount: 1,
      url: ForeignText("\(post.url.raw)&comment=\(number)"))
  }
}

/// The same numbers each time.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
