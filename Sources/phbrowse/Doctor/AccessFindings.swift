// The doctor's look at credentials and at the files that hold them: which there are and from where,
// never what they say.

import FoundationEssentials
import ProductHunt
import Texts

struct AccessFindings {
  let environment: [String: String]
  let isDemo: Bool

  var all: [Finding] { [credentials] + files }

  private var folders: Folders { Folders(environment: environment) }

  private var credentials: Finding {
    if isDemo { return .good("credentials", "the demo's own") }
    do {
      if let named = try Credentials.from(environment: environment) {
        return .good("credentials", "\(describe(named)) from the environment")
      }
    } catch {
      return .bad("credentials", .notConfigured, error.sentence)
    }
    do {
      if let path = folders.credentials, let kept = try CredentialsFile(path: path).load() {
        return .good("credentials", "\(describe(kept)) from \(shown(path))")
      }
    } catch {
      return .bad("credentials", .notConfigured, error.sentence)
    }
    return .bad(
      "credentials", .notConfigured, "there are none",
      advice: LoginWords.application + " Then phbrowse login asks for them.")
  }

  private func describe(_ credentials: Credentials) -> PlainText {
    switch credentials {
    case .developerToken: "a developer token"
    case .apiKey: "an API Key and Secret"
    }
  }

  /// Files that only their owner may read, and where there are folders for them.
  private var files: [Finding] {
    [
      look(at: folders.credentials, as: "credentials file"),
      look(at: folders.token, as: "token file"),
    ]
  }

  private func look(at path: String?, as name: String) -> Finding {
    guard let path else {
      return .bad(
        name, .notConfigured, "there is no place to keep it",
        advice: "Set HOME, or XDG_CONFIG_HOME and XDG_STATE_HOME, to folders of yours.")
    }
    do {
      let isThere = try PrivateFile(path).read() != nil
      return .good(name, isThere ? "\(shown(path)), for you alone" : "nothing kept")
    } catch {
      return .bad(name, .notConfigured, error.sentence)
    }
  }

  private func shown(_ path: String) -> PlainText { PlainText(ForeignText(path)) }
}
