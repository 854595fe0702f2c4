// What logging in says.

import ProductHunt
import Texts

extension Words {
  static let setupTitle: PlainText = "Log in"

  /// What is needed, and where it is had. Four lines of 76 cells.
  static let setupIntroduction: PlainText = """
    Product Hunt's API asks who is calling; it costs nothing. Log in at \
    https://www.producthunt.com/v2/oauth/applications, add an application (any name; \
    https://localhost/callback as its redirect address), and copy its API Key and API Secret. \
    They stay on this computer. The demo needs none of this.
    """
  /// The same where there is hardly any room.
  static let setupHint: PlainText = "API keys are made at producthunt.com/v2/oauth/applications"

  // The footer's words while one types.
  static let formBack: PlainText = "back"
  static let formGoOn: PlainText = "go on"
  static let formChoose: PlainText = "choose"
  static let formOtherWays: PlainText = "other ways"
  static let formNextField: PlainText = "next field"

  static let apiKey: PlainText = "API Key"
  static let apiSecret: PlainText = "API Secret"
  static let developerToken: PlainText = "Developer Token"
  static let verifying: PlainText = "Asking Product Hunt…"
  static let fieldMissing: PlainText = "This field is still empty."

  /// Refused just after they were typed: where else they could come from does not matter.
  static func refused(_ kind: CredentialKind) -> PlainText {
    switch kind {
    case .apiKeyAndSecret: "Product Hunt refused them. Were both copied whole?"
    case .developerToken: "Product Hunt refused it. Was all of it copied?"
    }
  }

  static func name(of choice: Setup.Choice) -> PlainText {
    switch choice {
    case .demo: "Look around in the demo"
    case .apiKey: "Enter an API Key and API Secret"
    case .developerToken: "Enter a Developer Token"
    }
  }

  /// What more there is to say of a choice.
  static func note(on choice: Setup.Choice) -> PlainText {
    switch choice {
    case .demo: "invented posts, no network"
    case .apiKey: "your own application's"
    case .developerToken: "from the same page, for one person"
    }
  }
}
