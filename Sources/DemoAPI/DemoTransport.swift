// The demo as a transport: requests are answered in memory, in the service's own bytes. Faults of a
// connection are failures here, as a real transport would report them.

package import FoundationEssentials
package import ProductHunt

/// Answers in memory for an invented Product Hunt.
///
///     let transport = DemoTransport(now: .now, faults: [DemoFaultRule(.rateLimit, count: 1)])
package struct DemoTransport: Transport {
  /// A real transport gives a request up after so long.
  private static let patience = Duration.seconds(20)

  private let service: DemoService
  private let latency: Duration
  private let sleep: @Sendable (Duration) async throws -> Void

  /// - Parameters:
  ///   - clock: what time it is: it decides which day is today, and when the budget comes back.
  ///   - latency: how long each answer takes.
  ///   - sleep: waits, and throws where its task is cancelled.
  package init(
    clock: @escaping @Sendable () -> Date, faults: [DemoFaultRule] = [], latency: Duration = .zero,
    emptyToday: Bool = false,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    service = DemoService(clock: clock, emptyToday: emptyToday, faults: faults)
    self.latency = latency
    self.sleep = sleep
  }

  /// A demo in which time stands still.
  package init(
    now: Date, faults: [DemoFaultRule] = [], latency: Duration = .zero, emptyToday: Bool = false
  ) {
    self.init(clock: { now }, faults: faults, latency: latency, emptyToday: emptyToday)
  }

  package func send(_ request: Request) async throws(TransportFailure) -> Response {
    let reply = await service.reply(to: request)
    try await pause(latency + reply.delay)
    switch reply.outcome {
    case .response(let response): return response
    case .truncated, .dropped: throw .connectionLost(detail: "the demo closed the connection")
    case .huge: throw .tooLarge
    case .silent:
      try await pause(DemoTransport.patience)
      throw .timedOut
    }
  }

  private func pause(_ duration: Duration) async throws(TransportFailure) {
    do {
      if duration > .zero { try await sleep(duration) }
      try Task.checkCancellation()
    } catch {
      throw .cancelled
    }
  }
}
