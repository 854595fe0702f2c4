// The policy for a line, rule by rule: what a stranger typed and what is drawn of it.

import Testing
import Texts

struct CleaningTests {
  @Test(arguments: [
    ("a sequence loses its ESC and stays as text", "Acme\u{1B}[2J\u{1B}[HBeta", "Acme[2J[HBeta"),
    ("C1 controls go too", "One\u{9B}31mTwo\u{9D}0;xThree\u{9C}", "One31mTwo0;xThree"),
    ("NUL, BEL, backspace and DEL go", "a\0b\u{07}c\u{08}d\u{7F}e", "abcde"),
    ("an ESC at the end goes", "Tail\u{1B}[", "Tail["),
    ("a title sequence is text", "x\u{1B}]0;y\u{07}z", "x]0;yz"),
  ])
  func `controls go`(rule: String, raw: String, clean: String) {
    #expect(PlainText(ForeignText(raw)).string == clean)
  }

  @Test(arguments: [
    ("line breaks part words", "a\nb\r\nc\rd\u{85}e\u{2028}f\u{2029}g", "a b c d e f g"),
    ("tabs, vertical tabs and form feeds part words", "a\tb\u{0B}c\u{0C}d", "a b c d"),
    ("a run is one space", "a  \t \u{A0}\u{2003} b", "a b"),
    ("the ends are trimmed", " \u{A0}\u{3000} Padded \u{3000}\t\n", "Padded"),
    ("an ideographic space is a space", "日本\u{3000}語", "日本 語"),
    ("a blank Braille pattern is a space", "a\u{2800}\u{2800}b\u{2800}", "a b"),
    ("what is removed between spaces leaves one", "a \u{200B} \u{1B} b", "a b"),
    ("nothing but white space is nothing", " \u{A0}\u{2003}\u{3000}\t\u{2009}", ""),
  ])
  func `white space collapses`(rule: String, raw: String, clean: String) {
    #expect(PlainText(ForeignText(raw)).string == clean)
  }

  @Test(arguments: [
    ("bidi overrides", "report\u{202E}txt.exe", "reporttxt.exe"),
    ("bidi isolates and marks", "a\u{2066}b\u{2069}c\u{200E}d\u{200F}e\u{61C}f", "abcdef"),
    ("zero-width scalars", "Ze\u{200B}ro\u{200C}Wi\u{200D}dt\u{2060}h\u{FEFF}!", "ZeroWidth!"),
    ("soft hyphens", "in\u{AD}ter\u{AD}national", "international"),
    ("fillers", "a\u{3164}b\u{FFA0}c\u{115F}d\u{1160}e\u{17B4}f", "abcdef"),
    ("tags", "Hi\u{E0069}\u{E0067}\u{E007F}", "Hi"),
    ("variation selectors", "A\u{FE0F}B\u{FE00}C\u{E0173}D\u{180B}E", "ABCDE"),
    ("interlinear annotation", "base\u{FFF9}word\u{FFFA}note\u{FFFB}", "basewordnote"),
    ("private use", "Star\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}", "Star"),
    ("unassigned scalars", "a\u{0378}b\u{1FBFF}c", "abc"),
    ("number signs that swallow what follows", "a\u{600}1\u{6DD}2", "a12"),
    ("letters that swallow what follows", "\u{D4E}\u{D4E}\u{D15}", "\u{D15}"),
    ("object marks and blank note heads", "a\u{FFFC}b\u{1D159}c", "abc"),
  ])
  func `what cannot be seen goes`(rule: String, raw: String, clean: String) {
    #expect(PlainText(ForeignText(raw)).string == clean)
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func `noncharacters go`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(PlainText(ForeignText("a\(scalar)b")).string == "ab")
  }

  @Test(arguments: [
    "naïve café, Ærø, Łódź, Ελλάδα, Україна", "שלום and مرحبا", "日本語のアプリ", "한국어", "ไทยแลนด์ น้ำ",
    "ＧｉｔＨｕｂ", "Аррӏе Pay", "ﾊﾟｿｺﾝ", "नमस्ते", "বাংলা", "தமிழ்", "မြန်မာ", "☕ ❤ → ✓ “quoted” — €5 ½",
    "😀😀", "<b>Bold</b> & <Suspense/>", "100% %s %n", "\u{FFFD}", "ﷺ", "cafe\u{301}",
  ])
  func `what survives survives whole`(text: String) {
    // Scalar by scalar: strings are equal to what they are equivalent to.
    let cleaned = PlainText(ForeignText(text)).string
    #expect(Array(cleaned.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `text that is clean already stays the same`() {
    let line = PlainText(ForeignText("Notes that tidy themselves, daily."))
    #expect(line.string == "Notes that tidy themselves, daily.")
    #expect(!line.isEmpty)
  }

  @Test func `a name without anything to see has a stand-in`() {
    for raw in [
      "", " ", "\u{200B}\u{2060}\u{A0}\u{FEFF}", "\u{301}\u{301}", "\u{2800}", "\u{E000}",
    ] {
      #expect(PlainText(ForeignText(raw), orIfEmpty: "(no name)").string == "(no name)")
    }
    #expect(PlainText(ForeignText(" x "), orIfEmpty: "(no name)").string == "x")
  }
}
