// Credentials that a person typed in, kept in a private file until they take them away.

/// Where credentials are kept. What the environment says goes first; that is the caller's to decide.
package struct CredentialsFile: Hashable, Sendable {
  package let file: PrivateFile

  package init(path: String) {
    file = PrivateFile(path)
  }

  /// The kept credentials; nil where there are none, or something else stands there.
  package func load() throws(PrivateFileProblem) -> Credentials? {
    guard let bytes = try file.read(), let json = try? JSONReader.read(bytes) else { return nil }
    func secret(_ name: String) -> Secret? {
      json[name]?.string.map { Secret($0) }.flatMap { $0.isWellFormed ? $0 : nil }
    }
    if let token = secret("developerToken") { return .developerToken(token) }
    guard let id = secret("apiKey"), let secret = secret("apiSecret") else { return nil }
    return .apiKey(id: id, secret: secret)
  }

  package func save(_ credentials: Credentials) throws(PrivateFileProblem) {
    let members: [String: JSONValue] =
      switch credentials {
      case .developerToken(let token): ["developerToken": .string(token.reveal())]
      case .apiKey(let id, let secret):
        ["apiKey": .string(id.reveal()), "apiSecret": .string(secret.reveal())]
      }
    try file.write(JSONValue.object(members).bytes)
  }

  package func remove() throws(PrivateFileProblem) {
    try file.remove()
  }
}
