// The example: complete, and true.

import BrowserCore
import Testing
import Texts
import UserConfiguration

struct ExampleTests {
  @Test func `the example as it comes changes nothing`() {
    let state = ConfigurationState(yaml: ConfigurationText.example)

    #expect(state.problems.isEmpty)
    #expect(state.settings == UserSettings())
  }

  @Test
  func `with all of its lines taken up it says what holds anyway, for every setting and command`() {
    let lines = ConfigurationText.example.split(separator: "\n").map { line -> Substring in
      let isText = line.hasPrefix("# ") && !line.hasPrefix("#  ")
      return line.hasPrefix("#") && !isText ? line.dropFirst() : line
    }
    let state = ConfigurationState(yaml: lines.joined(separator: "\n"))

    #expect(state.problems.isEmpty)
    for setting in Setting.all {
      #expect(state.origin(of: setting.name) != .standard, "\(setting.name) is missing")
    }
    for command in Command.allCases {
      let row = Binding.all.first { $0.command == command }
      #expect(state.settings.keys[command] == row?.keys, "\(command.rawValue) is missing")
    }
    var others = state.settings
    others.keys = [:]
    #expect(others == UserSettings())
  }

  @Test func `every setting has a sentence and its values`() {
    for setting in Setting.all {
      #expect(setting.help.string.last == ".")
      #expect(!setting.values.isEmpty)
    }
    #expect(Set(Setting.all.map(\.name)).count == Setting.all.count)
  }
}
