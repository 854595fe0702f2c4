import Canvas
import TestSupport
import Testing
import Texts

struct WrapTests {
  @Test(
    arguments: [
      ("", 5, [""]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("one   two", 5, ["one", "two"]),
      ("one two  ", 7, ["one two"]),
      ("  indented text", 10, ["  indented", "text"]),
      ("         wide", 4, ["wide"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("well-known fact", 6, ["well-", "known", "fact"]),
      ("run -v --demo", 6, ["run -v", "--demo"]),
      ("漢字漢字", 5, ["漢字", "漢字"]),
      ("漢字、漢", 4, ["漢", "字、", "漢"]),
      ("「漢字」", 4, ["「漢", "字」"]),
      ("ab漢字", 4, ["ab漢", "字"]),
      ("漢字", 1, ["漢", "字"]),
      ("a漢b", 1, ["a", "漢", "b"]),
      ("abc", 0, ["a", "b", "c"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("🎉🎉!", 4, ["🎉", "🎉!"]),
    ] as [(PlainText, Int, [String])])
  func `lines break where they may`(text: PlainText, width: Int, expected: [String]) {
    #expect(Wrap.lines(text, width: width).map(\.string) == expected)
  }

  @Test func `styles and tags go on over the break`() {
    let runs = [
      StyledRun("see "), StyledRun("the long link", style: Style(.link), tag: 3), StyledRun("."),
    ]
    let link = { (text: PlainText) in StyledRun(text, style: Style(.link), tag: 3) }
    #expect(
      Wrap.lines(runs, width: 8) == [
        [StyledRun("see "), link("the")], [link("long")], [link("link"), StyledRun(".")],
      ])
  }

  @Test func `indents begin lines unless they leave no room`() {
    let bullet = [StyledRun("• ", style: Style(.faint))]
    let hanging = [StyledRun("  ")]
    let text = [StyledRun("one two")]
    let lines = Wrap.lines(text, width: 5, firstIndent: bullet, hangingIndent: hanging)
    #expect(lines == [bullet + [StyledRun("one")], hanging + [StyledRun("two")]])
    let narrow = Wrap.lines(text, width: 3, firstIndent: bullet, hangingIndent: hanging)
    #expect(narrow == [[StyledRun("one")], [StyledRun("two")]])
    #expect(Wrap.lines([], width: 5, firstIndent: bullet) == [bullet])
  }

  @Test(arguments: [1, 2, 3, 4])
  func `nothing is lost but spaces, and no line is too wide`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let pieces: [PlainText] = ["a", "bc", " ", " ", "漢", "🎉", "-", "、", "e\u{301}", "「", "กำ"]
    for _ in 0..<300 {
      let runs = (0..<Int.random(in: 0...12, using: &random)).map { number in
        StyledRun(
          (0..<Int.random(in: 0...6, using: &random)).reduce(PlainText.empty) { text, _ in
            text + pieces[Int.random(in: 0..<pieces.count, using: &random)]
          }, tag: number)
      }
      let width = Int.random(in: 1...12, using: &random)
      let lines = Wrap.lines(runs, width: width)
      #expect(
        lines.joined().map(\.text.string).joined().filter { $0 != " " }
          == runs.map(\.text.string).joined().filter { $0 != " " })
      for line in lines where Width.of(line) > width {
        #expect(line.map(\.text.string).joined().count == 1, "only a cluster wider than the line")
      }
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["a", "漢", "-"])
  func `a word of a megabyte is wrapped in linear time`(cluster: String) {
    let text = PlainText(
      ForeignText(String(repeating: cluster, count: (1 << 20) / cluster.utf8.count)))
    let lines = Wrap.lines(text, width: 80)
    #expect(lines.reduce(0) { $0 + Width.of($1) } == Width.of(text))
  }

  @Test func `runs are drawn one after the other within a limit`() {
    var frame = Frame(size: Size(width: 8, height: 1))
    let runs = [StyledRun("ab"), StyledRun("漢", style: Style(.link)), StyledRun("c")]
    #expect(frame.put(runs: runs, at: Position(column: 1, row: 0), limit: 3) == 3)
    #expect(frame[3, 0] == .blank, "nothing is drawn after what did not fit")
    #expect(frame.put(runs: runs, at: Position(column: 1, row: 0)) == 6)
    #expect(frame[3, 0] == Cell("漢", style: Style(.link)))
    #expect(frame[5, 0] == Cell("c"))
  }
}
