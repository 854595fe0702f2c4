// Where credentials are looked for: the environment, the person's own command, then what a login kept.

import FoundationEssentials
import ProductHunt
import Texts
import UserConfiguration

/// Credentials, and where they are from.
struct FoundCredentials {
  enum Source {
    case environment, command, secretService
    case file(String)
  }

  let credentials: Credentials
  let source: Source
}

/// Looks in one place after another.
struct CredentialSearch {
  let environment: [String: String]
  let folders: Folders

  init(environment: [String: String]) {
    self.environment = environment
    folders = Folders(environment: environment)
  }

  /// The first that there are; nil where there are none. Throws where a place holds something that cannot
  /// be used: another account's credentials must not be taken instead.
  func find() throws(Failed) -> FoundCredentials? {
    do {
      if let named = try Credentials.from(environment: environment) {
        return FoundCredentials(credentials: named, source: .environment)
      }
    } catch {
      throw Failed(.notConfigured, error.sentence.string)
    }
    // Read here and not before: most runs end above or have no such command.
    if let command = ConfigurationFiles(environment: environment).read().settings.credentialCommand
    {
      return FoundCredentials(
        credentials: try CredentialCommand(command, environment: environment).run(),
        source: .command)
    }
    return try kept()
  }

  private func kept() throws(Failed) -> FoundCredentials? {
    guard let path = folders.credentials else { return nil }
    do {
      switch try CredentialsFile(path: path).kept() {
      case nil: return nil
      case .credentials(let kept):
        return FoundCredentials(credentials: kept, source: .file(path))
      case .secretService: break
      }
    } catch {
      throw Failed(.notConfigured, error.sentence.string)
    }
    return FoundCredentials(
      credentials: try SecretService(environment: environment).load(), source: .secretService)
  }
}
