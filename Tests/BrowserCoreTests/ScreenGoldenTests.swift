// How every state looks at three sizes, against what a person has read; and, apart from what was
// recorded, that the rows of lists say what their posts are.

import BrowserCore
import Canvas
import ProductHunt
import TestSupport
import Testing
import Texts

struct ScreenGoldenTests {
  static let sizes = [
    Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 40, height: 10),
  ]

  @Test(arguments: ScreenState.all, sizes)
  func `a screen looks as it was recorded`(state: ScreenState, size: Size) throws {
    let frame = render(state.make(size))

    try expectGolden(FrameText(frame), named: "\(state.name)-\(size.width)x\(size.height)")
  }

  @Test(arguments: ScreenState.lists, sizes)
  func `each row on screen holds its post's rank, votes and name`(
    state: ScreenState, size: Size
  ) throws {
    let browser = state.make(size)
    let frame = render(browser)
    guard case .list(let spec) = browser.place.destination else {
      Issue.record("\(state.name) shows no list")
      return
    }
    let rows = try #require(browser.lists[spec]?.rows)
    let top = try #require(
      (0..<size.height).first { FrameText.row($0, of: frame).contains("▲") })

    let shown = (top..<size.height).prefix { FrameText.row($0, of: frame).contains("▲") }
    #expect(shown.count >= min(rows.count, browser.contentHeight) - 1)
    for (line, row) in zip(shown, rows[browser.place.top...]) {
      let words = FrameText.row(line, of: frame)
      let rank = try #require(row.post.dailyRank)
      let votes = row.post.votesCount
      let isSelected = row.id == browser.place.selection
      #expect(words.hasPrefix("▌") == isSelected)
      #expect(
        words.drop { $0 == "▌" || $0 == " " }.hasPrefix("\(rank) "), "the rank in: \(words)")
      #expect(
        words.contains("▲\(Self.shown(votes)) "),
        "the votes in: \(words)")
      #expect(holds(words, row.name), "\(row.name.string) in: \(words)")
    }
  }

  /// 999, 1,204, 12k.
  private static func shown(_ votes: Int) -> String {
    switch votes {
    case ..<1000: "\(votes)"
    case ..<10_000: "\(votes / 1000),\(String("00\(votes % 1000)".suffix(3)))"
    default: "\(votes / 1000)k"
    }
  }

  /// Whether a line holds a name, or a beginning of eight cells and more that says it was cut.
  private func holds(_ line: String, _ name: PlainText) -> Bool {
    let whole = asDrawn(name)
    if line.contains(whole) { return true }
    return whole.indices.contains { end in
      let beginning = String(whole[..<end])
      return Width.of(PlainText(ForeignText(beginning))) >= 8 && line.contains(beginning + "…")
    }
  }

  private func asDrawn(_ text: PlainText) -> String {
    var frame = Frame(size: Size(width: Width.of(text), height: 1))
    frame.put(text, at: Position(column: 0, row: 0))
    return FrameText.row(0, of: frame)
  }
}
