// Which characters are handed to ncurses, and what stands in for the others.

import Canvas
import CursesTerminal
import Testing

struct GlyphTests {
  /// A C library that knows a little of Unicode and is wrong about the star.
  static func falseWidth(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "★": 2
    case "語", "\u{3013}": 2
    case "\u{301}", "\u{302}": 0
    case "é", "e", "\u{fffd}", " "..."~": 1
    default: -1
    }
  }

  static let cases: [(cluster: String, cells: Int, glyph: Glyph)] = [
    ("a", 1, Glyph(base: "a")),
    (" ", 1, Glyph(base: " ")),
    ("é", 1, Glyph(base: "é")),
    ("語", 2, Glyph(base: "語", cells: 2)),
    ("e\u{301}", 1, Glyph(base: "e", marks: ["\u{301}"])),
    // Counted differently, or not known at all: a stand-in as wide as the frame has it.
    ("★", 1, Glyph(base: "\u{fffd}")),
    ("語", 1, Glyph(base: "\u{fffd}")),
    ("a", 2, Glyph(base: "\u{3013}", cells: 2)),
    ("🪿", 2, Glyph(base: "\u{3013}", cells: 2)),
    ("\u{301}", 1, Glyph(base: "\u{fffd}")),
    ("e\u{1ab0}", 1, Glyph(base: "\u{fffd}")),
    ("\u{1b}", 1, Glyph(base: "\u{fffd}")),
    ("\u{9b}", 1, Glyph(base: "\u{fffd}")),
    // Continuations without a beginning.
    ("", 1, Glyph(base: " ")),
  ]

  @Test(arguments: cases)
  func `only what the C library counts alike is drawn`(
    cluster: String, cells: Int, glyph: Glyph
  ) {
    let repertoire = Repertoire(isUTF8: true, width: Self.falseWidth)

    #expect(repertoire.glyph(for: Cell(cluster), cells: cells) == glyph)
  }

  @Test func `a C library without the stand-ins gets question marks`() {
    let repertoire = Repertoire(isUTF8: true) { " "..."~" ~= $0 ? 1 : -1 }

    #expect(repertoire.glyph(for: Cell("★"), cells: 1) == Glyph(base: "?"))
    #expect(repertoire.glyph(for: Cell("語"), cells: 2) == Glyph(base: "?"))
  }

  @Test func `marks beyond what a cell holds are left out`() {
    let repertoire = Repertoire(isUTF8: true, width: Self.falseWidth)
    let cluster = "e" + String(repeating: "\u{301}", count: 200)

    let glyph = repertoire.glyph(for: Cell(cluster), cells: 1)

    #expect(glyph.marks.count + 1 == Cell.mostScalars)
  }

  @Test(
    arguments: zip(
      "▲▼↑↓•★│─…▌·é\u{2019}—▁▂▃▅▆▇█Ł語", "^v^v**|-.>.e'-.:-=+*#L?"))
  func `without UTF-8 every cell is ASCII`(character: Character, fallback: Character) {
    let repertoire = Repertoire(isUTF8: false) { _ in 1 }

    let glyph = repertoire.glyph(for: Cell(String(character)), cells: 1)

    #expect(glyph == Glyph(base: fallback.unicodeScalars.first ?? " "))
  }

  @Test(arguments: [
    ("plain\n", "plain\n"), ("▲ café – “x”…", "^ cafe - \"x\"."), ("語x", "??x"),
    ("e\u{301}e", "ee"), ("ě31m", "?31m"), ("\u{1B}[1m•\u{1B}[m", "\u{1B}[1m*\u{1B}[m"),
  ])
  func `a text for a terminal without UTF-8 is ASCII in as many cells`(text: String, ascii: String)
  {
    #expect(ASCIIText.of(text) == ascii)
  }

  @Test(arguments: [
    (["LC_ALL": "C"], false), (["LC_ALL": "C.UTF-8"], true), ([:], false),
    (["LC_ALL": "", "LANG": "C.utf8"], true), (["LANG": "xx_YY.UTF-8"], true),
    (["LANG": "xx_YY"], false), (["LC_CTYPE": "POSIX", "LANG": "C.UTF-8"], false),
  ])
  func `the locale of the environment says whether there is UTF-8`(
    environment: [String: String], isUTF8: Bool
  ) {
    #expect(TerminalLocale.isUTF8(environment) == isUTF8)
  }

  @Test func `without UTF-8 a letter keeps its place under its marks, and a wide one is two signs`()
  {
    let repertoire = Repertoire(isUTF8: false) { _ in 1 }

    #expect(repertoire.glyph(for: Cell("e\u{301}"), cells: 1) == Glyph(base: "e"))
    #expect(repertoire.glyph(for: Cell("語"), cells: 2) == Glyph(base: "?"))
  }
}
