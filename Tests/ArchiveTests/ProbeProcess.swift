// Runs `archive-probe` in a process of its own, and reads what it acknowledged.

import Foundation
import Testing

/// A running probe.
final class ProbeProcess {
  private let process = Process()
  private let output = Pipe()
  private var buffer = Data()

  /// The probe that was built beside the tests.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "archive-probe").path

  /// `wrapper` is a command that runs the probe, such as strace with its options.
  init(_ arguments: [String], wrapper: [String] = []) throws {
    let command = wrapper + [Self.path] + arguments
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// The next whole line; nil at the end.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer = Data(buffer[(end + 1)...])
        return line
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      buffer += more
    }
  }

  func lines() -> [String] {
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    return lines
  }

  /// Ends it with SIGKILL and returns what it had still acknowledged by then.
  func kill() -> [String] {
    Foundation.kill(process.processIdentifier, SIGKILL)
    let rest = lines()
    process.waitUntilExit()
    return rest
  }

  func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// Whether a command is there and ends well.
func succeeds(_ command: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
