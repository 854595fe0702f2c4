// Where data goes. Nothing else is ever written here.

import CLibrary
import Texts

enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of it. When the reader has gone the process ends without a word, as any filter does.
  static func write(_ text: String) throws(Failed) {
    var bytes = WrittenText.bytes(of: text, for: STDOUT_FILENO)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: Interrupts.end(by: SIGPIPE)
      case let code:
        let reason = PlainText(ForeignText(String(cString: strerror(code))))
        throw Failed(
          .outputFailed, "Standard output could not be written (\(reason)): some is missing."
        )
      }
    }
  }

  /// Somebody who shares the pipe has made it non-blocking.
  private static func waitUntilWritable() {
    var entry = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    _ = poll(&entry, 1, -1)
  }
}
