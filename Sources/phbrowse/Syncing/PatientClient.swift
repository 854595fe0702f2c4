// Asks for a sync, which nobody waits for: it leaves a tenth of the budget to the person, waits where it
// is spent, and tries once or twice more where the network stumbles.

import FoundationEssentials
import CLibrary
import ProductHunt

/// A client, what is left of the budget, and how much was spent.
struct PatientClient {
  private let client: Client
  /// About how many points its questions cost: what others spent meanwhile is in it.
  private(set) var spent = 0
  /// The budget as the latest answer told it.
  private var budget: RateLimit?
  /// Refusals in a row.
  private var refusals = 0

  init(_ client: Client) {
    self.client = client
  }

  /// Asks until there is an answer or a failure that waiting does not help. `waiting` is told each second
  /// how many more there are.
  mutating func ask<Value: Sendable>(
    waiting: (Int) -> Void,
    _ question: @escaping @Sendable (Client) async throws(ProductHuntError) -> Answer<Value>
  ) throws(ProductHuntError) -> Value {
    var stumbles = 0
    while true {
      if let budget, budget.isLow(after: SyncCost.post) {
        wait(until: budget.resetsAt, telling: waiting)
      }
      do throws(ProductHuntError) {
        let answer = try waitFor { [client] () async throws(ProductHuntError) in
          try await question(client)
        }
        take(answer.rateLimit)
        refusals = 0
        return answer.value
      } catch {
        switch error {
        case .rateLimited(let until):
          refusals += 1
          // A service that refuses and names no time in the future is asked more and more seldom.
          let least = Date().addingTimeInterval(Double(min(60, 1 << min(refusals - 1, 6))))
          wait(until: max(until, least), telling: waiting)
        case .timedOut, .connectionLost, .serviceTrouble:
          stumbles += 1
          guard stumbles < 3 else { throw error }
          wait(until: Date().addingTimeInterval(Double(stumbles)), telling: { _ in })
        default: throw error
        }
      }
    }
  }

  private mutating func take(_ limit: RateLimit?) {
    guard let limit else { return }
    if let budget, limit.remaining <= budget.remaining {
      spent += budget.remaining - limit.remaining
    } else {
      // The first answer, or a new window: what it took of a full one, as far as we can know.
      spent += min(max(0, limit.limit - limit.remaining), SyncCost.page)
    }
    budget = limit
  }

  /// Sleeps, a second at a time, so that Ctrl-C ends it.
  private func wait(until date: Date, telling: (Int) -> Void) {
    while true {
      let seconds = Int(date.timeIntervalSinceNow.rounded(.up))
      guard seconds > 0 else { return }
      telling(seconds)
      Interrupts.allowed { _ = sleep(1) }
    }
  }
}
