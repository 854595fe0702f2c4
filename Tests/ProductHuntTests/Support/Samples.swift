// Answers and clients that many tests begin with.

import Foundation
import ProductHunt
import Texts

enum Sample {
  static let now = Date(timeIntervalSince1970: 1_765_800_000)  // 2025-12-15T12:00:00Z
  static let pair = Credentials.apiKey(id: Secret("key-1"), secret: Secret("s3cret"))

  static func client(
    _ transport: any Transport, _ credentials: Credentials? = .developerToken(Secret("dev")),
    tokenFile: String? = nil, pauseFile: String? = nil, now: Date = now,
    observe: @escaping @Sendable (ClientEvent) -> Void = { _ in }
  ) throws -> Client {
    Client(
      transport: transport, credentials: credentials,
      address: try APIAddress(parsing: "http://127.0.0.1:9999"), tokenFile: tokenFile,
      pauseFile: pauseFile, userAgent: "phbrowse/test", now: { now }, observe: observe)
  }

  /// A page of posts as the service writes it.
  static func posts(_ ids: [Int], next: String? = nil) -> String {
    let nodes = ids.map { #"{"id":"\#($0)","name":"Post \#($0)"}"# }.joined(separator: ",")
    return #"{"data":{"posts":{"nodes":[\#(nodes)],\#(end(next))}}}"#
  }

  static func end(_ next: String?) -> String {
    guard let next else { return #""pageInfo":{"endCursor":null,"hasNextPage":false}"# }
    return #""pageInfo":{"endCursor":"\#(next)","hasNextPage":true}"#
  }

  static func post(
    _ id: Int, featured: Date? = nil, created: Date = now, rank: Int? = nil, votes: Int = 0
  ) -> Post {
    Post(
      id: .init(String(id)), slug: ForeignText("post-\(id)"), name: ForeignText("Post \(id)"),
      tagline: ForeignText("A tagline"), votesCount: votes, createdAt: created,
      featuredAt: featured, dailyRank: rank, url: ForeignText("https://example.com"),
      website: ForeignText("https://example.com"))
  }
}

/// A new empty folder, removed with everything in it once `body` is over.
func withTemporaryFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let folder = URL.temporaryDirectory.appending(path: "phbrowse-\(UUID().uuidString)")
  try FileManager.default.createDirectory(
    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path(percentEncoded: false))
}

/// A file's permission bits.
func mode(of path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return (attributes[.posixPermissions] as? Int ?? -1) & 0o7777
}
