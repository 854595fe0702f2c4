import Canvas
import TestSupport
import Testing
import Texts

struct FrameTextTests {
  private var frame: Frame {
    var frame = Frame(size: Size(width: 30, height: 5))
    frame.put("Product Hunt", at: Position(column: 1, row: 0), style: Style(.brand))
    frame.rule(at: Position(column: 0, row: 1), width: 30)
    frame.put("▲514", at: Position(column: 4, row: 2), style: Style(.votes))
    frame.put("漢字 <Notes> & Co.", at: Position(column: 10, row: 2), style: Style(.title, .bold))
    frame.restyle(Rect(column: 0, row: 2, width: 30, height: 1)) { $0.adding(.reverse) }
    frame.put("Plain words.", at: Position(column: 10, row: 3))
    frame.put("a link", at: Position(column: 23, row: 3), style: Style(.link))
    frame.caret = Position(column: 0, row: 2)
    return frame
  }

  @Test func `a frame as text`() throws {
    try expectGolden(FrameText(frame), named: "frame-text")
  }

  @Test func `a blank frame as text`() throws {
    try expectGolden(FrameText(Frame(size: Size(width: 3, height: 2))), named: "frame-text-blank")
  }

  @Test func `a frame as a picture`() throws {
    try expectGolden(
      FrameImage.svg(frame, palette: .standard(colors: 256)), named: "frame-image")
  }

  @Test func `a row of a frame is its characters`() {
    #expect(FrameText.row(3, of: frame) == "          Plain words. a link")
  }

  @Test func `frames that differ in an attribute or a role alone differ as text`() {
    var other = frame
    other.restyle(Rect(column: 10, row: 3, width: 1, height: 1)) { $0.adding(.underline) }
    #expect(FrameText(other) != FrameText(frame))
    other = frame
    other.set(style: Style(.quote), in: Rect(column: 10, row: 3, width: 1, height: 1))
    #expect(FrameText(other) != FrameText(frame))
  }

  @Test func `each role has a letter of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test func `a terminal of memory keeps the last frame`() {
    var terminal = MemoryTerminal(size: Size(width: 30, height: 5))
    terminal.present(Frame(size: terminal.size))
    terminal.present(frame)
    #expect(terminal.frame == frame)
    #expect(terminal.count == 2)
  }
}
