// The log: a file, off unless asked for, never the terminal. What is logged is chosen by whoever logs;
// requests are logged by the client's records, which hold no secret.

import FoundationEssentials
import CLibrary
import Logging
import Synchronization

/// Appends lines to a file. Several loggers share one.
final class LogFile: Sendable {
  private let descriptor: CInt

  /// Opens or makes the file, mode 0600, with the folder it stands in.
  init?(path: String) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    try? FileManager.default.createDirectory(
      atPath: "/" + folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let opened = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else { return nil }
    descriptor = opened
  }

  func append(_ line: String) {
    let bytes = Array(line.utf8) + [UInt8(ascii: "\n")]
    _ = write(descriptor, bytes, bytes.count)  // one write: lines of several processes stay whole
  }
}

/// swift-log's way to the file.
struct FileLogHandler: LogHandler {
  let file: LogFile
  let label: String
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .debug

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let merged = metadata.merging(event.metadata ?? [:]) { $1 }
    let facts = merged.sorted { $0.key < $1.key }.map { " \($0.key)=\(quoted("\($0.value)"))" }
    let time = Date().formatted(.iso8601)
    file.append("\(time) \(event.level) \(label) \(quoted("\(event.message)"))\(facts.joined())")
  }

  /// A stranger may have written part of it: nothing below a space, nothing outside of ASCII.
  private func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.prefix(2000).map { scalar in
      (0x20..<0x7F).contains(scalar.value)
        ? String(scalar) : "\\u{" + String(scalar.value, radix: 16) + "}"
    }
    return plain.joined()
  }
}
