// Bookmarks, notes and read marks: acknowledged when they are kept, undone when asked again at once.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct MarksTests {
  private let first = Post.ID("1")

  private func browser(_ count: Int = 4) -> Browser {
    .keepingList((1...count).map { .sample($0) })
  }

  private func flags(_ browser: Browser) -> [RowFlag?] {
    guard case .list(let spec) = browser.place.destination, let list = browser.lists[spec] else {
      return []
    }
    return list.rows.map { browser.flag(of: $0.id, in: list) }
  }

  @Test func `a bookmark is shown when it is kept, and not before`() {
    var browser = browser()
    let effects = browser.press("b")
    #expect(effects.writes == [.bookmark(.sample(1))])
    #expect(flags(browser).first == .unread)
    #expect(browser.message == nil)

    browser.carryOut(effects)
    #expect(flags(browser).first == .bookmarked)
    #expect(browser.message?.text.string.hasPrefix("Bookmarked.") == true)
  }

  @Test func `b again at once takes it away, and again brings it back as it was`() {
    var browser = browser()
    browser.carryOut(browser.press("b"))
    browser.carryOut(browser.press("b", at: .start.after(9)), at: .start.after(9))
    #expect(browser.marks[first]?.bookmark == nil)

    let back = browser.press("b", at: .start.after(20))
    let mark = BookmarkMark(at: Moment.start.date)
    #expect(back.writes == [.restore(KeptBookmark(.sample(1), mark))])
    browser.carryOut(back, at: .start.after(20))
    #expect(browser.marks[first]?.bookmark == mark)
  }

  @Test func `two quick presses are a bookmark and its removal, before either is kept`() {
    var browser = browser()
    let effects = browser.press("b", "b")

    #expect(effects.writes == [.bookmark(.sample(1)), .unbookmark(.sample(1))])
  }

  @Test func `a bookmark with a note is not dropped without a question`() {
    var browser = browser()
    browser.press("e")
    browser.carryOut(browser.press("t", "r", "y", .enter))
    #expect(browser.marks[first]?.bookmark?.note == "try")

    #expect(browser.press("b").writes.isEmpty)
    #expect(browser.message?.kind == .warning)
    #expect(browser.press("j", "k", "b").writes.isEmpty, "the question was forgotten")

    browser.carryOut(browser.press("b"))
    #expect(browser.marks[first]?.bookmark == nil)
    browser.carryOut(browser.press("b"))
    #expect(browser.marks[first]?.bookmark?.note == "try")
  }

  @Test func `a note can be changed, emptied, and left as it was`() {
    var browser = browser()
    browser.press("e")
    browser.carryOut(browser.press("a", "b", .enter))
    browser.press("e")
    #expect(browser.press(.enter).writes.isEmpty)
    browser.press("e")
    #expect(browser.press("c", .enter).writes == [.note("abc", .sample(1))])
    browser.press("e")
    #expect(browser.press(.escape).writes.isEmpty)
    browser.press("e")
    #expect(browser.press(.control("u"), .enter).writes == [.note(nil, .sample(1))])
  }

  @Test func `a bookmark that could not be kept is not shown, and said each time`() {
    var browser = browser()
    for _ in 0..<2 {
      let effects = browser.press("b")
      for case .write(_, _, let ticket) in effects {
        _ = browser.handle(.answered(ticket, .notKept("The disk is full.")), at: .start)
      }
      #expect(browser.message == Message("The disk is full.", kind: .warning))
      #expect(flags(browser).first == .unread)
    }
  }

  @Test func `an opened post is read, once`() {
    var browser = browser()
    let effects = browser.press(.enter)
    #expect(effects.writes.contains(.opened(first)))
    browser.carryOut(effects, .post(Answer(.sample(1))))
    #expect(browser.press("j").writes.isEmpty)
    browser.carryOut(browser.press("u"))
    #expect(browser.marks[first]?.isRead == false)
    #expect(browser.press("j").writes.isEmpty, "it stays unread while it is looked at")
    browser.press("h")
    #expect(flags(browser).first == .unread)
    #expect(browser.press(.enter).writes.contains(.opened(first)))
  }

  @Test func `u toggles`() {
    var browser = browser()
    browser.carryOut(browser.press("u"))
    #expect(flags(browser) == [nil, .unread, .unread, .unread])
    browser.carryOut(browser.press("u"))
    #expect(flags(browser).first == .unread)
  }

  @Test func `A marks all as read; again at once undoes it for those that were not`() {
    var browser = browser()
    browser.carryOut(browser.press("u"))
    let effects = browser.press("A")
    #expect(effects.writes == [.markAllRead(["2", "3", "4"].map { Post.ID($0) })])
    browser.carryOut(effects)
    #expect(flags(browser) == [nil, nil, nil, nil])
    #expect(browser.message?.text.string.contains("3 posts") == true)

    browser.carryOut(browser.press("A"))
    #expect(flags(browser) == [nil, .unread, .unread, .unread])
  }

  @Test func `A after another key is not an undo`() {
    var browser = browser()
    browser.carryOut(browser.press("A"))

    #expect(browser.press("j", "A").writes.isEmpty)
    #expect(browser.message?.text == "Everything here is read.")
  }

  @Test func `n and N go to unread posts`() {
    var browser = browser(5)
    browser.carryOut(browser.press("u"))
    browser.carryOut(browser.press("j", "u"))
    browser.press("g", "n")
    #expect(browser.place.selection == Post.ID("3"))
    browser.press("2", "n")
    #expect(browser.place.selection == Post.ID("5"))
    browser.press("n")
    #expect(browser.place.selection == Post.ID("5"))
    #expect(browser.message?.text == "No unread post further down.")
    browser.press("N")
    #expect(browser.place.selection == Post.ID("4"))
  }

  @Test func `what happened since the last visit is shown in the list`() {
    let posts = [Post.sample(1, votes: 900), .sample(2, votes: 80), .sample(3, votes: 7)]
    var known = ListMarks(
      marks: Dictionary(uniqueKeysWithValues: posts.map { ($0.id, PostMarks()) }))
    known.changes = [
      Post.ID("1"): RowChange(votes: 12, rank: 2), Post.ID("2"): RowChange(votes: -3, rank: -1),
      Post.ID("3"): RowChange(isNew: true),
    ]
    let browser = Browser.keepingList(posts, marks: known)
    let rows = (2..<5).map { FrameText.row($0, of: render(browser)) }

    #expect(rows[0].contains("1 ↑2  ▲900 +12"))
    #expect(rows[1].contains("2 ↓1   ▲80  -3"))
    #expect(rows[2].hasPrefix(" N"))
    #expect(flags(browser) == [.unread, .unread, .new])
  }

  @Test func `another program's bookmark is seen at the next key`() throws {
    var browser = browser()
    #expect(browser.press("j").contains(.lookAround))
    let effects = browser.handle(.archiveChanged, at: .start)
    let ticket = try #require(
      effects.ticket { if case .recall(.marks, _) = $0 { true } else { false } })
    let marks = [first: PostMarks(isRead: true, bookmark: BookmarkMark(at: Moment.start.date))]
    _ = browser.handle(.answered(ticket, .recalled(.marks(marks))), at: .start)

    #expect(flags(browser).first == .bookmarked)
  }

  @Test func `the list of bookmarks keeps a row that was just dropped, to bring it back`() throws {
    var browser = browser()
    browser.carryOut(browser.press("b"))
    let effects = browser.press("B")
    #expect(effects.recalls == [.bookmarks])
    let ticket = try #require(effects.ticket { if case .recall = $0 { true } else { false } })
    let mark = BookmarkMark(at: Moment.start.date)
    _ = browser.handle(
      .answered(ticket, .recalled(.bookmarks([KeptBookmark(.sample(1), mark)], [:]))), at: .start)
    #expect(browser.shownIDs == ["1"])
    browser.carryOut(browser.press("b"))
    #expect(browser.shownIDs == ["1"])
    #expect(browser.marks[first]?.bookmark == nil)
    browser.carryOut(browser.press("b"))
    #expect(browser.marks[first]?.bookmark == mark)
  }
}
