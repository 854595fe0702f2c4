// Character references: decoded once, cleaned afterwards.

import Testing
import Texts

struct EntityTests {
  @Test(arguments: [
    ("A &amp; B &lt;C&gt; &quot;D&quot; &#39;E&#39; &apos;", "A & B <C> \"D\" 'E' '"),
    ("&copy;&hellip;&euro;&rarr;&alpha;&Ccaron;&hearts;&frac12;&nbsp;x", "©…€→αČ♥½ x"),
    ("&#8212;&#x2014;&#X2014;", "———"),
    ("&amp;#27;[2J &amp;lt;b&amp;gt; &amp;amp;", "&#27;[2J &lt;b&gt; &amp;"),
    ("x&#27;[31my&#x1b;]0;z&#7;&#155;1m&#x9d;", "x[31my]0;z›1m"),
    ("a&#x202e;b&#8203;c&shy;d&zwj;e&#xE0041;f", "abcdef"),
    ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
    ("a&#0;b&#x110000;c&#xD800;d&#99999999999999999999;e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("&#128;&#130;&#146;&#159;", "€‚’Ÿ"),
    ("AT&T & co &; &#; &#x; &#-1; &nosuch; R&D &", "AT&T & co &; &#; &#x; &#-1; &nosuch; R&D &"),
    ("&amp &copy2 &notit; &ampamp; &lt", "& ©2 ¬it; &amp; <"),
    ("&AMP;&Amp;&COPY;&Alpha;&alpha;", "&&Amp;©Αα"),
    ("&#65 &#65x &#x41g", "A Ax Ag"),
    ("a&#10;b&NewLine;c&Tab;d", "a b c d"),
    ("e&#769;", "e\u{301}"),
  ])
  func `references are decoded once`(html: String, text: String) {
    #expect(Prose(html: ForeignText(html)).plainLines.map(\.string) == [text])
  }

  @Test func `in a plain text they are text`() {
    let prose = Prose(plain: ForeignText("&amp; &#27;"))
    #expect(prose.plainLines.map(\.string) == ["&amp; &#27;"])
  }

  @Test(arguments: [
    ("https://a.example/?a=1&copy=2&reg;x", "https://a.example/?a=1&copy=2%C2%AEx"),
    ("https://a.example/?a=1&amp;b=2", "https://a.example/?a=1&b=2"),
    ("https://a.example/?a=1&ampb", "https://a.example/?a=1&ampb"),
    ("https&#58;//a.example/&#27;x", "https://a.example/%1Bx"),
  ])
  func `in an address a parameter is no reference`(attribute: String, address: String) {
    let prose = Prose(html: ForeignText("<a href=\"\(attribute)\">x</a>"))
    #expect(prose.links.map(\.address) == [address])
  }
}
