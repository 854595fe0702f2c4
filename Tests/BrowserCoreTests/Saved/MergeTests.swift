// Merging a fresh list into a saved one, over random lists: the result is the service's list, the
// selection stays on its post as long as that is there, and what a person marked stays marked.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing

struct MergeTests {
  /// A list of both: posts that stay, go, come and move.
  private struct Case {
    var saved: [Post]
    var fresh: [Post]
    var pages: [[Post]]

    init(_ chance: inout SplitMix) {
      let saved = Array(
        (1...40).shuffled(using: &chance).prefix(Int.random(in: 0...25, using: &chance)))
      self.saved = saved.map { .sample($0, rank: $0) }
      let stay = saved.filter { _ in Int.random(in: 0...3, using: &chance) > 0 }
      let come = (41...60).filter { _ in Int.random(in: 0...3, using: &chance) == 0 }
      let isRanked = Bool.random(using: &chance)
      fresh = (stay + come).shuffled(using: &chance).enumerated().map { index, number in
        var post = Post.sample(number, votes: Int.random(in: 0...900, using: &chance))
        post.dailyRank = isRanked ? index + 1 : nil
        return post
      }
      pages = []
      var rest = fresh.shuffledPages(isRanked, &chance)[...]
      repeat {
        let size = Int.random(in: 1...10, using: &chance)
        pages.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      } while !rest.isEmpty
    }
  }

  @Test(arguments: [UInt64](1...60))
  func `a fresh list merges into a saved one`(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    let lists = Case(&chance)
    let read = lists.saved.map(\.id).filter { _ in Bool.random(using: &chance) }
    var (browser, effects) = Browser.recalling(.sample(lists.saved, read: read))
    for _ in 0..<Int.random(in: 0...30, using: &chance) { browser.press("j") }
    var selected = browser.place.selection

    for (number, page) in lists.pages.enumerated() {
      let isLast = number == lists.pages.count - 1
      let next = isLast ? nil : Cursor("\(number)")
      let before = Set(browser.shownIDs)
      effects = browser.answer(
        effects.filter(\.isRequest), .posts(Answer(Page(page, next: next))))

      let shown = browser.shownIDs
      #expect(Set(shown).count == shown.count)
      if let id = selected, shown.contains(id.rawValue), !before.isEmpty {
        #expect(browser.place.selection == id)
      }
      selected = browser.place.selection
      let list = try #require(browser.lists[.today])
      #expect(selected == nil ? list.rows.isEmpty : list.row(of: selected) != nil)
      // As it is shown, it is kept.
      #expect(effects.writes == [.list(.today, list.rows.map(\.post), isWhole: isLast)])
    }

    #expect(browser.shownIDs == lists.fresh.map(\.id.rawValue))
    for id in read { #expect(browser.marks[id]?.isRead == true) }
    let list = try #require(browser.lists[.today])
    #expect(list.rows.map(\.post.votesCount) == lists.fresh.map(\.votesCount))
  }

  @Test(arguments: [UInt64](1...30))
  func `once the person has moved, the row under the eye stays on its line`(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    let saved = (1...40).map { Post.sample($0, rank: $0 * 2) }
    var (browser, effects) = Browser.recalling(.sample(saved))
    for _ in 0..<Int.random(in: 5...30, using: &chance) { browser.press("j") }
    let selected = browser.place.selection
    let line = browser.place.row - browser.place.top
    // New ones come in above, at odd ranks; what is there stays.
    let come = (0...19).filter { _ in Bool.random(using: &chance) }.map {
      Post.sample(100 + $0, rank: $0 * 2 + 1)
    }
    effects = browser.answer(effects, .posts(Answer(Page(saved + come))))

    #expect(browser.place.selection == selected)
    #expect(browser.place.row - browser.place.top == line)
  }
}

extension [Post] {
  /// As the service pages them: ranked ones come in any order, others in the order that counts.
  fileprivate func shuffledPages(_ isRanked: Bool, _ chance: inout SplitMix) -> [Post] {
    isRanked ? shuffled(using: &chance) : self
  }
}
