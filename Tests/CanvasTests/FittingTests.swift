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
    #expect(Width.of(truncated) <= max(0, width))
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
