// What keeps a stranger's text from being drawn or printed before it is clean.

import Testing
import Texts

struct BorderTests {
  @Test func `a stranger's text reveals nothing when it is printed`() {
    let secret = ForeignText("\u{1B}]0;PWNED\u{07}")
    let holder = (name: secret, others: [secret], maybe: Optional(secret))

    var dumped = ""
    dump(holder, to: &dumped)
    for text in [
      String(describing: secret), String(reflecting: secret), "\([secret])", "\(holder)", dumped,
      "\(Optional(secret) as Any)", String(describing: Mirror(reflecting: secret).children.count),
    ] {
      #expect(!text.contains("PWNED"))
      #expect(!text.unicodeScalars.contains("\u{1B}"))
    }
    #expect(secret.raw == "\u{1B}]0;PWNED\u{07}")
  }

  @Test func `clean lines and numbers can be put into our own words`() {
    let name = PlainText(ForeignText(" Nim\u{202E}bus "))

    let line: PlainText = "\(3) comments on \(name)"

    #expect(line.string == "3 comments on Nimbus")
    #expect((line + "." as PlainText).string == "3 comments on Nimbus.")
    #expect(PlainText(-7).string == "-7")
    #expect(PlainText.empty.isEmpty)
  }

  @Test func `the example in the docs`() {
    let name = ForeignText("Nimbus\u{1B}[2J Notes")
    #expect(PlainText(name).string == "Nimbus[2J Notes")
    #expect(String(describing: name) == "•••")
    #expect(PlainText(ForeignText("\u{200B} "), orIfEmpty: "(no name)").string == "(no name)")
    let link = WebLink(ForeignText("https://bank.example@evil.example/x"))
    #expect(link?.shown.string == "https://evil.example/x (as user “bank.example”)")
  }
}
