import Canvas
import TestSupport
import Testing
import Texts

struct FrameTests {
  private let size = Size(width: 8, height: 2)

  private func row(_ frame: Frame, _ row: Int = 0) -> String {
    (0..<frame.size.width).map { frame[$0, row].isContinuation ? "~" : frame[$0, row].cluster }
      .joined()
  }

  @Test func `a new frame is blank`() {
    let frame = Frame(size: size)
    #expect(row(frame) == "        ")
    #expect(frame.cells.allSatisfy { $0 == .blank })
  }

  @Test func `a line is written from its place on and tells where it ends`() {
    var frame = Frame(size: size)
    let end = frame.put("abc", at: Position(column: 2, row: 1), style: Style(.title))
    #expect(row(frame, 1) == "  abc   ")
    #expect(end == 5)
    #expect(frame[3, 1] == Cell("b", style: Style(.title)))
    #expect(frame[5, 1].style == .plain)
  }

  @Test func `a wide cluster takes two cells`() {
    var frame = Frame(size: size)
    #expect(frame.put("a漢e\u{301}🎉", at: Position(column: 0, row: 0)) == 6)
    #expect(row(frame) == "a漢~e\u{301}🎉~  ")
  }

  @Test(
    arguments: [
      (-2, "cdef", "cdef    ", 2), (6, "abc", "      ab", 8), (8, "abc", "        ", 8),
      (-5, "abc", "        ", -2), (7, "漢", "        ", 7), (-1, "漢a", " a      ", 2),
      (-1, "a漢", "漢~      ", 2), (-3, "漢漢a", " a      ", 2),
    ] as [(Int, PlainText, String, Int)])
  func `both edges clip`(column: Int, text: PlainText, expected: String, end: Int) {
    var frame = Frame(size: size)
    let full: PlainText = column == -2 ? "ab" + text : text
    #expect(frame.put(full, at: Position(column: column, row: 0)) == (column == -2 ? 4 : end))
    #expect(row(frame) == expected)
  }

  @Test func `rows outside of the frame take nothing`() {
    var frame = Frame(size: size)
    #expect(frame.put("abc", at: Position(column: 0, row: 2)) == 0)
    #expect(frame.put("abc", at: Position(column: 0, row: -1)) == 0)
    #expect(frame == Frame(size: size))
  }

  @Test func `a limit counts cells and leaves out what does not fit whole`() {
    var frame = Frame(size: size)
    #expect(frame.put("ab漢c", at: Position(column: 1, row: 0), limit: 3) == 3)
    #expect(row(frame) == " ab     ")
    #expect(frame.put("x", at: Position(column: 1, row: 0), limit: 0) == 1)
    #expect(row(frame) == " ab     ")
  }

  @Test(
    arguments: [
      (0, "x", "x 漢~漢~  "), (1, "x", " x漢~漢~  "), (1, "xy", " xy 漢~  "), (3, "字", "漢~ 字~   "),
    ] as [(Int, PlainText, String)])
  func `writing over half of a wide cluster blanks the other`(
    column: Int, text: PlainText, expected: String
  ) {
    var frame = Frame(size: size)
    frame.put("漢漢漢", at: Position(column: 0, row: 0))
    frame.put(text, at: Position(column: column, row: 0))
    #expect(row(frame) == expected)
  }

  @Test func `a line can end at a place`() {
    var frame = Frame(size: size)
    #expect(frame.put("abc", endingAt: Position(column: 8, row: 0)) == 5)
    #expect(frame.put("abc", endingAt: Position(column: 2, row: 1), limit: 2) == 0)
    #expect(row(frame) == "     abc")
    #expect(row(frame, 1) == "ab      ")
  }

  @Test func `regions are filled, ruled and cleared, clipped at the edges`() {
    var frame = Frame(size: size)
    frame.fill(Rect(column: 5, row: -1, width: 99, height: 99), with: "漢")
    #expect(row(frame) == "     漢~ ")
    frame.rule(at: Position(column: 1, row: 1), width: 5)
    #expect(row(frame, 1) == " ─────  ")
    #expect(frame[1, 1].style == Style(.border))
    frame.rule(at: Position(column: 0, row: 0), height: 2)
    #expect(row(frame, 1) == "│─────  ")
    frame.clear(Rect(column: 2, row: 0, width: 2, height: 2))
    #expect(row(frame, 1) == "│─  ──  ")
  }

  @Test func `a selected row keeps its text and meanings`() {
    var frame = Frame(size: size)
    frame.put("a漢", at: Position(column: 0, row: 0), style: Style(.votes))
    frame.restyle(Rect(column: 0, row: 0, width: 8, height: 1)) { $0.adding(.reverse) }
    #expect(row(frame) == "a漢~     ")
    #expect(frame[0, 0].style == Style(.votes, .reverse))
    #expect(frame[2, 0].style == Style(.votes, .reverse))
    #expect(frame[0, 1].style == .plain)
    frame.set(style: Style(.selection), in: Rect(column: 0, row: 0, width: 2, height: 1))
    #expect(frame[2, 0].style == Style(.selection), "the right half follows the left one")
  }

  @Test(arguments: [1, 2, 3])
  func `whatever is drawn, each row fills its width exactly`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let texts: [PlainText] = ["a", "漢字漢字漢字", "e\u{301}x", "🎉a🎉", "กำ", "\u{301}\u{200B}", ""]
    var frame = Frame(size: Size(width: 11, height: 4))
    for _ in 0..<3000 {
      let place = Position(
        column: Int.random(in: -4...13, using: &random), row: Int.random(in: -1...4, using: &random)
      )
      let length = Int.random(in: 0...13, using: &random)
      let text = texts[Int.random(in: 0..<texts.count, using: &random)]
      let rect = Rect(column: place.column, row: place.row, width: length, height: 2)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: frame.fill(rect, with: text)
      case 1: frame.put(text, endingAt: place, limit: length)
      case 2: frame.set(style: Style(.match), in: rect)
      default: frame.put(text, at: place, limit: length)
      }
      #expect(isWhole(frame))
    }
  }

  private func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.height).allSatisfy { row in
      var width = 0
      for column in 0..<frame.size.width where !frame[column, row].isContinuation {
        guard column == width else { return false }
        width += frame[column, row].cluster.unicodeScalars.reduce(0) { $0 + Width.of($1) }
      }
      return width == frame.size.width
    }
  }

  @Test func `a frame without columns or rows takes what is written into it`() {
    for size in [Size(width: 0, height: 3), Size(width: 3, height: 0), Size(width: 0, height: 0)] {
      var frame = Frame(size: size)

      frame.put("words", at: Position(column: 0, row: 0))
      frame.put("words", endingAt: Position(column: 2, row: 1))
      frame.fill(Rect(column: 0, row: 0, width: 5, height: 5), with: "─")

      #expect(frame == Frame(size: size))
    }
  }
}
