// Topics and collections, their posts, and the links into them.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing
import Texts

struct GroupsTests {
  private static func topic(_ slug: String, followers: Int = 1000) -> Topic {
    Topic(
      slug: ForeignText(slug), name: ForeignText(slug.capitalizedWord),
      description: ForeignText("All about \(slug)"), followersCount: followers)
  }

  private static func topics(size: Size = Size(width: 80, height: 24)) -> Browser {
    var browser = Browser.listing([.sample(1)], size: size)
    let effects = browser.press("t")
    browser.answer(
      effects,
      .topics(
        Answer(
          Page([
            topic("productivity", followers: 2_164_000), topic("design"),
            topic("developer-tools", followers: 900),
          ]))))
    return browser
  }

  @Test func `topics are a place that one comes back from`() {
    var browser = Browser.listing(3)

    let effects = browser.press("t")

    #expect(effects.questions == [.topics(matching: nil, after: nil)])
    browser.press("h")
    #expect(browser.place.destination == .list(.today))
  }

  @Test func `a topic leads to its posts of this month`() throws {
    var browser = Self.topics()

    let effects = browser.press("j", .enter)

    let subject = ListSpec.Subject.topic(ForeignText("design"))
    #expect(
      browser.place.destination == .list(ListSpec(.month(of: .sample), subject: subject)))
    guard case .posts(let request)? = effects.questions.first else {
      Issue.record("asked something else: \(effects)")
      return
    }
    #expect(request.query.topic == "design")
    browser.press("s", "d")
    #expect(
      browser.place.destination
        == .list(ListSpec(.day(.sample), order: .votes, subject: subject)))
  }

  @Test func `topics are searched when typing pauses, and those that are there match at once`() {
    var browser = Self.topics()

    let typed = browser.press("/", "d", "e")
    #expect(typed.isEmpty)
    #expect(browser.place.narrowing?.rows.map(\.index) == [1, 2])
    #expect(browser.deadline == Moment.start.after(0.3).date)
    let effects = browser.handle(.woke, at: .start.after(0.3))
    #expect(effects.questions == [.topics(matching: "de", after: nil)])
    #expect(browser.groups[.topics(matching: "de")]?.rows.count == 2)
    browser.answer(
      effects, .topics(Answer(Page([Self.topic("delivery")]))), at: .start.after(0.4))
    #expect(browser.groups[.topics(matching: "de")]?.rows.map(\.name) == ["Delivery"])
    #expect(browser.place.prompt != nil)
  }

  @Test func `cancelling the search shows the topics as before`() {
    var browser = Self.topics()
    browser.press("j")
    let before = browser.place

    browser.press("/", "x")
    _ = browser.handle(.woke, at: .start.after(1))
    let effects = browser.press(.escape, at: .start.after(1))

    #expect(browser.place == before)
    #expect(effects.contains { if case .cancel = $0 { true } else { false } })
  }

  @Test func `after a search escape shows all topics again, then goes back`() {
    var browser = Self.topics()

    browser.press("/", "d", .enter, .escape)
    #expect(browser.place.destination == .groups(.topics(matching: "")))
    browser.press(.escape)
    #expect(browser.place.destination == .list(.today))
  }

  @Test func `topics come page by page, each once`() {
    var browser = Browser.listing(3)
    let first = browser.press("t")

    let second = browser.answer(
      first, .topics(Answer(Page([Self.topic("a"), Self.topic("b")], next: Cursor("2")))))
    browser.answer(second, .topics(Answer(Page([Self.topic("b"), Self.topic("c")]))))

    #expect(second.questions == [.topics(matching: nil, after: Cursor("2"))])
    #expect(browser.groups[.topics(matching: "")]?.rows.map(\.name) == ["A", "B", "C"])
  }

  @Test func `a collection keeps the order that it has`() {
    var browser = Browser.listing(3)
    let collection = Collection(
      id: Collection.ID("7"), name: ForeignText("Best of"), tagline: ForeignText("The best"),
      followersCount: 12, url: ForeignText("https://www.producthunt.com/collections/best"))

    var effects = browser.press("C")
    browser.answer(effects, .collections(Answer(Page([collection]))))
    effects = browser.press(.enter)
    #expect(effects.questions == [.collectionPosts(.id(Collection.ID("7")), after: nil)])
    effects = browser.answer(
      effects, .posts(Answer(Page([.sample(9), .sample(2)], next: Cursor("b")))))
    browser.answer(effects, .posts(Answer(Page([.sample(5), .sample(9)]))))

    #expect(browser.shownIDs == ["9", "2", "5"])
    browser.press("[")
    #expect(browser.message != nil)
    #expect(browser.shownIDs == ["9", "2", "5"])
    #expect(browser.press("s").isEmpty)
    #expect(browser.shownIDs == ["2", "5", "9"])
  }

  @Test func `a topic on a page is a link to go into`() throws {
    var browser = Browser.reading()
    let layout = try #require(browser.layouts[.id(Post.ID("1"))])
    let number = try #require(layout.links.firstIndex { $0.subject != nil }) + 1

    browser.press(.character(Character("\(number)")), .enter)

    #expect(
      browser.place.destination
        == .list(
          ListSpec(
            .month(of: .sample), subject: .topic(ForeignText("productivity")))))
    browser.press("h")
    #expect(browser.currentPost?.id == Post.ID("1"))
    guard case .open(let link)? = browser.press(.character(Character("\(number)")), "o").first
    else {
      Issue.record("the topic's page was not opened")
      return
    }
    #expect(link.address == "https://www.producthunt.com/topics/productivity")
  }

  @Test(arguments: ["../login", "a b", "", "x/../y", "%2e"])
  func `a slug that is none leads nowhere`(slug: String) {
    #expect(GroupRow(Topic(slug: ForeignText(slug), name: ForeignText("x"))).link == nil)
  }

  @Test(arguments: [
    Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 40, height: 10),
  ])
  func `the topics`(size: Size) throws {
    try expectGolden(
      FrameText(render(Self.topics(size: size))), named: "topics-\(size.width)x\(size.height)")
  }
}

extension String {
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
