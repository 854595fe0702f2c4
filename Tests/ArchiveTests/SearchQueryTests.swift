// What a person types, taken apart.

import Archive
import Foundation
import ProductHunt
import TestSupport
import Testing
import Texts

struct SearchQueryTests {
  private func words(_ text: String) -> [String] { SearchQuery(text).terms.map(\.text) }

  @Test func `the example in the docs`() {
    let query = SearchQuery(#""boil the ocean" topic:api seen:last-month kett"#)

    #expect(query.terms.map(\.text) == ["boil the ocean", "kett"])
    #expect(query.terms.map(\.isPhrase) == [true, false])
    #expect(query.terms.map(\.isPrefix) == [false, true])
    #expect(query.topics.map(\.slug) == ["api"])
    #expect(query.seen == .lastMonth)
  }

  @Test(arguments: [
    ("note", true), ("note ", false), ("\"tidy note", true), ("\"tidy note\"", false),
    ("\"tidy ", false),
  ])
  func `only a word that is still being typed may go on`(text: String, goesOn: Bool) {
    #expect(SearchQuery(text).terms.last?.isPrefix == goesOn)
  }

  @Test func `each filter is taken out of the words`() {
    let query = SearchQuery("Opened:YES a bookmarked:no day:2026-11 topic:x topic:y ")

    #expect(query.terms.map(\.text) == ["a"])
    #expect(query.isOpened == true)
    #expect(query.isBookmarked == false)
    #expect(query.day == "2026-11")
    #expect(query.topics.map(\.slug) == ["x", "y"])
  }

  @Test(arguments: [
    "seen:whenever", "day:2026-13", "day:2026-1", "opened:maybe", "topic:", "other:x", ":",
    "day:２０２６", "NEAR(", "OR", "*", "^x", "a:b:c", "-", "{}",
  ])
  func `what is no filter is a word`(text: String) {
    #expect(words(text) == [text])
    #expect(!SearchQuery(text).hasFilter)
  }

  @Test(arguments: [
    ("seen:today", 0, 1), ("seen:yesterday", -1, 0), ("seen:this-week", 0, 7),
    ("seen:last-week", -7, 0), ("seen:this-month", -22, 8), ("seen:last-month", -53, -22),
    ("seen:2026-11", -22, 8), ("seen:2026-11-20", -3, -2), ("seen:2026", -326, 39),
  ])
  func `a period is that of the person's own days`(text: String, from: Int, to: Int) throws {
    let store = try ArchiveStore.sample()
    let clock = SearchClock(now: noon, offset: 3_600)
    // Monday 23 November 2026 began an hour before it did in UTC.
    let midnight = noon.addingTimeInterval(-20 * 3_600 - 3_600)
    let first = midnight + Double(from) * 86_400
    let last = midnight + Double(to) * 86_400 - 1
    for (number, moment) in [first - 1, first, last, last + 1].enumerated() {
      try store.save(
        .sample(ListKey("\(number)"), [.sample(number)], at: moment), isShown: false)
    }

    let hits = try store.search(SearchQuery(text), limit: 9, clock: clock).hits

    #expect(Set(hits.map(\.post.slug.raw)) == ["post-1", "post-2"])
  }

  @Test(arguments: 0..<40)
  func `no input is ever an error`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let store = try ArchiveStore.sample()
    try store.save(.sample(.today, [.sample(1)]), isShown: true)
    let parts = [
      "\"", "”", "'", "*", "^", "(", ")", ":", "-", "+", "AND", "OR", "NOT", "NEAR", "topic:",
      "seen:", "day:", "opened:yes", "\0", "\u{FEFF}", "日本", "é", "e\u{301}", "post", " ", "\n",
      "name:", "{", "}", "\\", "%", "_", ";", "--", "\u{10FFFF}", "👩‍🚀", "seen:9999-12-31",
      "\u{202E}",
    ]
    for _ in 0..<50 {
      let count = Int(random.next() % 12)
      let text = (0..<count).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
      let query = SearchQuery(text)
      #expect(throws: Never.self, "\(text.debugDescription)") {
        try store.search(query, limit: 5, clock: SearchClock(now: noon))
      }
    }
  }

  @Test func `a very long input is cut short`() throws {
    let store = try ArchiveStore.sample()
    let text = String(repeating: "post \"number two\" ", count: 5_000)

    #expect(SearchQuery(text).terms.count == SearchQuery.longest)
    _ = try store.search(SearchQuery(text), limit: 5, clock: SearchClock(now: noon))
    let one = String(repeating: "日", count: 100_000)
    _ = try store.search(SearchQuery(one), limit: 5, clock: SearchClock(now: noon))
  }
}
