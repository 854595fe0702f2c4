// A command run to its end: what it printed, what it said, and its status.

import Foundation

/// What a run of the program came to.
struct Finished {
  /// The status, or minus the number of the signal that ended it.
  let status: Int32
  let output: String
  let errors: String

  /// The lines of the output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Each line's JSON object.
  func objects() throws -> [[String: Any]] {
    try lines.compactMap { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }
  }
}

/// A home of its own for the program, with nothing of the person's environment.
final class Home: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("phbrowse-home-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs phbrowse, and waits for its end.
  func phbrowse(
    _ arguments: String..., input: String = "", variables: [String: String] = [:]
  ) async throws -> Finished {
    try await run(Programs.phbrowse, arguments, input: input, variables: variables)
  }

  func run(_ arguments: [String]) async throws -> Finished {
    try await run(Programs.phbrowse, arguments, input: "", variables: [:])
  }

  /// Runs a line of the shell in which `phbrowse` is the program under test.
  func shell(_ line: String, variables: [String: String] = [:]) async throws -> Finished {
    let build = URL(fileURLWithPath: Programs.phbrowse).deletingLastPathComponent().path
    return try await run(
      "/bin/bash", ["-c", "PATH=\(build):$PATH; \(line)"], input: "", variables: variables)
  }

  private func run(
    _ program: String, _ arguments: [String], input: String, variables: [String: String]
  ) async throws -> Finished {
    let name = UUID().uuidString
    let (given, said, complained) = (file(name, "in"), file(name, "out"), file(name, "err"))
    try Data(input.utf8).write(to: given)
    for made in [said, complained] { try Data().write(to: made) }
    let (output, errors) = (
      try FileHandle(forWritingTo: said), try FileHandle(forWritingTo: complained)
    )
    let child = try Child(
      program, arguments, environment: environment(variables), folder: folder.path,
      input: given.path, output: output.fileDescriptor, errors: errors.fileDescriptor)
    let status = await child.end()
    return Finished(
      status: status,
      output: String(decoding: try Data(contentsOf: said), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: complained), as: UTF8.self))
  }

  /// The variables that the program sees: its own home, and what a test sets.
  func environment(_ variables: [String: String]) -> [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
    ].merging(variables) { $1 }
  }

  private func file(_ name: String, _ end: String) -> URL {
    folder.appendingPathComponent(".test-\(name).\(end)")
  }
}

extension DemoServer {
  /// What a person sets for the demo server.
  static let variables = [
    "PRODUCTHUNT_CLIENT_ID": "demo-id", "PRODUCTHUNT_CLIENT_SECRET": "demo-secret",
  ]
}
