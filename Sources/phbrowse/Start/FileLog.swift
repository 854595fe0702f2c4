// The log: a file, off unless asked for, never the terminal. What is logged is chosen by whoever logs;
// requests are logged by the client's records, which hold no secret.

import FoundationEssentials
import CLibrary
import Logging
import ProductHunt
import Texts

/// Appends lines to a file. Several loggers share one.
final class LogFile: Sendable {
  private let descriptor: CInt

  /// Opens or makes the file, mode 0600, with the folder it stands in. Nothing is written to one that
  /// is another's, that others can read, or that is no plain file.
  init(path: String) throws(PrivateFileProblem) {
    descriptor = try PrivateFile(path).openForAppending()
  }

  deinit { close(descriptor) }

  /// Appends a line. Only a clean one: the file is looked at in terminals.
  func append(_ line: PlainText) {
    let bytes = Array(line.string.utf8) + [UInt8(ascii: "\n")]
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
    let facts = merged.sorted { $0.key < $1.key }
      .map { " \(Self.escaped($0.key))=\(Self.escaped("\($0.value)"))" }
    let time = Date().formatted(.iso8601)
    let line = "\(time) \(event.level) \(label) \(Self.escaped("\(event.message)"))"
    file.append(PlainText(ForeignText(line + facts.joined())))
  }

  /// A stranger may have written part of it. What is not printable ASCII is spelt out, so that the log
  /// shows what came, and no fact can pretend to be the next one's beginning.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.prefix(2000).reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\": escaped += "\\\\"
      case "!"..."~": escaped.unicodeScalars.append(scalar)
      case " ": escaped += " "
      default: escaped += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
  }
}
