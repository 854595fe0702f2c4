// phbrowse logout: takes away what was kept.

import ArgumentParser
import FoundationEssentials
import ProductHunt
import Texts

struct LogoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Remove the credentials and the token that are kept.")

  func run() throws {
    try reporting { environment in
      let folders = Folders(environment: environment)
      let paths = [folders.credentials, folders.token].compactMap { $0 }
      if let path = folders.credentials,
        case .secretService? = try? CredentialsFile(path: path).kept()
      {
        SecretService(environment: environment).remove()
      }
      let kept = paths.filter { FileManager.default.fileExists(atPath: $0) }
      for path in paths { try remove(path) }
      Console.error(
        kept.isEmpty
          ? "phbrowse: nothing was kept" : "phbrowse: logged out; nothing is kept any more")
      LoginWords.warnOfVariables(environment)
    }
  }

  private func remove(_ path: String) throws(Failed) {
    do {
      try PrivateFile(path).remove()
    } catch {
      throw Failed(.ourFault, error.sentence.string)
    }
  }
}
