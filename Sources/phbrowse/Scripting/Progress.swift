// How far a command is, on standard error, and only where a person looks at it.

import CLibrary
import ProductHunt
import Texts

/// A line that comes and goes. Nothing is shown where standard error is no terminal.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var length = 0

  /// Shows the line in place of the one before: ASCII, and short enough for any terminal.
  mutating func show(_ line: PlainText) {
    guard isShown else { return }
    clear()
    put(line.string)
    length = line.string.utf8.count
  }

  /// Takes the line away. Without escape sequences, so that every terminal understands it.
  mutating func clear() {
    guard length > 0 else { return }
    put("\r" + String(repeating: " ", count: length) + "\r")
    length = 0
  }

  private func put(_ text: String) {
    let bytes = WrittenText.bytes(of: text, for: STDERR_FILENO)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// Waits for work with a line that says what for.
func waitFor<Value: Sendable>(
  showing line: PlainText, on progress: inout Progress,
  _ work: @escaping @Sendable () async throws(ProductHuntError) -> Value
) throws(ProductHuntError) -> Value {
  progress.show(line)
  defer { progress.clear() }
  return try waitFor(work)
}
