// Plain text of several lines: paragraphs, lines, and the addresses in it.

import Testing
import Texts

struct ProseTests {
  @Test(arguments: [
    ("one\r\ntwo\rthree\nfour", [["one", "two", "three", "four"]]),
    ("upper\u{0B}lower\u{0C}page", [["upper", "lower", "page"]]),
    ("alpha\u{2028}beta\u{2029}gamma\u{85}delta", [["alpha", "beta", "gamma", "delta"]]),
    ("a\n\nb\n \t\nc\n\n\n\n\nd", [["a"], ["b"], ["c"], ["d"]]),
    ("\n\n  a  \tb  \n", [["a b"]]),
    ("x \u{1B}[31mloud\u{1B}[0m\n\u{301}y", [["x [31mloud[0m", "y"]]),
    ("<b>text</b> &amp; so", [["<b>text</b> &amp; so"]]),
    ("", []), ("\u{200B}\n \n", []),
  ])
  func `blank lines part paragraphs and other breaks stay`(raw: String, lines: [[String]]) {
    let prose = Prose(plain: ForeignText(raw))

    #expect(prose.blocks.map { $0.lines.map { $0.map(\.text.string).joined() } } == lines)
    #expect(prose.blocks.allSatisfy { $0.kind == .paragraph && $0.indent == 0 && $0.quote == 0 })
    #expect(prose.isEmpty == lines.isEmpty)
  }

  @Test(arguments: [
    ("see https://a.example/x. Or not", ["https://a.example/x"]),
    ("(at http://a.example)", ["http://a.example"]),
    (
      "https://en.example/wiki/A_(b), (https://en.example/wiki/A_(b))",
      ["https://en.example/wiki/A_(b)"]
    ),
    ("HTTPS://A.example/?q=1&b=2#c!", ["https://a.example/?q=1&b=2#c"]),
    ("“https://a.example/x”, <https://b.example>;", ["https://a.example/x", "https://b.example"]),
    ("见https://a.example/路。谢谢", ["https://a.example/%E8%B7%AF"]),
    ("nohttps://a.example http:// https:/a", []),
    ("ftp://a.example javascript:alert(1) www.a.example", []),
    (
      "https://a.example https://b.example https://a.example",
      ["https://a.example", "https://b.example"]
    ),
    ("https://a.exa\u{200B}mple/\u{202E}x", ["https://a.example/x"]),
  ])
  func `addresses in the text are links`(raw: String, addresses: [String]) {
    let prose = Prose(plain: ForeignText(raw))

    #expect(prose.links.map(\.address) == addresses)
    // The text is all there, and what is a link says where it leads.
    let spans = prose.blocks.flatMap(\.lines).joined()
    #expect(spans.map(\.text.string).joined() == PlainText(ForeignText(raw)).string)
    for span in spans {
      guard let link = span.link else { continue }
      #expect(WebLink(ForeignText(span.text.string))?.address == prose.links[link].address)
    }
  }

  @Test func `there is an end to the links of one text`() {
    let raw = (0..<3000).map { "https://a.example/\($0)" }.joined(separator: " ")
    let prose = Prose(plain: ForeignText(raw))
    #expect(prose.links.count == 999)
    #expect(prose.plainLines.map(\.string) == [raw])
  }
}
