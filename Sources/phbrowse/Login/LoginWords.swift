// What a person is told about credentials: where they are made, and where ours come from.

import ProductHunt
import Texts

enum LoginWords {
  static let dashboard: PlainText = "https://www.producthunt.com/v2/oauth/applications"

  /// Where an application is made, and what to copy.
  static let application: PlainText =
    "Add an application at \(dashboard) (any name; the redirect address is not used,"
    + " https://localhost/callback will do) and copy its API Key and API Secret."

  static let developerToken: PlainText =
    "Make a Developer Token for an application at \(dashboard) and copy it."

  /// The environment's variables go before what is kept; says so where they are set.
  static func warnOfVariables(_ environment: [String: String]) {
    let set = CredentialsProblem.Variable.allCases.map(\.rawValue)
      .filter { environment[$0]?.isEmpty == false }
    guard !set.isEmpty else { return }
    let names = PlainText(ForeignText(set.joined(separator: ", ")))
    let are: PlainText = set.count == 1 ? "is" : "are"
    Console.error("phbrowse: \(names) \(are) set in the environment and used first")
  }
}
