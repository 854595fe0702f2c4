// The desktop's secret service (GNOME Keyring, KWallet, KeePassXC), by the command that comes with it.

import ProductHunt
import Texts

struct SecretService {
  private let environment: [String: String]
  private static let program = "secret-tool"
  /// What our secret is found by.
  private static let attributes = ["application", "phbrowse"]

  init(environment: [String: String]) {
    self.environment = environment
  }

  func load() throws(Failed) -> Credentials {
    guard let output = run(["lookup"] + Self.attributes),
      let kept = CredentialsFile.credentials(in: output)
    else {
      throw Failed(
        .notConfigured,
        "The desktop's secret service did not give the credentials: unlock it, or log in anew with phbrowse login."
      )
    }
    return kept
  }

  func save(_ credentials: Credentials) throws(Failed) {
    let bytes = CredentialsFile.bytes(of: credentials)
    guard run(["store", "--label=phbrowse"] + Self.attributes, input: bytes) != nil else {
      throw Failed(
        .unavailable,
        "The desktop's secret service did not take the credentials, so nothing was kept: is secret-tool installed and a keyring unlocked?"
      )
    }
  }

  /// Takes them away again; that there are none is no failure.
  func remove() {
    _ = run(["clear"] + Self.attributes)
  }

  private func run(_ arguments: [String], input: [UInt8] = []) -> [UInt8]? {
    ChildOutput([Self.program] + arguments, environment: environment, input: input).run()
  }
}
