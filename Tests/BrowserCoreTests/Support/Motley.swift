// Invented posts and texts of all kinds, as strangers write them, and the browsers that show them.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Texts

extension Post {
  /// 28 posts: short names and long ones, wide ones, ones with odd characters, none at all.
  static let motley: [Post] = mixedNames.enumerated().map { index, words in
    let number = index + 1
    var post = Post.sample(number, votes: 1240 / number, named: words.name)
    post.tagline = ForeignText(words.tagline)
    post.commentsCount = 310 / number
    post.topics = motleyTopics[number % motleyTopics.count]
    post.website = ForeignText(
      "https://www.producthunt.com/r/p/\(number)?app_id=339&utm_campaign=producthunt-api")
    return post
  }

  /// 120 posts without features, so that ranks have three digits.
  static let hundreds: [Post] = (1...120).map { number in
    var post = Post.sample(number, votes: max(1, 13_000 / (number * number)))
    if number > 30 { post.featuredAt = nil }
    return post
  }

  private static let motleyTopics: [[Topic]] = [
    [Topic(slug: "productivity", name: "Productivity"), Topic(slug: "notes", name: "Notes")],
    [Topic(slug: "developer-tools", name: "Developer Tools")],
    [
      Topic(slug: "artificial-intelligence", name: "Artificial Intelligence"),
      Topic(slug: "design-tools", name: "Design Tools"), Topic(slug: "mac", name: "Mac"),
    ],
    [],
  ]

  private static let mixedNames: [(name: String, tagline: String)] = [
    ("Foldspace", "A desk that tidies its top while you are at lunch"),
    ("Nimbus Notes", "Notes that tidy themselves"),
    ("茶の湯タイマー", "お茶を淹れる時間を、静かに知らせます"),
    ("Kettle", "Boil the ocean, one API at a time"),
    ("An Extraordinarily Long Name That No Column Was Ever Made For", "It does one thing"),
    ("🚀 Rocketeer 👩‍🚀", "Launch checklists for small crews 🇯🇵 ❤️"),
    ("Paperplane", "Mail that answers to you, and to nobody else in the whole wide world"),
    ("Tern", "Terminals for people who do not like terminals"),
    ("한글 메모장", "생각을 적는 가장 빠른 방법"),
    ("Crème brûlée", "Recipes with their accents kept"),
    ("<b>Bold</b> &amp; Co", "Markup &lt;is&gt; only text here"),
    ("Zettel\u{202E}gro", "A right-to-left override changes nothing"),
    ("", "A post without a name"),
    ("Halfwidth ﾊﾝｶｸ", "Marks that stand in cells of their own"),
    ("Quiet Hours", ""),
    ("日本語とEnglishのまざった名前のプロダクト", "幅の広い文字が列を崩さないこと"),
    ("Lumen", "Light that follows the page you read"),
    ("Orrery", "A solar system for your calendar"),
    ("Brickwork", "Layouts that hold without mortar"),
    ("Saltmarsh", "Backups you can hear"),
    ("Pocket Atlas", "Every map, folded"),
    ("Understudy", "Rehearse a talk with a patient listener"),
    ("Gannet", "Fetch, fold and file web pages"),
    ("Ferry", "Move between clouds without getting wet"),
    ("Marginalia", "Write in the margins of anything"),
    ("Tumbler", "Locks for side projects"),
    ("Half Life", "Tasks that decay unless done"),
    ("Lastly", "The last of the day"),
  ]
}

extension PostDetail {
  /// A page with all that a page can have.
  static let motley: PostDetail = {
    var post = Post.motley[1]
    post.reviewsCount = 31
    post.reviewsRating = 4.8
    post.weeklyRank = 9
    post.description = ForeignText(
      """
      Nimbus reads what you write and files it where you would have looked. It never leaves your \
      computer, and it forgets what you tell it to forget.

      茶の湯: 幅の広い文字も、行の終わりで正しく折り返されます。👩‍🚀
      """)
    var detail = PostDetail(post: post)
    detail.media = [
      Media(kind: .image, url: ForeignText("https://images.example/nimbus/one.png")),
      Media(
        kind: .video, url: ForeignText("https://images.example/nimbus/still.png"),
        videoUrl: ForeignText("https://video.example/watch?v=nimbus")),
    ]
    detail.productLinks = [
      ProductLink(type: ForeignText("Website"), url: ForeignText("https://nimbus.example/")),
      ProductLink(type: ForeignText("GitHub"), url: ForeignText("javascript:alert(1)")),
    ]
    detail.hunter = User(id: "7", name: ForeignText("Ada Example"), username: ForeignText("ada"))
    detail.makers = [
      User(id: "8", name: ForeignText("Béla 📚"), username: ForeignText("bela"))
    ]
    detail.comments = Page(motleyComments, next: Cursor("MTA"))
    return detail
  }()

  private static let motleyComments: [Comment] = [
    .sample(
      "1",
      body: """
        <p>We made this because <strong>every</strong> other notebook wanted a <em>login</em>. \
        There is a <a href="https://nimbus.example/why">longer answer</a>.</p>\
        <ul><li>Nothing leaves the computer</li><li>Nothing is sold</li></ul>
        """,
      replies: [
        .sample(
          "2", body: "<p>Does it <code>grep</code>?</p>",
          replies: [.sample("3", body: "<blockquote>Does it grep?</blockquote><p>It does.</p>")]),
        .sample("4", body: "おめでとうございます！ 🎉"),
      ]),
    .sample("5", body: "Plain text with &quot;entities&quot;\nand a second line"),
    .sample("6", body: "<p>" + String(repeating: "A comment of some length. ", count: 8) + "</p>"),
  ]
}

extension Browser {
  /// A browser that asked for today and got these answers, one after the other.
  static func answered(_ size: Size, _ replies: Reply...) -> Browser {
    var browser = starting(size: size)
    var effects = browser.handle(.started, at: .start)
    for reply in replies { effects = browser.answer(effects, reply) }
    return browser
  }

  /// A browser that shows these posts of today.
  static func listing(_ posts: [Post], size: Size, connection: ConnectionKind) -> Browser {
    var browser = Browser(at: .day(nil), size: size, now: .start, connection: connection)
    browser.answer(browser.handle(.started, at: .start), .posts(Answer(Page(posts))))
    return browser
  }

  /// A browser that shows all of today's posts and got these in pages of 20.
  static func listing(
    _ posts: [Post], pages: Int, more: Bool = false, size: Size
  ) -> Browser {
    var browser = Browser(
      at: .day(nil), size: size, now: .start, connection: .service,
      preferences: Preferences(scope: .all))
    // The featured ones are asked for by themselves, and first.
    let featured = posts.filter { $0.featuredAt != nil }
    browser.answer(browser.handle(.started, at: .start), .posts(Answer(Page(featured))))
    for page in 1...pages {
      let rows = posts[(page - 1) * 20..<page * 20]
      browser.press("G")
      guard let ticket = browser.awaiting.keys.first else { break }
      let next = page < pages || more ? Cursor("\(page)") : nil
      _ = browser.handle(
        .answered(ticket, .posts(Answer(Page(Array(rows), next: next)))), at: .start)
    }
    browser.press("g")
    return browser
  }

  /// A browser in which a post of the list was just opened.
  static func opening(_ size: Size) -> Browser {
    var browser = listing(Post.motley, size: size)
    browser.press("j", .enter)
    return browser
  }

  /// A browser in which all of a post's page is there.
  static func readingMotley(_ size: Size) -> Browser {
    var browser = opening(size)
    _ = browser.handle(.answered(browser.lastTicket, .post(Answer(.motley))), at: .start)
    return browser
  }

  /// A browser without credentials in which `:login` was said.
  static func loggingIn(_ size: Size) -> Browser {
    var browser = withoutCredentials(size: size)
    browser.run("login")
    return browser
  }

  /// The same with a key and a secret typed in.
  static func typedCredentials(_ size: Size) -> Browser {
    var browser = loggingIn(size)
    _ = browser.handle(.input(.paste("ph-key-茶-1234")), at: .start)
    browser.press(.tab)
    _ = browser.handle(.input(.paste("correct horse battery staple")), at: .start)
    return browser
  }
}
