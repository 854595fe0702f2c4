// The programs under test, where the build left them, and a demo server to ask.

import Foundation

enum Programs {
  /// The folder of the package that this file is in.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Where this build put its programs: beside the tests, so that a sanitizer's tests start a
  /// sanitizer's programs.
  private static let built = URL(
    fileURLWithPath: CommandLine.arguments.first { $0.hasSuffix(".xctest") }
      ?? root.appendingPathComponent(".build/debug/tests").path
  ).deletingLastPathComponent()

  static func path(_ name: String) -> String { built.appendingPathComponent(name).path }

  static let phbrowse = path("phbrowse")
}

/// A demo server of its own on a free port.
final class DemoServer {
  let url: String
  private let child: Child

  convenience init(_ arguments: String...) throws { try self.init(arguments) }

  init(_ arguments: [String]) throws {
    let output = try ChildPipe()
    child = try Child(
      Programs.path("demo-server"), ["--port", "0"] + arguments,
      output: output.writing.fileDescriptor)
    try output.writing.close()
    url = output.reading.firstLine
  }

  /// Holds the server still, or lets it go on.
  func stop() { child.signal(SIGSTOP) }
  func go() { child.signal(SIGCONT) }
}

extension FileHandle {
  /// What is written to a pipe up to the first line end.
  var firstLine: String {
    var said = Data()
    while !said.contains(UInt8(ascii: "\n")) {
      let more = availableData
      guard !more.isEmpty else { break }
      said += more
    }
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
