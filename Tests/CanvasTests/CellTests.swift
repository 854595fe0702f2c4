// A cell gives back what was put into it, though it keeps all of it in two words.

import Canvas
import Testing
import Texts

struct CellTests {
  @Test(arguments: [
    " ", "a", "\u{7E}", "é", "漢", "🎉", "\u{10FFFD}", "e\u{301}", "a\u{301}\u{302}",
    "a\u{301}\u{302}\u{303}", "\u{10FFFD}\u{E0100}\u{E0101}\u{E0102}\u{E0103}", "",
  ])
  func `it holds a scalar and four marks`(cluster: String) {
    let scalars = Array(cluster.unicodeScalars)

    let cell = Cell(cluster)

    #expect(cell.cluster == cluster)
    #expect(cell.base == scalars.first)
    #expect(cell.marks == Array(scalars.dropFirst()))
    #expect(cell.hasMarks == (scalars.count > 1))
    #expect(cell.isContinuation == cluster.isEmpty)
    #expect(cell.style == .plain)
  }

  @Test func `marks beyond four are left out`() {
    let many = "e" + String(repeating: "\u{301}", count: 200)

    #expect(Cell(many).cluster.unicodeScalars.count == Cell.mostScalars)
  }

  @Test func `every style stands beside every content, and changing it leaves that`() {
    for role in Role.allCases {
      for attributes in 0...UInt8.max {
        let style = Style(role, Style.Attributes(rawValue: attributes))
        for cluster in ["", "a", "\u{10FFFD}\u{E0100}\u{E0101}\u{E0102}\u{E0103}"] {
          var cell = Cell(cluster)
          cell.style = style
          #expect(cell == Cell(cluster, style: style))
          #expect(cell.style == style)
          #expect(cell.cluster == cluster)
        }
      }
    }
  }

  @Test func `it is as small as it says`() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }
}

struct FrameChangesTests {
  private let size = Size(width: 12, height: 2)

  private func frame(_ text: PlainText, style: Style = .plain) -> Frame {
    var frame = Frame(size: size)
    frame.put("the same", at: Position(column: 0, row: 0))
    frame.put(text, at: Position(column: 0, row: 1), style: style)
    return frame
  }

  @Test(
    arguments: [
      ("hello world", "hello world", nil),
      ("hello world", "hello_world", 5..<6),
      ("hello world", "Hello worlD", 0..<11),
      ("hello", "hello!", 5..<6),
      // A wide cluster changes whole, and so does what was half of one.
      ("ab漢c", "ab語c", 2..<4),
      ("ab漢c", "abx c", 2..<4),
      ("a漢漢c", "ab漢 c", 1..<5),
      ("e\u{301}e", "e\u{301}\u{302}e", 0..<1),
    ] as [(PlainText, PlainText, Range<Int>?)])
  func `a row has changed from its first to its last other cell`(
    before: PlainText, after: PlainText, columns: Range<Int>?
  ) {
    #expect(frame(after).changedColumns(ofRow: 1, from: frame(before)) == columns)
    #expect(frame(before).changedColumns(ofRow: 1, from: frame(after)) == columns)
    #expect(frame(after).changedColumns(ofRow: 0, from: frame(before)) == nil)
  }

  @Test func `a style is a change as well`() {
    let other = frame("ab漢c", style: Style(.selection))

    #expect(other.changedColumns(ofRow: 1, from: frame("ab漢c")) == 0..<5)
  }
}
