// The programs under test, where the build left them, and a demo server to ask.

import Foundation

enum Programs {
  /// The folder of the package that this file is in.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String {
    root.appendingPathComponent(".build/debug/\(name)").path
  }

  static let phbrowse = path("phbrowse")
}

/// A demo server of its own on a free port.
final class DemoServer {
  let url: String
  private let process = Process()

  init(_ arguments: String...) throws {
    process.executableURL = URL(fileURLWithPath: Programs.path("demo-server"))
    process.arguments = ["--port", "0"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = Data()
    while !said.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      said += more
    }
    url = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Holds the server still, or lets it go on.
  func stop() { kill(process.processIdentifier, SIGSTOP) }
  func go() { kill(process.processIdentifier, SIGCONT) }
}
