// How the program ends when it cannot do what was asked: a sentence on standard error, and a status
// that scripts can tell apart.

import ArgumentParser
import CLibrary
import Texts

/// The status codes, those of sysexits.h.
package enum Status: CInt, Sendable {
  case usage = 64
  case noSuchPost = 66
  case unavailable = 69
  case ourFault = 70
  case outputFailed = 74
  case rateLimited = 75
  case refused = 77
  case notConfigured = 78
}

/// An end with a sentence for the person: clean, since it goes to a terminal.
struct Failed: Error {
  let status: Status
  let sentence: PlainText

  init(_ status: Status, _ sentence: PlainText) {
    self.status = status
    self.sentence = sentence
  }

  /// Says it and gives what ArgumentParser wants thrown.
  func reported() -> ExitCode {
    Console.error("phbrowse: \(sentence)")
    return ExitCode(status.rawValue)
  }
}

/// Standard error, in whole clean lines.
enum Console {
  static func error(_ line: PlainText) {
    let bytes = WrittenText.bytes(of: line.string + "\n", for: STDERR_FILENO)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
