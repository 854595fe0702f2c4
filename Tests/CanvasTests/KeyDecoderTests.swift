import Canvas
import Testing

/// Everything that some bytes bring when they come at once, at time 0, and nothing follows.
func inputs(_ bytes: some Collection<UInt8>) -> [Input] {
  var decoder = KeyDecoder()
  let inputs = decoder.decode(bytes, at: .zero)
  return inputs + decoder.expire(at: .seconds(1))
}

func inputs(_ text: String) -> [Input] { inputs(Array(text.utf8)) }

struct KeyDecoderTests {
  @Test(arguments: KeySequences.all)
  func `terminals' keys are known`(terminal: String, bytes: String, key: Key) {
    #expect(inputs(bytes) == [.key(key)], "\(terminal)")
  }

  @Test func `keys that come at once are all taken, in order`() {
    let sequences = KeySequences.all.filter { $0.bytes != "\u{1B}[27u" }
    let bytes = sequences.map(\.bytes).joined()
    #expect(inputs(bytes) == sequences.map { .key($0.key) })
  }

  @Test(
    arguments: [
      ("\u{1B}[<0;3;5M", .press), ("\u{1B}[<0;3;5m", .release), ("\u{1B}[<32;3;5M", .drag),
      ("\u{1B}[<64;3;5M", .wheelUp), ("\u{1B}[<65;3;5M", .wheelDown), ("\u{1B}[<16;3;5M", .press),
    ] as [(String, Input.Mouse.Action)])
  func `the mouse is told by its left button and its wheel`(
    bytes: String, action: Input.Mouse.Action
  ) {
    #expect(inputs(bytes) == [.mouse(.init(action, at: Position(column: 2, row: 4)))])
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:1616/1919/1d1d\u{7}", "11;rgb:1616/1919/1d1d"),
    ("\u{1B}]11;rgb:1616/1919/1d1d\u{1B}\\", "11;rgb:1616/1919/1d1d"),
    ("\u{1B}P>|tmux 3.4\u{1B}\\", ">|tmux 3.4"), ("\u{1B}_Gi=1;OK\u{1B}\\", "Gi=1;OK"),
    ("\u{1B}[?62;22c", "?62;22c"), ("\u{1B}[>1;10c", ">1;10c"), ("\u{1B}[0n", "0n"),
    ("\u{1B}[?2026;2$y", "?2026;2$y"), ("\u{1B}[4;1$y", "4;1$y"), ("\u{1B}[?1u", "?1u"),
    ("\u{1B}[12;40R", "12;40R"),
  ])
  func `a terminal's answers are replies`(bytes: String, reply: String) {
    #expect(inputs(bytes + "j") == [.reply(Array(reply.utf8)), .key("j")])
  }

  @Test func `focus is told`() {
    #expect(inputs("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test(arguments: [
    // Alt with a key.
    "\u{1B}q", "\u{1B}é", "\u{1B}\r", "\u{1B}\u{7F}", "\u{1B}1",
    // Other buttons, moving without one, places that are none, the old report.
    "\u{1B}[<1;3;5M", "\u{1B}[<35;3;5M", "\u{1B}[<128;3;5M", "\u{1B}[<0;0;5M", "\u{1B}[<0;3M",
    "\u{1B}[M q!", "\u{1B}[0;3;5M",
    // Nobody knows these.
    "\u{1B}[99~", "\u{1B}[?1;2q", "\u{1B}[5;7 q", "\u{1B}[1;2;3w", "\u{1B}Oz", "\u{1B}[[z",
    "\u{1B}[E",
    "\u{1B}[57441u", "\u{1B}[106;3u", "\u{1B}[106;1:3u", "\u{1B}[1;1:3A", "\u{1B}[201~",
    "\u{1B}Xq\u{1B}\\", "\u{1B}^q\u{1B}\\", "\u{1B}]\u{7}",
    // Character sets, and one character of another one.
    "\u{1B}(B", "\u{1B})0", "\u{1B}#8", "\u{1B} F", "\u{1B}$(D", "\u{1B}NB",
    // No characters.
    "\u{9B}", "\u{85}",
  ])
  func `what is no key is swallowed whole`(bytes: String) {
    #expect(inputs(bytes + "j") == [.key("j")])
  }

  @Test(
    arguments: [
      [0x80], [0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5], [0xF0, 0x9F],
      [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are ignored`(bytes: [UInt8]) {
    #expect(inputs(bytes + [UInt8(ascii: "j")]) == [.key("j")])
  }

  @Test func `a sequence that is broken off is dropped and the next begins`() {
    #expect(inputs("\u{1B}[1;\u{1B}[Aj") == [.key(.up), .key("j")])
    #expect(inputs("\u{1B}O\u{1B}[Bj") == [.key(.down), .key("j")])
    #expect(inputs("\u{1B}[\rj") == [.key(.enter), .key("j")])
    #expect(inputs("\u{1B}]11;\u{1B}[Bj") == [.key(.down), .key("j")])
  }

  @Test func `a paste is one thing, whatever is in it`() {
    let text = "q\r\u{1B}[A\u{1B}[20\u{1B}\u{1B}[201x漢\u{3}"
    #expect(inputs("\u{1B}[200~\(text)\u{1B}[201~j") == [.paste(text), .key("j")])
    #expect(inputs("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func `of a long paste the beginning is kept`() {
    let text = String(repeating: "x", count: 200_000)
    let kept = String(repeating: "x", count: 65_536)
    #expect(inputs("\u{1B}[200~\(text)\u{1B}[201~j") == [.paste(kept), .key("j")])
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}]", "\u{1B}P"])
  func `a long sequence means nothing and is swallowed to its end`(introducer: String) {
    let text = introducer + String(repeating: "1", count: 100_000)
    let end = introducer == "\u{1B}[" ? "A" : "\u{1B}\\"
    #expect(inputs(text + end + "j") == [.key("j")])
  }
}
