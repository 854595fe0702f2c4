// Which addresses open, as what, and how they are shown.

import TestSupport
import Testing
import Texts

struct WebLinkTests {
  private static let refused: [String] = [
    "", " ", "/etc/passwd", "example.com", "//example.com/x", "https:example.com",
    "https:/example.com",
    "https:///x", "https://", "https://?x", "https://:80/", "https://user@/",
    "--new-window=https://a.example",
    "-remote openURL(https://a.example)", "javascript:alert(1)",
    "JAVASCRIPT://a.example/%0aalert(1)",
    "file:///etc/passwd", "data:text/html,x", "ftp://a.example", "mailto:a@a.example",
    "view-source:https://a.example",
    "https\u{200B}://a.example", "ht\ntps://a.example", "https:\\\\a.example",
    "https://a.example\\@b.example/",
    "https://a.example\\b", "https://a.example/a\\b", "https://exa mple.com",
    "https://exa\nmple.com",
    "https://exa\u{1B}mple.com", "https://exa\u{202E}mple.com", "https://exa\u{200B}mple.com",
    "https://a..example",
    "https://.example", "https://-a.example", "https://a-.example", "https://ex%61mple.com",
    "https://2130706433/",
    "https://0x7f.1/", "https://1.2.3/", "https://1.2.3.256/", "https://01.2.3.4/", "https://[::1",
    "https://[::g]/",
    "https://[]/", "https://a.example:99999/", "https://a.example:8a/", "https://℀.example",
    "https://ﬁ.example",
    "https://①.example", "https://\u{301}a.example", "https://a@\u{301}c",
  ]

  private static let tooLong: [String] = [
    "https://\(String(repeating: "a", count: 64)).example",
    "https://\(String(repeating: "a.", count: 130))example",
    "https://a.example/\(String(repeating: "x", count: 2083))",
    "https://a.example/\(String(repeating: "é", count: 400))",
    "https://\(String(repeating: "ü", count: 1_000_000))",
  ]

  @Test(arguments: [
    ("https://example.com", "https://example.com"),
    ("HTTPS://EXAMPLE.com/Path?Q#F", "https://example.com/Path?Q#F"),
    (" \n https://example.com/a \t", "https://example.com/a"),
    ("http://example.com:8080/", "http://example.com:8080/"),
    ("https://example.com:/x", "https://example.com/x"),
    ("https://example.com./x", "https://example.com/x"),
    ("https://example.com/a b  c", "https://example.com/a%20b%20%20c"),
    ("https://example.com/a\n--private", "https://example.com/a%0A--private"),
    ("https://example.com/\u{1B}]0;x\u{07}y\u{07}", "https://example.com/%1B]0;x%07y"),
    ("https://example.com/\u{202E}gnp.exe", "https://example.com/%E2%80%AEgnp.exe"),
    ("https://example.com/%1b%zz", "https://example.com/%1b%zz"),
    (
      "https://example.com/a'b\"c`d<e>f|g{h}i^j",
      "https://example.com/a%27b%22c%60d%3Ce%3Ef%7Cg%7Bh%7Di%5Ej"
    ),
    ("https://example.com/?a=\\b", "https://example.com/?a=%5Cb"),
    ("https://example.com?x=é", "https://example.com?x=%C3%A9"),
    ("https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443/x"),
    ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
    ("https://a@b@example.com/", "https://a%40b@example.com/"),
    // With a mark behind it, the sign is part of another character.
    ("https://a@\u{94D}b@example.com/", "https://a%40%E0%A5%8Db@example.com/"),
    ("https://@example.com/", "https://example.com/"),
    ("https://a_b.example/", "https://a_b.example/"),
  ])
  func `an address opens in ASCII, as one argument`(raw: String, address: String) throws {
    let link = try #require(WebLink(ForeignText(raw)))
    #expect(link.address == address)
    #expect(link.address.utf8.allSatisfy { 0x21...0x7E ~= $0 })
  }

  @Test(arguments: refused + tooLong)
  func `what is no web address, or no clear one, does not open`(raw: String) {
    #expect(WebLink(ForeignText(raw)) == nil)
  }

  // The first three are from RFC 3492, section 7.1, the others from the registries' own examples.
  @Test(arguments: [
    ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
    ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("3年B組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"),
    ("bücher", "xn--bcher-kva"), ("BÜCHER", "xn--bcher-kva"), ("bu\u{308}cher", "xn--bcher-kva"),
    ("straße", "xn--strae-oqa"), ("münchen-ost", "xn--mnchen-ost-9db"), ("аррӏе", "xn--80ak6aa92e"),
    ("日本語", "xn--wgv71a119e"), ("한국", "xn--3e0b707e"),
    ("\u{1112}\u{1161}\u{11AB}국", "xn--3e0b707e"),
    ("الاردن", "xn--mgbayh7gpa"), ("भारत", "xn--h2brj9c"),
  ])
  func `a host in another script is asked for in ASCII`(label: String, ascii: String) throws {
    let link = try #require(WebLink(ForeignText("https://\(label).example/x")))
    #expect(link.address == "https://\(ascii).example/x")
    #expect(link.host.string == "\(ascii).example")
    #expect(link.shown.string.hasPrefix("https://\(ascii).example/x (written \(label.prefix(1))"))
  }

  @Test func `full width is ASCII in a host and so shown`() {
    let link = WebLink(ForeignText("https://ＧｉｔＨｕｂ。com／evil"))
    #expect(link == nil)  // the slash of full width is none
    let host = WebLink(ForeignText("https://ＧｉｔＨｕｂ。com/x"))
    #expect(host?.shown.string == "https://github.com/x")
  }

  @Test(arguments: [
    (
      "https://www.producthunt.com@evil.example/login",
      "https://evil.example/login (as user “www.producthunt.com”)"
    ),
    ("https://good.example:443@evil.example", "https://evil.example (as user “good.example:443”)"),
    (
      "https://a b@évil.example",
      "https://xn--vil-9la.example (written évil.example) (as user “a%20b”)"
    ),
    ("https://example.com/@user", "https://example.com/@user"),
  ])
  func `the host that is asked comes first`(raw: String, shown: String) {
    #expect(WebLink(ForeignText(raw))?.shown.string == shown)
  }

  @Test(arguments: [
    ("https://a.example/x?utm_source=y&utm_medium=z", "https://a.example/x"),
    (
      "https://a.example/x?utm_source=y&b=1&UTM_b=2&c#f?utm_x=1",
      "https://a.example/x?b=1&c#f?utm_x=1"
    ),
    ("https://a.example/x?b=1&&c", "https://a.example/x?b=1&&c"),
    ("https://a.example/utm_x", "https://a.example/utm_x"),
    ("https://u@a.example/?utm_x=1#f", "https://u@a.example/#f"),
  ])
  func `parameters that track are dropped`(raw: String, address: String) throws {
    let link = try #require(WebLink(ForeignText(raw))).withoutTracking
    #expect(link.address == address)
    #expect(link.withoutTracking == link)
    #expect(!link.shown.string.hasPrefix("https://u@"))
  }

  @Test func `any address that opens is plain, and opens as itself`() {
    var random = SplitMix(seed: 5)
    let pieces = ["a", "/", "?", "#", "@", ":", ".", "\\", "[", "]", "%", "utm_a=b", "&", "é", "8"]
    for _ in 0..<5000 {
      let raw = (0..<random.below(12)).map { _ in
        random.below(5) == 0 ? random.troublesomeString() : pieces[random.below(pieces.count)]
      }.joined()
      guard let link = WebLink(ForeignText("https://" + raw)) else { continue }

      #expect(link.address.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") })
      #expect(WebLink(ForeignText(link.address))?.address == link.address)
      #expect(link.shown.string.hasPrefix("https://" + link.host.string))
      let lean = link.withoutTracking
      #expect(
        WebLink(ForeignText(lean.address))?.shown.string.split(separator: " ").first
          == lean.shown.string.split(separator: " ").first)
    }
  }
}
