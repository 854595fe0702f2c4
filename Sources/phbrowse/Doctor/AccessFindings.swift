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
      if let found = try CredentialSearch(environment: environment).find() {
        return .good("credentials", "\(describe(found.credentials)) from \(name(of: found.source))")
      }
    } catch {
      return .bad("credentials", error.status, error.sentence)
    }
    return .bad(
      "credentials", .notConfigured, "there are none",
      advice: LoginWords.application + " Then phbrowse login asks for them.")
  }

  private func name(of source: FoundCredentials.Source) -> String {
    switch source {
    case .environment: "the environment"
    case .command: "the configuration's credential-command"
    case .secretService: "the desktop's secret service"
    case .file(let path): shown(path)
    }
  }

  private func describe(_ credentials: Credentials) -> String {
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
      return .bad(name, .notConfigured, error.sentence.string)
    }
  }

  private func shown(_ path: String) -> String { PlainText(ForeignText(path)).string }
}
