// What HTML becomes: its lines, its structure, its links.

import Testing
import Texts

struct HTMLTests {
  @Test(arguments: [
    (
      "<p>Hey <strong>you</strong> 👋</p><p>We <em>made</em>\n it.<br>Thanks</p>",
      ["Hey you 👋", "We made it.", "Thanks"]
    ),
    ("<ul><li>one</li><li>two</li></ul>", ["• one", "• two"]),
    (
      "<ol start='7'><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ol>",
      ["7. a", "  • b", "    1. c", "8. d"]
    ),
    ("<ul><li><p>a</p><p>more</p></li></ul>after", ["• a", "  more", "after"]),
    ("<ul><li>a<ul><li>b</li></ul>rest</li></ul>", ["• a", "  • b", "  rest"]),
    ("<ul><li></li></ul>text", ["text"]),
    ("five<li>six<blockquote>seven", ["five", "• six", "> seven"]),
    (
      "<blockquote><p>a</p><blockquote>b</blockquote>c</blockquote>d", ["> a", "> > b", "> c", "d"]
    ),
    ("<h3>Head</h3>text", ["Head", "text"]),
    (
      "<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Pro</td><td>$9</td></tr></table>",
      ["Plan | Price", "Pro | $9"]
    ),
    (
      "<pre><code>if x:\n\treturn  1\n\n\n\n\nend  \n</code></pre>",
      ["if x:", "    return  1", "", "", "end"]
    ),
    ("a<hr>b", ["a", "* * *", "b"]),
    ("a<br><br><br>b", ["a", "b"]),
    ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
    ("<p>  a <b> b </b> c  </p> <p> </p><p></p>", ["a b c"]),
    (
      "see <img src='https://t.example/p.gif' alt='our chart'> <img src=x>",
      ["see our chart [image]"]
    ),
    (
      "line one\nline two\n\nnext <b>one</b> &amp; all", ["line one", "line two", "next one & all"]
    ),
    ("<span data-x='<p>'>a</span>\nb <unknown-thing>c</unknown-thing>", ["a", "b c"]),
  ])
  func `elements become lines`(html: String, lines: [String]) {
    #expect(Prose(html: ForeignText(html)).plainLines.map(\.string) == lines)
  }

  @Test(arguments: [
    ("<p>a</p><script>alert('x')</script><style>p{}</style><p>b</p>", ["a", "b"]),
    ("a<template>t</template><noscript>n</noscript><title>t</title>b", ["ab"]),
    ("a<textarea><p>x</p></textarea><iframe src=x>y</iframe><svg><text>z</text></svg>b", ["ab"]),
    ("a<SCRIPT>if (1 < 2) '</p>'</ScRiPt >b", ["ab"]),
    ("<head><title>x</title></head>a<svg/>b", ["ab"]),
    ("a<script>never closed <p>b</p>", ["a"]),
    ("<!DOCTYPE html><?xml v='1'?>a<!-- secret > note -->b<![CDATA[c]]>d<!-->e", ["abde"]),
    ("a<!-- never closed b", ["a"]),
  ])
  func `scripts and comments have no text`(html: String, lines: [String]) {
    #expect(Prose(html: ForeignText(html)).plainLines.map(\.string) == lines)
  }

  @Test(arguments: [
    ("<p>5 < 6, I <3 it, 1<2 << 3 -></p>", ["5 < 6, I <3 it, 1<2 << 3 ->"]),
    ("<p>one <strong>two <em>three</p><p>four</strong> five", ["one two three", "four five"]),
    ("</p></b></ul></blockquote></pre>a", ["a"]),
    ("<p>kept</p><a href=\"https://example.com/very", ["kept"]),
    ("kept <p", ["kept"]),
    ("if a <b then c", ["if a <b then c"]),
    ("Vec<T and more", ["Vec<T and more"]),
    ("<p onclick=\"steal()\" title=\"x > y\">text</p>", ["text"]),
    ("<a title='never closed>one</a> <b>two</b>", ["one two"]),
    ("<p title=\"a>one</p> two \" three", ["one", "two \" three"]),
    ("<p/>a<br/>b<p\n>c</ p>d</p x='>'>e", ["a", "b", "cd", "e"]),
    ("<>a</>b<!>c<", ["<>abc<"]),
    ("<B>a</b><P>b", ["a", "b"]),
  ])
  func `broken markup loses no words`(html: String, lines: [String]) {
    #expect(Prose(html: ForeignText(html)).plainLines.map(\.string) == lines)
  }

  @Test func `spans carry their style and link`() {
    let html = """
      <p>a <b>b <i>c</i></b> <code>d</code> \
      <a href='https://x.example/?a=1&amp;copy=2'>e <em>f</em></a> \
      <a href='javascript:alert(1)'>g</a> <a href='https://x.example/?a=1&copy=2'>h</a></p>
      """

    let prose = Prose(html: ForeignText(html))

    #expect(
      prose.blocks == [
        Prose.Block(
          .paragraph,
          lines: [
            [
              Prose.Span("a "), Prose.Span("b ", style: .strong),
              Prose.Span("c", style: [.strong, .emphasis]), Prose.Span(" "),
              Prose.Span("d", style: .code), Prose.Span(" "), Prose.Span("e ", link: 0),
              Prose.Span("f", style: .emphasis, link: 0), Prose.Span(" g "),
              Prose.Span("h", link: 0),
            ]
          ])
      ])
    #expect(prose.links.map(\.address) == ["https://x.example/?a=1&copy=2"])
  }

  @Test func `blocks carry their kind and depth`() {
    let html = """
      <h2>t</h2><ul><li>a<pre>p</pre></li></ul><blockquote><ol><li>b<p>c</p></ol></blockquote>
      """

    let blocks = Prose(html: ForeignText(html)).blocks

    #expect(
      blocks.map(\.kind) == [
        .heading, .item(number: nil), .code, .item(number: 1), .continuation,
      ])
    #expect(blocks.map(\.indent) == [0, 1, 1, 1, 1])
    #expect(blocks.map(\.quote) == [0, 0, 0, 1, 1])
  }

  @Test func `words in neighbouring boxes do not run together`() {
    for element in HTMLElementNames.blocks {
      let html = "<\(element)>one</\(element)><\(element)>two</\(element)>three"
      let lines = Prose(html: ForeignText(html)).plainLines.map(\.string)
      #expect(!lines.contains { $0.contains("onetwo") || $0.contains("twothree") }, "\(html)")
    }
  }

  @Test func `depth is bounded and comes back`() {
    let deep = String(repeating: "<blockquote><ul><li>", count: 10_000)
    let back = String(repeating: "</li></ul></blockquote>", count: 10_000)

    let blocks = Prose(html: ForeignText(deep + "core" + back + "out")).blocks

    #expect(blocks.map(\.indent) == [8, 0])
    #expect(blocks.map(\.quote) == [8, 0])
  }

  @Test func `a picture leads to its file unless it stands in a link`() {
    let html =
      "<img src='https://a.example/p.gif'><a href='https://b.example'><img src='https://c.example'></a>"
    let prose = Prose(html: ForeignText(html))
    #expect(prose.links.map(\.address) == ["https://a.example/p.gif", "https://b.example"])
  }

  @Test func `of two attributes with one name the first counts`() {
    let html = "<a href=https://a.example href='https://b.example' HREF=https://c.example>x</a>"
    #expect(Prose(html: ForeignText(html)).links.map(\.address) == ["https://a.example"])
  }

  @Test func `numbers of lists cannot overflow`() {
    for start in ["9223372036854775807", "-5", "x", "99999999999999999999"] {
      let html = "<ol start='\(start)'><li>a</li><li>b</li></ol>"
      #expect(Prose(html: ForeignText(html)).blocks.count == 2)
    }
  }
}

private enum HTMLElementNames {
  /// Those that HTML's rendering section gives lines of their own.
  static let blocks = [
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h6", "header",
    "hgroup", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section",
    "summary", "ul",
  ]
}
