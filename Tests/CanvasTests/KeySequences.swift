import Canvas

/// What terminals send for keys, from terminfo's entries and the terminals' own documents.
enum KeySequences {
  static let all: [(terminal: String, bytes: String, key: Key)] =
    [
      plain, xterm, tmux, linux, rxvt, kitty,
    ].flatMap { $0 }

  private static func rows(
    _ terminal: String, _ keys: [(String, Key)]
  ) -> [(terminal: String, bytes: String, key: Key)] {
    keys.map { (terminal, $0.0, $0.1) }
  }

  private static let plain = rows(
    "any",
    [
      ("j", "j"), ("Q", "Q"), (" ", " "), ("[", "["), ("~", "~"), ("é", "é"), ("漢", "漢"),
      ("🎉", "🎉"),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{4}", .control("d")), ("\u{1A}", .control("z")),
      ("\0", .control("@")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
    ])

  private static let xterm = rows(
    "xterm",
    [
      ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OH", .home), ("\u{1B}OF", .end), ("\u{1B}[H", .home), ("\u{1B}[F", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backtab), ("\u{1B}OM", .enter),
      ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)),
      ("\u{1B}OS", .function(4)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
      ("\u{1B}[18~", .function(7)), ("\u{1B}[19~", .function(8)), ("\u{1B}[20~", .function(9)),
      ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}[1;5A", .up), ("\u{1B}[1;2D", .left), ("\u{1B}[1;3H", .home),
      ("\u{1B}[5;5~", .pageUp),
      ("\u{1B}[1;2P", .function(1)), ("\u{1B}[1;5R", .function(3)), ("\u{1B}[15;2~", .function(5)),
      ("\u{1B}[27;5;100~", .control("d")), ("\u{1B}\u{1B}[A", .up),
    ])

  private static let tmux = rows(
    "tmux",
    [
      ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[1;6F", .end), ("\u{1B}[3;5~", .delete),
    ])

  private static let linux = rows(
    "linux",
    [
      ("\u{1B}[[A", .function(1)), ("\u{1B}[[B", .function(2)), ("\u{1B}[[C", .function(3)),
      ("\u{1B}[[D", .function(4)), ("\u{1B}[[E", .function(5)),
    ])

  private static let rxvt = rows(
    "rxvt",
    [
      ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[11~", .function(1)),
      ("\u{1B}[12~", .function(2)), ("\u{1B}[13~", .function(3)), ("\u{1B}[14~", .function(4)),
      ("\u{1B}[a", .up), ("\u{1B}[d", .left), ("\u{1B}Oa", .up), ("\u{1B}Oc", .right),
      ("\u{1B}[7$", .home), ("\u{1B}[8^", .end), ("\u{1B}[5@", .pageUp), ("\u{1B}[3$", .delete),
      ("\u{1B}Ow", .home), ("\u{1B}Os", .pageDown), ("\u{1B}\u{1B}OB", .down),
    ])

  private static let kitty = rows(
    "kitty",
    [
      ("\u{1B}[27u", .escape), ("\u{1B}[13u", .enter), ("\u{1B}[9u", .tab),
      ("\u{1B}[9;2u", .backtab),
      ("\u{1B}[127u", .backspace), ("\u{1B}[106u", "j"), ("\u{1B}[106;2u", "J"),
      ("\u{1B}[49:33;2u", "!"), ("\u{1B}[100;5u", .control("d")), ("\u{1B}[106;129u", "j"),
      ("\u{1B}[1;1:1A", .up), ("\u{1B}[1;1:2B", .down), ("\u{1B}[233u", "é"),
    ])
}
