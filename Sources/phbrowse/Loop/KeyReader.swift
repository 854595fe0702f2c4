// Reads what was typed, as far as it has come.

import CLibrary

/// Reads the terminal's bytes without ever waiting for more.
struct KeyReader {
  /// More is left for the next round, so that a flood of keys cannot keep a frame from being shown.
  private static let most = 64 * 1024
  private var buffer = [UInt8](repeating: 0, count: 4096)

  /// What has come; nil when the terminal is gone. Call it when the descriptor is ready.
  mutating func read(from descriptor: CInt) -> [UInt8]? {
    var bytes: [UInt8] = []
    repeat {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      guard count > 0 else { return bytes.isEmpty ? nil : bytes }
      bytes += buffer[..<count]
    } while bytes.count < Self.most && isReady(descriptor)
    return bytes
  }

  private func isReady(_ descriptor: CInt) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0 && entry.revents & Int16(POLLIN) != 0
  }
}
