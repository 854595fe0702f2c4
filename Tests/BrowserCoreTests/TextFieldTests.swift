// A line that is being typed: its bounds, and what it takes.

import BrowserCore
import Canvas
import Testing

struct TextFieldTests {
  @Test func `controls and line breaks are left out, everything else is kept`() {
    var field = TextField()

    field.insert("a\u{0}\r\n\u{1B}b\u{7F}c\u{85}茶 👩‍🚀")

    #expect(field.text == "abc茶 👩‍🚀")
    #expect(field.caret == 6)
  }

  @Test func `it holds 4096 characters and no more`() {
    var field = TextField(String(repeating: "x", count: 4090))

    field.insert("0123456789")
    field.insert("y")

    #expect(field.characters.count == 4096)
    #expect(field.text.hasSuffix("x012345"))
    #expect(field.caret == 4096)
  }

  @Test func `the caret moves and deletes by characters, however many scalars they have`() {
    var field = TextField("é👩‍🚀z")

    _ = field.edit(.left)
    _ = field.edit(.backspace)

    #expect(field.text == "éz")
    #expect(field.caret == 1)
  }

  @Test(arguments: [
    Key.enter, .tab, .escape, .up, .down, .pageUp, .function(1), .control("c"),
  ])
  func `what means nothing to a field is left to its form`(key: Key) {
    var field = TextField("abc")

    let isTaken = field.edit(key)

    #expect(!isTaken)
    #expect(field == TextField("abc"))
  }

  @Test func `deleting a word takes the spaces behind it along`() {
    var field = TextField("one two  ")

    _ = field.edit(.control("w"))
    #expect(field.text == "one ")
    _ = field.edit(.control("w"))
    #expect(field.text.isEmpty)
    _ = field.edit(.control("w"))
    #expect(field == TextField())
  }
}
