// Invented posts, comments and browsers in given states, for the tests of this folder.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Texts

extension Moment {
  /// Mon 23 Nov 2026, 14:02 in a place at UTC; 06:02 in San Francisco.
  static let start = Moment(Date(timeIntervalSince1970: 1_795_442_520))

  func after(_ seconds: Double) -> Moment {
    Moment(date.addingTimeInterval(seconds), utcOffset: utcOffset)
  }
}

extension PacificDay {
  static let sample = PacificDay(containing: Moment.start.date)
}

extension ListSpec {
  static let today = ListSpec(.day(.sample))
}

extension Post {
  /// A featured post of the day; its rank is its number.
  static func sample(
    _ number: Int, rank: Int? = nil, votes: Int? = nil, named name: String? = nil
  ) -> Post {
    let launch = PacificDay.sample.start.addingTimeInterval(60)
    return Post(
      id: Post.ID("\(number)"), slug: ForeignText("post-\(number)"),
      name: ForeignText(name ?? "Sample \(number)"),
      tagline: ForeignText("What sample \(number) is good for"),
      description: ForeignText("Sample \(number) does one thing.\n\nIt does it well."),
      votesCount: votes ?? max(0, 500 - number), commentsCount: number % 7,
      reviewsCount: number % 3, reviewsRating: 4.5, createdAt: launch, featuredAt: launch,
      dailyRank: rank ?? number,
      url: ForeignText("https://www.producthunt.com/products/post-\(number)?utm_source=x"),
      website: ForeignText("https://www.producthunt.com/r/p/\(number)"),
      topics: [Topic(slug: "productivity", name: "Productivity")])
  }
}

extension Topic {
  init(slug: String, name: String) {
    self.init(slug: ForeignText(slug), name: ForeignText(name))
  }
}

extension Comment {
  static func sample(_ id: String, body: String? = nil, replies: [Comment] = []) -> Comment {
    Comment(
      id: ID(id), body: ForeignText(body ?? "<p>What \(id) says.</p>"),
      createdAt: Moment.start.date.addingTimeInterval(-7200), votesCount: 2,
      url: ForeignText("https://www.producthunt.com/posts/x?comment=\(id)"),
      replies: Page(replies))
  }
}

extension PostDetail {
  static func sample(_ number: Int, comments: Page<Comment> = Page()) -> PostDetail {
    PostDetail(
      post: .sample(number),
      media: [Media(kind: .image, url: ForeignText("https://images.example/\(number).png"))],
      productLinks: [
        ProductLink(type: ForeignText("Website"), url: ForeignText("https://sample.example/"))
      ],
      comments: comments)
  }
}

extension Browser {
  static func starting(size: Size = Size(width: 80, height: 24)) -> Browser {
    Browser(at: .day(nil), size: size, now: .start, connection: .service)
  }

  /// A browser that asked for today and has got these posts.
  static func listing(
    _ posts: [Post], next: Cursor? = nil, size: Size = Size(width: 80, height: 24)
  ) -> Browser {
    var browser = starting(size: size)
    let effects = browser.handle(.started, at: .start)
    browser.answer(effects, .posts(Answer(Page(posts, next: next))))
    return browser
  }

  static func listing(_ count: Int, next: Cursor? = nil) -> Browser {
    listing((1...count).map { .sample($0) }, next: next)
  }

  /// A browser that has a post's page open.
  static func reading(
    _ detail: PostDetail = .sample(1), size: Size = Size(width: 80, height: 24)
  ) -> Browser {
    var browser = listing([.sample(1), .sample(2), .sample(3)], size: size)
    let effects = browser.press(.enter)
    browser.answer(effects, .post(Answer(detail)))
    return browser
  }

  /// Answers the one request among effects.
  @discardableResult
  mutating func answer(
    _ effects: [Effect], _ reply: Reply, at now: Moment = .start
  ) -> [Effect] {
    handle(.answered(effects.tickets[0], reply), at: now)
  }

  @discardableResult
  mutating func press(_ keys: Key..., at now: Moment = .start) -> [Effect] {
    keys.flatMap { handle(.input(.key($0)), at: now) }
  }

  /// The shown list's rows, by number.
  var shownIDs: [String] {
    guard case .list(let spec) = place.destination else { return [] }
    return lists[spec]?.rows.map(\.id.rawValue) ?? []
  }
}

extension [Effect] {
  /// The tickets of the requests among them, in order.
  var tickets: [Ticket] {
    compactMap { if case .request(_, let ticket) = $0 { ticket } else { nil } }
  }

  var questions: [Question] {
    compactMap { if case .request(let question, _) = $0 { question } else { nil } }
  }
}
