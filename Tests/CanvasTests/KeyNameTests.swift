import Canvas
import Testing
import Texts

struct KeyNameTests {
  static let every: [Key] =
    (0x21..<0x7F).map { .character(Character(Unicode.Scalar($0))) } + [" ", "é", "漢", "🎉"]
    + "abcdefgklnopqrstuvwxyz@\\]^_".map(Key.control) + (1...12).map(Key.function)
    + [
      .enter, .escape, .tab, .backtab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home,
      .end, .pageUp, .pageDown,
    ]

  @Test(arguments: every) func `a key's name leads back to it`(key: Key) {
    #expect(!key.name.isEmpty)
    #expect(Key(named: key.name) == key)
    #expect(key.label.string == key.name)
  }

  @Test func `no two keys have one name`() {
    #expect(Set(Self.every.map(\.name)).count == Self.every.count)
  }

  @Test(
    arguments: [
      ("ctrl-d", .control("d")), ("Ctrl-D", .control("d")), ("c-d", .control("d")),
      ("^d", .control("d")), ("^", "^"), ("ESC", .escape), ("Return", .enter), ("up", .up),
      ("page-down", .pageDown), ("PgDn", .pageDown), ("f12", .function(12)), ("Space", " "),
      ("J", "J"),
      ("shift-tab", .backtab), ("del", .delete),
    ] as [(String, Key)])
  func `names are read as people write them`(name: String, key: Key) {
    #expect(Key(named: name) == key)
  }

  @Test(arguments: [
    "", "jj", "f0", "f13", "f01", "ctrl-", "ctrl-1", "^m", "^[", "alt-x", "\u{200B}", "\n",
  ])
  func `what is no key has no name`(name: String) {
    #expect(Key(named: name) == nil)
  }
}
