// Credentials that a person typed in, kept in a private file until they take them away.

/// Where credentials are kept. What the environment says goes first; that is the caller's to decide.
package struct CredentialsFile: Hashable, Sendable {
  package let file: PrivateFile

  package init(path: String) {
    file = PrivateFile(path)
  }

  /// What a login left.
  package enum Kept: Hashable, Sendable {
    case credentials(Credentials)
    /// They are with the desktop's secret service; nothing secret stands in the file.
    case secretService
  }

  /// What was kept; nil where nothing was. Throws `.notAFile` where something else stands there: to say
  /// that there are no credentials would not help whoever wrote them with a slip.
  package func kept() throws(PrivateFileProblem) -> Kept? {
    guard let bytes = try file.read(), !bytes.isEmpty else { return nil }
    if let credentials = Self.credentials(in: bytes) { return .credentials(credentials) }
    let json = try? JSONReader.read(bytes)
    guard json?["keptIn"]?.string == Self.secretService else { throw .notAFile(path: file.path) }
    return .secretService
  }

  /// The kept credentials; nil where there are none in the file.
  package func load() throws(PrivateFileProblem) -> Credentials? {
    guard case .credentials(let credentials)? = try kept() else { return nil }
    return credentials
  }

  package func save(_ credentials: Credentials) throws(PrivateFileProblem) {
    try file.write(Self.bytes(of: credentials))
  }

  /// Notes that the credentials are with the desktop's secret service, in place of any that stand here.
  package func noteSecretService() throws(PrivateFileProblem) {
    try file.write(JSONValue.object(["keptIn": .string(Self.secretService)]).bytes)
  }

  private static let secretService = "secret-service"

  /// Credentials as they are kept, wherever that is.
  package static func bytes(of credentials: Credentials) -> [UInt8] {
    let members: [String: JSONValue] =
      switch credentials {
      case .developerToken(let token): ["developerToken": .string(token.reveal())]
      case .apiKey(let id, let secret):
        ["apiKey": .string(id.reveal()), "apiSecret": .string(secret.reveal())]
      }
    return JSONValue.object(members).bytes
  }

  /// Reads what `bytes(of:)` gave; nil for anything else.
  package static func credentials(in bytes: [UInt8]) -> Credentials? {
    guard let json = try? JSONReader.read(bytes) else { return nil }
    func secret(_ name: String) -> Secret? {
      json[name]?.string.map { Secret($0) }.flatMap { $0.isWellFormed ? $0 : nil }
    }
    if let token = secret("developerToken") { return .developerToken(token) }
    guard let id = secret("apiKey"), let secret = secret("apiSecret") else { return nil }
    return .apiKey(id: id, secret: secret)
  }

  package func remove() throws(PrivateFileProblem) {
    try file.remove()
  }
}
