// Starts the reference server as a process of its own, on a free port, for as long as a test lasts.

import Foundation
import HTTPTransport
import ProductHunt

/// A running reference server.
struct ReferenceServer {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/reference-server").standardizedFileURL

  /// Why there is none here; nil where there is one.
  static let missing: String? = {
    let script = folder.appending(path: "server.py").path()
    guard FileManager.default.fileExists(atPath: script) else {
      return "the reference server's folder is not beside this package"
    }
    let probe = python(["-c", "import graphql"])
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return "there is no python3" }
    probe.waitUntilExit()
    return probe.terminationStatus == 0 ? nil : "python3 has no graphql-core"
  }()

  let address: APIAddress
  let log: URL

  /// Runs a server with these options while `body` lasts.
  static func run(
    _ options: [String] = [], _ body: (ReferenceServer) async throws -> Void
  ) async throws {
    let log = URL.temporaryDirectory.appending(path: "reference-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: log) }
    let script = folder.appending(path: "server.py").path()
    let process = python([script, "--port", "0", "--log", log.path()] + options)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    // Killed, since a child inherits the blocked signals of the thread that started it; it keeps
    // nothing that a kill could harm. Nothing here waits on a thread that tests run on.
    defer { kill(process.processIdentifier, SIGKILL) }
    let url = await firstLine(of: output.fileHandleForReading)
    try await body(ReferenceServer(address: APIAddress(parsing: url), log: log))
  }

  private static func firstLine(of file: FileHandle) async -> String {
    await withCheckedContinuation { continuation in
      file.readabilityHandler = { file in
        file.readabilityHandler = nil
        let text = String(decoding: file.availableData, as: UTF8.self)
        continuation.resume(returning: text.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
  }

  /// A client of this server, its token in memory.
  func client(
    _ credentials: Credentials = .apiKey(id: Secret("test-id"), secret: Secret("test-secret")),
    limits: Limits = Limits()
  ) -> Client {
    Client(
      transport: AsyncHTTPTransport(limits: limits), credentials: credentials, address: address,
      userAgent: "phbrowse/test")
  }

  /// One line of the server's log.
  struct Entry: Decodable {
    let path: String
    let status: Int
    let operation: String?
    let complexity: Int
    let bearer: String
  }

  /// What it was asked so far.
  func requests() throws -> [Entry] {
    let decoder = JSONDecoder()
    return try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
      .map { try decoder.decode(Entry.self, from: Data($0.utf8)) }
  }

  private static func python(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-B"] + arguments
    return process
  }
}
