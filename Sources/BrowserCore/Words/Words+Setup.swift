// What the first run says.

import Texts

extension Words {
  static let setupTitle: PlainText = "Welcome"

  /// What is needed, and where it is had.
  static let setupLines: [PlainText] = [
    "Product Hunt's API wants to know which application asks. It costs nothing:",
    "log in at https://www.producthunt.com/v2/oauth/applications, add an application",
    "(any name; https://localhost/callback will do as its redirect address), and copy its",
    "API Key and API Secret. They stay on this computer. Or look around in the demo first.",
  ]

  static let apiKey: PlainText = "API Key"
  static let apiSecret: PlainText = "API Secret"
  static let developerToken: PlainText = "Developer Token"
  static let verifying: PlainText = "Asking Product Hunt whether it takes them…"
  static let fieldMissing: PlainText = "This field is still empty."

  static func name(of choice: Setup.Choice) -> PlainText {
    switch choice {
    case .demo: "Look around in the demo (invented posts, no network)"
    case .apiKey: "Enter an API Key and API Secret"
    case .developerToken: "Enter a developer token"
    }
  }
}
