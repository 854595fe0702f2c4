import Canvas
import Testing

/// A decoder and a clock: bytes come after a while, and what is due in between is heard.
private struct Line {
  private var decoder = KeyDecoder()
  private var now = Duration.seconds(100)
  private(set) var inputs: [Input] = []

  init() {}

  mutating func send(_ bytes: some Collection<UInt8>, after milliseconds: Int = 0) {
    wait(milliseconds)
    inputs += decoder.decode(bytes, at: now)
  }

  mutating func send(_ text: String, after milliseconds: Int = 0) {
    send(Array(text.utf8), after: milliseconds)
  }

  mutating func wait(_ milliseconds: Int) {
    let end = now + .milliseconds(milliseconds)
    while let deadline = decoder.deadline, deadline <= end {
      inputs += decoder.expire(at: deadline)
    }
    now = end
  }

  var isAtRest: Bool { decoder.deadline == nil }
}

struct KeyDecoderTimingTests {
  @Test func `a lone ESC acts after 25 ms`() {
    var decoder = KeyDecoder()
    #expect(decoder.deadline == nil)
    #expect(decoder.decode([0x1B], at: .seconds(5)) == [])
    #expect(decoder.deadline == .seconds(5) + .milliseconds(25))
    #expect(decoder.expire(at: .seconds(5) + .milliseconds(24)) == [])
    #expect(decoder.expire(at: .seconds(5) + .milliseconds(25)) == [.key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test func `an ESC that was not heard in time acts before what comes`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B], at: .zero) == [])
    #expect(
      decoder.decode([UInt8(ascii: "j")], at: .milliseconds(30)) == [.key(.escape), .key("j")])
  }

  @Test func `two ESC in one go are two`() {
    var line = Line()
    line.send("\u{1B}\u{1B}")
    line.wait(25)
    #expect(line.inputs == [.key(.escape), .key(.escape)])
  }

  @Test(arguments: [
    "[A", "OA", "[<0;1;1M", "[1;5B", "[M q!", "[[A", "]11;rgb:q\u{7}", "P>|q\u{1B}\\",
  ])
  func `the rest of a torn sequence is swallowed`(rest: String) {
    for delay in [25, 100, 499] {
      var line = Line()
      line.send("\u{1B}")
      line.send(rest, after: delay)
      line.send("j", after: 1)
      #expect(line.inputs == [.key(.escape), .key("j")], "after \(delay) ms")
    }
  }

  @Test(arguments: [
    "[A", "OA", "[<0;1;1M", "[1;5B", "[15~", "[M q!", "]11;rgb:q\u{7}", "P>|q\u{1B}\\",
  ])
  func `it is swallowed too when each byte of it comes alone`(rest: String) {
    for delay in [26, 40, 100, 240] {
      var line = Line()
      line.send("\u{1B}")
      for byte in rest.utf8 { line.send(CollectionOfOne(byte), after: delay) }
      line.send("j", after: 1)
      #expect(line.inputs.drop { $0 == .key(.escape) } == [.key("j")], "\(delay) ms apart")
    }
  }

  @Test(arguments: ["[", "O", "]", "P"] as [Key])
  func `a key that looks like the rest of a sequence is a key when its time is over`(key: Key) {
    var line = Line()
    line.send("\u{1B}")
    line.send(key.name, after: 100)
    line.wait(399)
    #expect(line.inputs == [.key(.escape)])
    line.wait(1)
    #expect(line.inputs == [.key(.escape), .key(key)])
    line.send("\(key.name)j", after: 30)
    #expect(line.inputs == [.key(.escape), .key(key), .key(key), .key("j")])
  }

  @Test func `a key after Alt with a bracket is a key, unless it comes at once`() {
    var line = Line()
    line.send("\u{1B}(")
    line.send("B", after: 25)
    #expect(line.inputs == [.key("B")])
  }

  @Test func `a key after an ESC is a key at once, and then sequences are sequences`() {
    var line = Line()
    line.send("\u{1B}")
    line.send("j[A", after: 100)
    #expect(line.inputs == [.key(.escape), .key("j"), .key("["), .key("A")])
  }

  @Test func `half a second after an ESC nothing is the rest of it`() {
    var line = Line()
    line.send("\u{1B}")
    line.send("[A", after: 500)
    #expect(line.inputs == [.key(.escape), .key("["), .key("A")])
  }

  @Test func `a paste whose beginning was torn is still a paste`() {
    var line = Line()
    line.send("\u{1B}")
    line.send("[200~qq\u{1B}[201~", after: 100)
    #expect(line.inputs == [.key(.escape), .paste("qq")])
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}[1;5", "\u{1B}O", "\u{1B}]11;", "\u{1B}[[", "\u{1B}[M ", "漢"])
  func `what is not finished in half a second is dropped`(bytes: String) {
    var line = Line()
    line.send(Array(bytes.utf8.prefix(max(2, bytes.utf8.count - (bytes == "漢" ? 1 : 0)))))
    line.wait(499)
    #expect(!line.isAtRest)
    line.wait(1)
    #expect(line.isAtRest)
    line.send("j")
    #expect(line.inputs == [.key("j")])
  }

  @Test func `a paste that falls silent ends with what came`() {
    var line = Line()
    line.send("\u{1B}[200~qq")
    line.send("rr\u{1B}[20", after: 400)
    line.wait(500)
    line.send("j")
    #expect(line.inputs == [.paste("qqrr"), .key("j")])
  }

  @Test(arguments: [501, 700, 5_000, 100_000])
  func `a paste that goes on after a silence is no key`(silence: Int) {
    var line = Line()
    line.send("\u{1B}[200~jj")
    line.send("q\rQQ", after: silence)
    line.send("qq\u{1B}[20", after: silence)
    line.send("1~", after: silence)
    line.send("j", after: silence)
    #expect(line.inputs == [.paste("jj"), .paste("q\rQQ"), .paste("qq"), .paste(""), .key("j")])
    #expect(line.isAtRest)
  }

  @Test(
    arguments: [("q", "q"), ("\u{1B}", .escape), ("\u{1B}[A", .up), ("é", "é"), ("\r", .enter)]
      as [(String, Key)])
  func `one key after a silence ends a paste whose end got lost`(bytes: String, key: Key) {
    var line = Line()
    line.send("\u{1B}[200~jj")
    line.send(bytes, after: 600)
    line.wait(30)
    line.send("jj")
    #expect(line.inputs == [.paste("jj"), .key(key), .key("j"), .key("j")])
  }

  @Test(arguments: KeySequences.all)
  func `a sequence may come in pieces`(terminal: String, bytes: String, key: Key) {
    let bytes = Array(bytes.utf8)
    for cut in bytes.indices.dropFirst() {
      for delay in [0, 1, 24] {
        var line = Line()
        line.send(bytes[..<cut])
        line.send(bytes[cut...], after: delay)
        line.wait(500)
        #expect(line.inputs == [.key(key)], "\(terminal), cut at \(cut), \(delay) ms")
      }
    }
  }

  @Test func `everything may come byte by byte`() {
    var line = Line()
    for byte in "\u{1B}[200~漢\u{1B}[201~\u{1B}[<0;3;5M\u{1B}]11;x\u{1B}\\é\u{1B}[1;5Aj".utf8 {
      line.send(CollectionOfOne(byte), after: 10)
    }
    #expect(
      line.inputs == [
        .paste("漢"), .mouse(.init(.press, at: Position(column: 2, row: 4))),
        .reply(Array("11;x".utf8)), .key("é"), .key(.up), .key("j"),
      ])
  }
}
