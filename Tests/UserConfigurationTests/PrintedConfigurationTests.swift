// What is in force goes to standard output, which may be a terminal: it is data that reads back the
// same, without anything that a terminal would obey.

import Testing
import UserConfiguration

struct PrintedConfigurationTests {
  @Test(arguments: [
    #"browser: "fire\efox""#, #"browser: "a\u202eb""#, #"browser: "a\x9b31mb""#,
    #"browser: "a\\u001bb""#, #"browser: "say \"hi\"\t\n""#, "browser: 日本 %s",
  ])
  func `a value is printed without its controls and reads back whole`(yaml: String) {
    let state = ConfigurationState(yaml: yaml)

    let printed = ConfigurationText.inForce(state)

    for scalar in printed.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar.properties.generalCategory != .format)
    }
    #expect(ConfigurationState(yaml: printed).settings == state.settings)
  }
}
