// What is said of a file that holds something wrong: which line, which path, and what was meant.

import BrowserCore
import Canvas
import ProductHunt
import Testing
import Texts
import UserConfiguration

struct ProblemTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let sentence: String
    var testDescription: String { sentence }
  }

  static let cases = [
    Case(
      text: "theem: dark",
      sentence: "config.yaml, line 1: theem: “theem” is no setting; did you mean theme?"),
    Case(
      text: "theme: dark\n\n# a note\nordre: votes\n",
      sentence: "config.yaml, line 4: ordre: “ordre” is no setting; did you mean order?"),
    Case(
      text: "order: ranks",
      sentence: "config.yaml, line 1: order: “ranks” is no value here; did you mean rank?"),
    Case(
      text: "mouse: perhaps", sentence: "config.yaml, line 1: mouse: yes or no belongs here"),
    Case(
      text: "refresh: 0",
      sentence: "config.yaml, line 1: refresh: a whole number from 1 to 1440 or never belongs here"),
    Case(
      text: "preview-width:\n  - 40",
      sentence: "config.yaml, line 2: preview-width: one value belongs here, not several"),
    Case(
      text: "start: tomorow",
      sentence: "config.yaml, line 1: start: “tomorow” is no place to start at; did you mean today?"
    ),
    Case(
      text: "columns:\n  - name\n  - vote\n",
      sentence: "config.yaml, line 3: columns: “vote” is no column; did you mean votes?"),
    Case(
      text: "columns: [rank, votes]",
      sentence: "config.yaml, line 1: columns: name has to be among them"),
    Case(
      text: "columns: [name, name]",
      sentence: "config.yaml, line 1: columns: name stands there twice"),
    Case(
      text: "theme: ../secret",
      sentence: "config.yaml, line 1: theme: a theme's name has letters, digits and hyphens only"),
    Case(
      text: "keys:\n  dwon: j",
      sentence: "config.yaml, line 2: keys.dwon: “dwon” is no command; did you mean down?"),
    Case(
      text: "keys:\n  down: [j, pagedwn]",
      sentence: "config.yaml, line 2: keys.down: “pagedwn” is no key; did you mean page-down?"),
    Case(
      text: "keys:\n  down: 5j",
      sentence: "config.yaml, line 2: keys.down: “5j” begins with a digit, and digits count"),
    Case(
      text: "keys:\n  down: x\n  up: [x, k]",
      sentence: "config.yaml, line 3: keys.up: x is down's already"),
    Case(
      text: "keys:\n  quit: none\n  quit-or-back: []\n  palette: none",
      sentence: "config.yaml, line 2: keys.quit: no key would be left to quit with, so ^C quits"),
    Case(
      text: "keys: [j, k]",
      sentence:
        "config.yaml, line 1: keys: commands with their keys belong here, such as down: [j, down]"),
    Case(
      text: "- theme",
      sentence: "config.yaml, line 1: names with values belong here, such as theme: dark"),
    Case(
      text: "theme: dark\ntheme: light",
      sentence: "config.yaml, line 2: theme stands there twice"),
    Case(
      text: String(repeating: "[", count: 20_000),
      sentence: "config.yaml: brackets or dashes are nested too deeply"),
    Case(
      text: String(repeating: "- ", count: 20_000),
      sentence: "config.yaml: brackets or dashes are nested too deeply"),
  ]

  @Test(arguments: cases) func `a mistake is named with its line and what was meant`(_ case: Case) {
    let state = ConfigurationState(yaml: `case`.text)

    #expect(state.problems.map(\.sentence.string) == [`case`.sentence])
  }

  @Test func `broken syntax names its line, and everything holds that holds anyway`() {
    let state = ConfigurationState(yaml: "theme: dark\nkeys:\n  older: [\n  newer: }\n")

    #expect(state.problems.count == 1)
    #expect(state.problems.first?.line == 4)
    #expect(state.settings == UserSettings())
  }

  @Test func `one mistake takes nothing else away`() {
    let state = ConfigurationState(
      yaml: "mouse: no\ncolums: [name]\norder: votes\nkeys:\n  down: [x, blah]\n  up: [e]\n")

    #expect(state.settings.mouse == false)
    #expect(state.settings.order == .votes)
    #expect(state.settings.keys == [.down: ["x"], .up: ["e"]])
    #expect(state.problems.map(\.line) == [2, 5])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "keys:\ntheme:\n"])
  func `a file that says nothing changes nothing`(text: String) {
    let state = ConfigurationState(yaml: text)

    #expect(state.settings == UserSettings())
    #expect(state.problems.isEmpty)
  }
}
