// What typing finds in a name, and how well.

import BrowserCore
import Testing
import Texts

struct FuzzyPatternTests {
  struct Case: CustomTestStringConvertible {
    let typed: String
    let name: PlainText
    let offsets: [Int]?
    var testDescription: String { "“\(typed)” in “\(name.string)”" }
  }

  @Test(arguments: [
    Case(typed: "nn", name: "Nimbus Notes", offsets: [0, 7]),
    Case(typed: "NOTES", name: "Nimbus Notes", offsets: [7, 8, 9, 10, 11]),
    Case(typed: "cafe", name: "Café Noir", offsets: [0, 1, 2, 3]),
    Case(typed: "é", name: "Cafe", offsets: [3]),
    Case(typed: "ab", name: "axxab", offsets: [3, 4]),
    Case(typed: "ba", name: "ab", offsets: nil),
    Case(typed: "nimbuss", name: "Nimbus", offsets: nil),
    Case(typed: "", name: "Nimbus", offsets: []),
    Case(typed: "a", name: "", offsets: nil),
    Case(typed: "n n", name: "Nimbus Notes", offsets: [0, 7]),
    Case(typed: "日", name: "今日", offsets: [1]),
  ])
  func `letters are found in order, whatever their case and marks`(found: Case) {
    #expect(FuzzyPattern(found.typed).match(found.name)?.offsets == found.offsets)
  }

  @Test func `the example in the docs`() {
    #expect(FuzzyPattern("nn").match("Nimbus Notes")?.offsets == [0, 7])
  }

  @Test(
    arguments: [
      ("tern", "Tern", "Lantern"), ("pl", "Paper Plane", "Apple"), ("note", "Notes", "Nonstop tea"),
    ] as [(String, PlainText, PlainText)])
  func `beginnings of words and letters side by side are worth more`(
    typed: String, better: PlainText, worse: PlainText
  ) throws {
    let pattern = FuzzyPattern(typed)
    let best = try #require(pattern.match(better))
    let other = try #require(pattern.match(worse))
    #expect(best.score > other.score)
  }
}
