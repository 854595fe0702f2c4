// Themes from files of roles.

import Canvas
import Testing
import Texts
import UserConfiguration

struct ThemeFileTests {
  @Test(arguments: Theme.builtIn.map(\.name)) func `a theme that is printed is read back as it was`(
    name: String
  ) throws {
    let theme = try #require(Theme.builtIn(named: name))
    let (read, problems) = ThemeFile.read(yaml: ThemeFile.text(of: theme), named: theme.name)

    #expect(problems.isEmpty)
    for role in Role.allCases {
      #expect(
        read.palette(colors: 1 << 24)[role] == theme.palette(colors: 1 << 24)[role], "\(role)")
    }
  }

  @Test func `colours are names, numbers and amounts, with a background and attributes`() {
    let (theme, problems) = ThemeFile.read(
      yaml: """
        text: "#ebdbb2 on #282828"
        title: bright-yellow bold underline
        votes: 208
        selection: black on 11
        faint: dim
        """, named: "mine")

    #expect(problems.isEmpty)
    #expect(theme.paints[.text] == Paint(.rgb(0xEB, 0xDB, 0xB2), on: .rgb(0x28, 0x28, 0x28)))
    #expect(theme.paints[.title] == Paint(.indexed(11), attributes: [.bold, .underline]))
    #expect(theme.paints[.votes] == Paint(.indexed(208)))
    #expect(theme.paints[.selection] == Paint(.indexed(0), on: .indexed(11)))
    #expect(theme.paints[.faint] == Paint(attributes: .dim))
    // What is not said is as text has it, so that the background is everywhere.
    #expect(theme.palette(colors: 256)[.votes].background == .rgb(0x28, 0x28, 0x28))
    #expect(theme.palette(colors: 256)[.topic] == theme.paints[.text])
  }

  @Test func `a mistake is named with its line`() {
    let (_, problems) = ThemeFile.read(
      yaml: "title: bolld\ntitel: red\nvotes: '#12345'\nkey: red on", named: "mine")

    #expect(
      problems.map(\.sentence.string) == [
        "themes/mine.yaml, line 1: title: “bolld” is no colour or attribute; did you mean bold?",
        "themes/mine.yaml, line 2: titel: “titel” is no role; did you mean title?",
        "themes/mine.yaml, line 3: votes: “#12345” is no colour: six hexadecimal digits belong behind #",
        "themes/mine.yaml, line 4: key: one colour belongs behind on",
      ])
  }
}
