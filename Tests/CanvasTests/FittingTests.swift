import Canvas
import Testing
import Texts

struct FittingTests {
  @Test(
    arguments: [
      ("Nimbus", 6, "Nimbus"), ("Nimbus", 5, "Nimb…"), ("Nimbus", 1, "…"), ("Nimbus", 0, ""),
      ("漢字漢", 6, "漢字漢"), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("漢", 1, "…"), ("", 0, ""),
      ("Nimbus", -1, ""), ("cafe\u{301}s", 5, "cafe\u{301}s"), ("cafe\u{301}s", 4, "caf…"),
    ] as [(PlainText, Int, String)])
  func `a line that is too wide ends in an ellipsis`(
    text: PlainText, width: Int, expected: String
  ) {
    let truncated = text.truncated(to: width)
    #expect(truncated.string == expected)
    #expect(text.isWider(than: width) == (Width.of(text) > width))
    #expect(Width.of(truncated) <= max(0, width))
  }

  @Test(
    arguments: ["", "a", "Nimbus Notes", "漢字漢字", "a漢b字", "cafe\u{301}s are here", "🎉🎉🎉"]
      as [PlainText],
    [1, 2, 3, 4, 5, 6, 12, 20])
  func `a line is drawn into a column as if it had been cut first`(text: PlainText, cells: Int) {
    let background: PlainText = "漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢"
    for column in [-3, -1, 0, 1, 4] {
      let position = Position(column: column, row: 0)
      var frame = Frame(size: Size(width: 32, height: 1))
      frame.put(background, at: Position(column: 0, row: 0))
      var cut = frame
      frame.put(text, at: position, style: Style(.title), fitting: cells)
      cut.put(text.truncated(to: cells), at: position, style: Style(.title))
      #expect(frame == cut, "at \(column)")
    }
  }

  @Test func `a column of no cells is left alone`() {
    var frame = Frame(size: Size(width: 4, height: 1))
    frame.put("漢漢", at: Position(column: 0, row: 0))
    let before = frame
    frame.put("Nimbus", at: Position(column: 1, row: 0), fitting: 0)
    frame.put("Nimbus", at: Position(column: 1, row: 0), fitting: -1)
    #expect(frame == before)
  }

  @Test func `an ellipsis can be another`() {
    let text: PlainText = "Nimbus Notes"
    #expect(text.truncated(to: 8, ellipsis: "...").string == "Nimbu...")
    #expect(text.truncated(to: 2, ellipsis: "...").string == "..")
  }

  @Test(arguments: [
    (Alignment.left, "漢a   "), (.right, "   漢a"), (.center, " 漢a  "),
  ])
  func `a line is padded to a width`(alignment: Alignment, expected: String) {
    let text: PlainText = "漢a"
    #expect(text.padded(to: 6, alignment: alignment).string == expected)
    #expect(text.padded(to: 2, alignment: alignment) == text)
  }

  @Test(arguments: [-1, 0, 1, 2, 7, 80]) func `spaces are counted`(count: Int) {
    #expect(PlainText.spaces(count).string == String(repeating: " ", count: max(0, count)))
  }
}
