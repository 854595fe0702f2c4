// Credentials from a command of the person's, such as `pass show producthunt`. It has the terminal, since
// it may ask for a passphrase.

import ProductHunt
import Texts

struct CredentialCommand {
  private let command: String
  private let environment: [String: String]

  init(_ command: String, environment: [String: String]) {
    self.command = command
    self.environment = environment
  }

  func run() throws(Failed) -> Credentials {
    // The one command that goes through a shell: the person wrote it, and no stranger's text is in it.
    let child = ChildOutput(["/bin/sh", "-c", command], environment: environment)
    guard let output = child.run() else {
      throw Failed(
        .notConfigured,
        "The credential-command of the configuration failed: try it in a shell, then phbrowse doctor."
      )
    }
    guard let credentials = Credentials(printed: output) else {
      throw Failed(
        .notConfigured,
        "The credential-command of the configuration printed no credentials: it has to print the API Key and the API Secret in two lines, or a developer token in one."
      )
    }
    return credentials
  }
}

extension Credentials {
  /// What a command printed: a developer token in one line, the API Key and the API Secret in two, or
  /// lines as `phbrowse login --print-env` prints them. Nil for anything else.
  init?(printed bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmed }.filter { !$0.isEmpty }
    var variables: [String: String] = [:]
    for line in lines {
      let parts = (line.hasPrefix("export ") ? line.dropFirst(7) : line[...])
        .split(separator: "=", maxSplits: 1)
      guard parts.count == 2, CredentialsProblem.Variable(rawValue: String(parts[0])) != nil else {
        continue
      }
      variables[String(parts[0])] = parts[1].trimmed.unquoted
    }
    if !variables.isEmpty {
      guard let named = try? Credentials.from(environment: variables) else { return nil }
      self = named
      return
    }
    let secrets = lines.map { Secret(String($0)) }
    guard secrets.allSatisfy(\.isWellFormed) else { return nil }
    switch secrets.count {
    case 1: self = .developerToken(secrets[0])
    case 2: self = .apiKey(id: secrets[0], secret: secrets[1])
    default: return nil
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// Without the quotes around it.
  fileprivate var unquoted: String {
    guard count >= 2, let first, first == last, first == "'" || first == "\"" else {
      return String(self)
    }
    return String(dropFirst().dropLast())
  }
}
