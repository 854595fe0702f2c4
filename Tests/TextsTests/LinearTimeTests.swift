// Twice the text takes about twice the time, whatever it is made of.

import Testing
import Texts

struct LinearTimeTests {
  static let floods = [
    "lorem ipsum ", "漢", "👨‍👩‍👧", "\u{301}", "\u{1B}[31mx", "\u{200B}", " ", "a\n", "\n", "<", "&",
    "&amp", "&#9", "<a b=\"", "<a \"='",
    "<!--", "<![CDATA[", "</", "<b>x</i>", "<ol><li>", "<blockquote>", "<pre>", "<td>x", "<p>a",
    "<br>", "<script>", "<a href=http://a.b>x",
    "http://", "http://a.b ", "http://。", "http://a).)", "(", "\u{D4E}", "\u{1100}", "क्", "ै",
    "\u{1F1E9}", "\r", "<img alt=x src=http://a.b>",
  ]

  @Test(arguments: floods) func `time grows with the length and no faster`(piece: String) {
    // Long enough to be measured in a build without optimization.
    let count = 40_000 / piece.utf8.count
    let shorter = time(String(repeating: piece, count: count))
    let longer = time(String(repeating: piece, count: 4 * count))

    // Quadratic would be 16 times. The constant forgives a machine that has other work to do.
    #expect(longer < shorter * 8 + .seconds(1), "\(shorter), then \(longer)")
  }

  private func time(_ raw: String) -> Duration {
    let foreign = ForeignText("<p>" + raw)
    return ContinuousClock().measure {
      #expect(PlainText(foreign).string.utf8.count <= 2 * foreign.raw.utf8.count)
      #expect(Prose(plain: foreign).links.count <= 999)
      #expect(Prose(html: foreign).plainLines.count <= foreign.raw.utf8.count)
    }
  }
}
