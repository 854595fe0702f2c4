// What terminals measure differently, reduced to what they share.

import Testing
import Texts

struct WidthTests {
  @Test(arguments: [
    ("a joined family is its first member", "For 👨‍👩‍👧‍👦 all", "For 👨 all"),
    ("a profession is the person", "👩‍💻", "👩"),
    ("a skin tone goes", "ok 👍🏽 done", "ok 👍 done"),
    ("a lone skin tone goes", "a🏽b", "ab"),
    ("selectors of look go", "I ❤\u{FE0F} old ⌚\u{FE0E}", "I ❤ old ⌚"),
    ("a selector within a joined picture", "❤\u{FE0F}\u{200D}🔥!", "❤!"),
    ("the joiner goes where no picture follows", "👨\u{200D}x👩", "👨x👩"),
    ("pictures beside each other stay", "👨👩", "👨👩"),
    ("keycaps are plain", "1\u{FE0F}\u{20E3} #\u{FE0F}\u{20E3}", "1 #"),
    ("enclosing marks go", "A\u{20DD}B\u{20DE}", "AB"),
  ])
  func `pictures are reduced to one scalar`(rule: String, raw: String, clean: String) {
    #expect(PlainText(ForeignText(raw)).string == clean)
  }

  @Test(arguments: [
    ("🇩🇪", "DE"), ("in 🇩🇪🇯🇵 now", "in DE JP now"), ("odd 🇩🇪🇯 end", "odd DE J end"),
    ("🇩🇪x", "DE x"), ("x🇩🇪", "x DE"), ("🇩🇪, 🇯🇵!", "DE, JP!"), ("🇩 🇪", "D E"), ("🇩🇪5", "DE 5"),
  ])
  func `a flag is its letters, apart from other words`(raw: String, clean: String) {
    #expect(PlainText(ForeignText(raw)).string == clean)
  }

  @Test(arguments: [
    ("sequences become syllables", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
    ("an open syllable is closed", "하\u{11AB}", "한"),
    ("a closed syllable is not closed again", "한\u{11AB}", "한ㄴ"),
    ("lone consonants are letters", "\u{1100}\u{1100} \u{11AF}", "ㄱㄱ ㄹ"),
    ("a lone vowel is a letter", "a\u{1161}", "aㅏ"),
    ("old jamo go", "\u{1113}\u{A960}\u{119E}\u{D7CB}a", "a"),
    ("something invisible between jamo does not part them", "\u{1112}\u{200B}\u{1161}", "하"),
  ])
  func `jamo become what has one width`(rule: String, raw: String, clean: String) {
    let cleaned = PlainText(ForeignText(raw)).string
    #expect(Array(cleaned.unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(arguments: [
    ("four marks stay on a letter", "Z" + String(repeating: "\u{301}", count: 200) + "a", 6),
    ("no mark begins a line", "\u{301}\u{308}start", 5),
    ("no mark stands on a space", "a \u{301}\u{302}b", 3),
    ("a mark behind something removed joins the letter", "a\u{200B}\u{301}", 2),
    ("a sound mark stays on half-width kana", "ｶﾞﾞﾞ", 2),
    ("a sound mark alone goes", "ﾞa", 1),
    ("spacing marks are bounded", "क" + String(repeating: "\u{93E}", count: 100), 5),
    ("a spacing mark on another script goes", "a\u{93E}漢\u{93E}", 2),
    ("sara am ends its cluster", "กำำ\u{93E}", 2),
  ])
  func `marks are bounded`(rule: String, raw: String, scalars: Int) {
    #expect(PlainText(ForeignText(raw)).string.unicodeScalars.count == scalars)
  }

  @Test(arguments: [
    ("two letters stay a conjunct", "क्ष", "क्ष"),
    ("so they do with a vowel above", "स्ते", "स्ते"),
    ("with a vowel beside they are broken up", "त्रि", "त्\u{200C}रि"),
    ("a third letter is broken off", "क्ष्म", "क्ष्\u{200C}म"),
    ("an own non-joiner is not kept for nothing", "क्\u{200C}ष", "क्ष"),
    ("vowels of two parts are one", "\u{0B95}\u{0BC6}\u{0BBE}", "\u{0B95}\u{0BCA}"),
  ])
  func `conjuncts take two cells at most`(rule: String, raw: String, clean: String) {
    let cleaned = PlainText(ForeignText(raw)).string
    #expect(Array(cleaned.unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(arguments: [
    ("pictures newer than Unicode 14", "a 🫨 b", "a \u{FFFD} b"),
    ("the menu sign", "the ☰ button", "the ≡ button"),
    ("other trigrams and counting rods", "☱\u{1D360}", "\u{FFFD}\u{FFFD}"),
    ("circled tens", "㉈", "\u{FFFD}"),
  ])
  func `what tables disagree about is shown as something else`(
    rule: String, raw: String, clean: String
  ) {
    #expect(PlainText(ForeignText(raw)).string == clean)
  }
}
