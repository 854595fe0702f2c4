// Asks from a command's own thread, which is not the main actor's and may simply wait.

import Dispatch
import ProductHunt
import Synchronization

/// Runs work elsewhere and waits for what it brings. Ctrl-C ends the process meanwhile.
func waitFor<Value: Sendable>(
  _ work: @escaping @Sendable () async throws(ProductHuntError) -> Value
) throws(ProductHuntError) -> Value {
  let outcome = Outcome<Result<Value, ProductHuntError>>()
  Task.detached {
    do throws(ProductHuntError) {
      outcome.set(.success(try await work()))
    } catch {
      outcome.set(.failure(error))
    }
  }
  return try outcome.wait().get()
}

/// A value that one thread waits for and another one brings.
final class Outcome<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  func set(_ brought: Value) {
    value.withLock { $0 = brought }
    isThere.signal()
  }

  func wait() -> Value {
    while true {
      Interrupts.allowed { isThere.wait() }
      if let value = value.withLock({ $0 }) { return value }
    }
  }

  /// The value, or nil if it is not there after so many seconds.
  func wait(seconds: Int) -> Value? {
    _ = Interrupts.allowed { isThere.wait(timeout: .now() + .seconds(seconds)) }
    return value.withLock { $0 }
  }
}
