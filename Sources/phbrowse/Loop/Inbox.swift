// Where tasks put what they found for the one thread that owns the state. The program's only lock.

import BrowserCore
import CLibrary
import Synchronization

/// Events from other threads, and a descriptor that becomes readable when there are any.
final class Inbox: Sendable {
  private let events = Mutex<[Event]>([])
  /// Readable while events wait.
  let descriptor: CInt
  private let bell: CInt

  /// Fails when the system gives out no descriptors.
  init() throws(SystemFailure) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFailure("pipe") }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, bell) = (ends[0], ends[1])
  }

  /// Adds an event, from any thread.
  func post(_ event: Event) {
    let wasEmpty = events.withLock { waiting in
      defer { waiting.append(event) }
      return waiting.isEmpty
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    _ = write(bell, &byte, 1)  // a full pipe rings already
  }

  /// Takes all that wait, in the order in which they came.
  func takeAll() -> [Event] {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(descriptor, &bytes, 16) == 16 {}
    return events.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

/// A call to the system that failed.
struct SystemFailure: Error {
  let call: StaticString
  let code: CInt

  init(_ call: StaticString, code: CInt = errno) {
    self.call = call
    self.code = code
  }
}
