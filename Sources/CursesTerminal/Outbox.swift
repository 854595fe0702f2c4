// Bytes on their way to the terminal. Sending never waits: a terminal that takes nothing, stopped by
// ^S or by nobody reading, holds neither keys nor signals up.

import CLibrary

/// What is sent, in order, and what the terminal has not taken of it yet.
struct Outbox {
  /// Writes without waiting, where the system gave the terminal out once more.
  let descriptor: Int32
  private var waiting: [UInt8] = []

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  var isEmpty: Bool { waiting.isEmpty }
  var count: Int { waiting.count }

  /// Sends bytes, behind those that wait.
  mutating func send(_ bytes: [UInt8]) {
    if waiting.isEmpty { waiting = bytes } else { waiting += bytes }
    flush()
  }

  /// Sends what waits, as far as the terminal takes it. What is for a terminal that is gone is lost.
  mutating func flush() {
    var sent = 0
    waiting.withUnsafeBytes { bytes in
      while sent < bytes.count, isReady(within: 0) {
        let count = write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
        if count > 0 {
          sent += count
        } else if errno == EAGAIN {
          return
        } else if errno != EINTR {
          sent = bytes.count
        }
      }
    }
    if sent > 0 { waiting.removeFirst(sent) }
  }

  /// Sends what waits; whether that was all before the terminal had taken nothing for so long.
  mutating func drain(patience milliseconds: Int32) -> Bool {
    flush()
    while !isEmpty, isReady(within: milliseconds) { flush() }
    return isEmpty
  }

  /// Forgets what waits.
  mutating func discard() {
    waiting = []
  }

  /// Whether the terminal takes bytes now, or before the time is over; also true when it is gone.
  func isReady(within milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&ready, 1, milliseconds) > 0
  }
}
