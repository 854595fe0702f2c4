// How keys that follow each other are written and read.

import Canvas
import Testing

struct KeySequenceTests {
  @Test(arguments: [
    ("j", [Key.character("j")]), ("gg", ["g", "g"]), ("g g", ["g", "g"]), ("up", [.up]),
    ("u p", ["u", "p"]), ("g ctrl-d", ["g", .control("d")]), ("space", [" "]),
    ("g space", ["g", " "]),
    ("F1", [.function(1)]), ("[", ["["]), ("^D", [.control("d")]), ("zg", ["z", "g"]),
  ])
  func `a name is read as its keys, and its keys are written so that they are read back`(
    name: String, keys: [Key]
  ) throws {
    let sequence = try #require(KeySequence(named: name))

    #expect(sequence.keys == keys)
    #expect(KeySequence(named: sequence.name) == sequence)
  }

  @Test(arguments: ["", "   ", "blub", "g enterr", "\u{1B}"])
  func `what is no key is none`(name: String) {
    #expect(KeySequence(named: name) == nil)
  }
}
