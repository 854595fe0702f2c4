// One thread for work that may wait for a disk or a lock: neither the loop nor the network's tasks do.

import Dispatch
import Foundation
import Synchronization

/// Does jobs one after the other, in the order in which they were given. Its thread sleeps while there
/// are none, and lives as long as the process.
final class Lane: Sendable {
  private let queue: Queue

  init(_ name: String) {
    let queue = Queue()
    self.queue = queue
    let thread = Thread {
      while true { queue.next()() }
    }
    thread.name = name
    thread.start()
  }

  func add(_ job: @escaping @Sendable () -> Void) {
    queue.add(job)
  }

  /// Waits until all that was added is done; false if that takes longer.
  func finish(within time: Duration) -> Bool {
    let done = DispatchSemaphore(value: 0)
    add { done.signal() }
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    return done.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success
  }

  /// Jobs that wait to be done.
  private final class Queue: Sendable {
    private let jobs = Mutex<[@Sendable () -> Void]>([])
    private let count = DispatchSemaphore(value: 0)

    func add(_ job: @escaping @Sendable () -> Void) {
      jobs.withLock { $0.append(job) }
      count.signal()
    }

    func next() -> @Sendable () -> Void {
      count.wait()
      return jobs.withLock { $0.removeFirst() }
    }
  }
}
