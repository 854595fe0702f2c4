// Lets nobody into a database that is closed, and closes none that somebody is in: SQLite does not look
// whether a connection is still there.

import Dispatch
import Synchronization

/// Knows who is inside.
final class ClosingGate: Sendable {
  private let isClosed = Mutex(false)
  private let inside = DispatchGroup()

  /// What comes too late.
  struct Closed: Error {}

  /// Does something with what is behind the gate; throws `Closed` where that is gone.
  func pass<Value>(_ body: () throws -> Value) throws -> Value {
    let isOpen = isClosed.withLock { isClosed in
      if !isClosed { inside.enter() }
      return !isClosed
    }
    guard isOpen else { throw Closed() }
    defer { inside.leave() }
    return try body()
  }

  /// Waits until all are out, and lets nobody in meanwhile or later. True for the first who closes it.
  func close() -> Bool {
    let isFirst = isClosed.withLock { isClosed in
      defer { isClosed = true }
      return !isClosed
    }
    inside.wait()
    return isFirst
  }
}
