// Until when nothing may be asked, on disk, bound to the service and to who was told so. No secret
// stands in it.

import FoundationEssentials

/// A pause that a refusal for want of budget asked for, kept for the next start and for every other
/// program of the same person.
struct PauseFile: Sendable {
  let file: PrivateFile
  let origin: String
  let credentials: Credentials

  /// When the pause ends; nil where none is kept, or another service's or application's.
  func load() throws(PrivateFileProblem) -> Date? {
    guard let bytes = try file.read(), let json = try? JSONReader.read(bytes),
      json["address"]?.string == origin, json["whose"]?.string == mark
    else { return nil }
    return json["until"]?.date
  }

  func save(until: Date) throws(PrivateFileProblem) {
    // To the whole second after: one early would be refused again.
    let end = Date(timeIntervalSince1970: until.timeIntervalSince1970.rounded(.up))
    let json: JSONValue = .object([
      "address": .string(origin), "whose": .string(mark), "until": .string(Timestamp.text(end)),
    ])
    try file.write(json.bytes)
  }

  /// Tells applications apart, and gives none away: 32 bits of FNV-1a.
  private var mark: String {
    let identity =
      switch credentials {
      case .apiKey(let id, _): "id \(id.reveal())"
      case .developerToken(let token): "token \(token.reveal())"
      }
    let hash = identity.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return String(hash, radix: 16)
  }
}
