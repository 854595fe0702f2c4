// The token on disk, bound to the application and the service that it was made for.

/// A kept token. It does not expire by itself, so the next start need not ask for another.
struct TokenFile: Sendable {
  let file: PrivateFile
  let origin: String
  let clientID: Secret

  /// The token kept for this application at this service; nil for any other or none.
  func load() throws(PrivateFileProblem) -> Secret? {
    guard let bytes = try file.read(), let json = try? JSONReader.read(bytes),
      json["address"]?.string == origin, json["clientID"]?.string == clientID.reveal(),
      let token = json["token"]?.string.map({ Secret($0) }), token.isWellFormed
    else { return nil }
    return token
  }

  func save(_ token: Secret) throws(PrivateFileProblem) {
    let json: JSONValue = .object([
      "address": .string(origin), "clientID": .string(clientID.reveal()),
      "token": .string(token.reveal()),
    ])
    try file.write(json.bytes)
  }
}
