// No field is asked for that nobody sees: each one of an answer is changed by itself, and something on
// a screen, in an order, or in what a key does has to change with it.

import BrowserCore
import Canvas
import DemoAPI
import Foundation
import ProductHunt
import Testing
import Texts

struct FieldsShownTests {
  /// What is asked, and everything that can be seen of an answer to it.
  struct Case: Sendable {
    let name: String
    let ask: @Sendable (Client) async throws -> Reply
    /// Looks at an answer as a person would, step by step.
    let look: @Sendable (Reply, inout Witness) throws(Difference) -> Void
  }

  private static let moment = Moment(Date(timeIntervalSince1970: 1_795_480_800))

  static let cases = [
    Case(name: "featured posts") { client in
      .posts(try await client.posts(PostsQuery(), first: 3))
    } look: { reply, witness throws(Difference) in
      for kind in Period.Kind.allCases {
        try lists(reply, .period(kind, nil, .everything), &witness)
      }
    },
    Case(name: "all posts") { client in
      .posts(try await client.posts(PostsQuery(order: .newest, featured: false), first: 3))
    } look: { reply, witness throws(Difference) in
      for kind in Period.Kind.allCases {
        try lists(reply, .period(kind, nil, .everything), &witness)
      }
    },
    Case(name: "a collection's posts") { client in
      let collections = try await client.collections().value.items
      let first = try #require(collections.first).id
      return .posts(try await client.posts(inCollection: .id(first), first: 2))
    } look: { reply, witness throws(Difference) in
      for kind in Period.Kind.allCases {
        try lists(reply, .period(kind, nil, .everything), &witness)
      }
      try lists(reply, .period(.day, nil, .collection(.slug("x"))), &witness)
    },
    Case(name: "a post whose discussion goes on") { client in
      .post(try await client.post(.slug("nimbus-notes"), commentsFirst: 3))
    } look: { reply, witness throws(Difference) in
      try page(reply, &witness)
    },
    Case(name: "a post whose replies go on") { client in
      .post(try await client.post(.slug("nimbus-notes"), commentsFirst: 10))
    } look: { reply, witness throws(Difference) in
      try page(reply, &witness)
    },
    Case(name: "topics") { client in
      .topics(try await client.topics(first: 3))
    } look: { reply, witness throws(Difference) in
      try groups(reply, key: "t", &witness)
    },
    Case(name: "collections") { client in
      .collections(try await client.collections(first: 1))
    } look: { reply, witness throws(Difference) in
      try groups(reply, key: "C", &witness)
    },
  ]

  /// What lists print (`phbrowse list`) and archives find things by; what comments are told apart by.
  private static let known = ["post.slug", "post.topics.nodes.slug", "post.comments.nodes.id"]

  @Test func `every field that is asked for is seen somewhere`() async throws {
    var fields: [String: Bool] = [:]
    for one in Self.cases {
      let transport = ChangingTransport()
      let client = Client(transport: transport, credentials: DemoCredentials.apiKey)
      var plain = Witness()
      try one.look(try await one.ask(client), &plain)
      for (field, places) in try #require(transport.leaves)
      where fields[field] != true && !Self.known.contains(field) {
        fields[field] = false
        for place in places.prefix(200) where fields[field] == false {
          for change in Change.allCases where fields[field] == false {
            transport.change(change, at: place)
            var witness = Witness(expecting: plain)
            let reply = try await one.ask(client)
            fields[field] = witness.isOther { witness throws(Difference) in
              try one.look(reply, &witness)
            }
          }
        }
        transport.changeNothing()
      }
    }

    #expect(fields.count > 40)
    let unseen = fields.filter { !$0.value }.keys
    #expect(unseen.sorted() == [], "asked for and not seen")
  }

  // MARK: What is seen

  private static func started(_ start: Start, height: Int = 30) -> (Browser, [Effect]) {
    var browser = Browser(
      at: start, size: Size(width: 130, height: height), now: moment, connection: .service,
      preferences: Preferences(scope: .all))
    let effects = browser.handle(.started, at: moment)
    return (browser, effects)
  }

  private static func lists(
    _ reply: Reply, _ start: Start, _ witness: inout Witness
  ) throws(Difference) {
    var (browser, effects) = started(start)
    // Two pages of the featured ones, the second of which ends them, then one of all.
    for _ in 0..<3 {
      let tickets = effects.tickets
      effects = []
      for ticket in tickets {
        guard case .list = browser.awaiting[ticket] else { continue }
        effects += browser.handle(.answered(ticket, reply), at: moment)
      }
      try witness.see("\(effects)")
      // How many are still to come is said while a list is narrowed that is not all there.
      var narrowed = browser
      narrowed.press("/", "e", at: moment)
      try witness.see(text(narrowed))
    }
    for key in ["g", "j", "o", "O", "y", "T", "s", "s", "/", "e", .escape, .enter] as [Key] {
      try witness.see("\(browser.press(key, at: moment))")
      try witness.see(text(browser))
    }
  }

  private static func page(_ reply: Reply, _ witness: inout Witness) throws(Difference) {
    var (browser, effects) = started(.post(.slug("x")), height: 300)
    guard let ticket = effects.tickets.first else { return }
    try witness.see("\(browser.handle(.answered(ticket, reply), at: moment))")
    try witness.see(text(browser))
    for key in ["o", "O", "y", "Y", "T"] as [Key] {
      try witness.see("\(browser.press(key, at: moment))")
      try witness.see(text(browser))
    }
    for number in 1...30 {
      var copy = browser
      for digit in "\(number)" { copy.press(.character(digit), at: moment) }
      try witness.see("\(copy.press("y", at: moment))")
      for digit in "\(number)" { copy.press(.character(digit), at: moment) }
      try witness.see("\(copy.press(.enter, at: moment))")
    }
    for _ in 1...12 {
      browser.press(")", at: moment)
      try witness.see("\(browser.press("y", at: moment))")
      browser.press("T", at: moment)
      try witness.see(text(browser))
    }
    try witness.see("\(browser.press("G", at: moment))")
  }

  private static func groups(
    _ reply: Reply, key: Key, _ witness: inout Witness
  ) throws(Difference) {
    var (browser, _) = started(.day(nil))
    let effects = browser.press(key, at: moment)
    guard let ticket = effects.tickets.first else { return }
    try witness.see("\(browser.handle(.answered(ticket, reply), at: moment))")
    try witness.see(text(browser))
    try witness.see("\(browser.press("o", at: moment))")
    try witness.see("\(browser.press("G", at: moment))")
    try witness.see("\(browser.press(.enter, at: moment))")
  }

  private static func text(_ browser: Browser) -> String {
    let frame = render(browser)
    return (0..<frame.size.height).map { FrameText.row($0, of: frame) }.joined(separator: "\n")
  }
}
