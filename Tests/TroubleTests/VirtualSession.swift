// A browser, its client and the demo's service in one thread of thought: questions are answered one
// after the other, and time passes only where something waits for it.

import BrowserCore
import Canvas
import DemoAPI
import Feed
import FoundationEssentials
import ProductHunt
import Synchronization
import phbrowse

/// The time of a test, which whoever waits moves on.
final class VirtualClock: Sendable {
  /// 16:40 in San Francisco on 23 November 2026.
  static let start = Date(timeIntervalSince1970: 1_795_480_800)

  private let date = Mutex(start)

  var now: Date { date.withLock { $0 } }

  func pass(_ seconds: Double) {
    date.withLock { $0.addTimeInterval(seconds) }
  }

  func pass(to later: Date) {
    date.withLock { $0 = max($0, later) }
  }
}

/// The demo, well or with a fault, as the test turns the switch; it notes when it was asked.
final class SwitchedTransport: Transport {
  private let well: DemoTransport
  private let ill: DemoTransport
  private let clock: VirtualClock
  private let state = Mutex((isIll: false, asked: [(purpose: String, at: Date)]()))

  init(_ clock: VirtualClock, fault: DemoFault, in operation: String) {
    let wait: @Sendable (Duration) async throws -> Void = { time in
      clock.pass(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    well = DemoTransport(clock: { clock.now }, sleep: wait)
    ill = DemoTransport(
      clock: { clock.now }, faults: [DemoFaultRule(fault, in: operation)], sleep: wait)
    self.clock = clock
  }

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    let transport = state.withLock { state in
      state.asked.append((request.purpose, clock.now))
      return state.isIll ? ill : well
    }
    return try await transport.send(request)
  }

  func setIll(_ isIll: Bool) {
    state.withLock { $0.isIll = isIll }
  }

  /// When it was asked since the last call, and what for.
  func takeAsked() -> [(purpose: String, at: Date)] {
    state.withLock { state in
      defer { state.asked = [] }
      return state.asked
    }
  }
}

/// A person at the browser.
struct VirtualSession {
  private(set) var browser: Browser
  let clock = VirtualClock()
  let service: SwitchedTransport
  private let source: PostSource
  private let events: EventList

  /// What the client told whoever keeps a log.
  final class EventList: Sendable {
    private let events = Mutex<[ClientEvent]>([])
    func add(_ event: ClientEvent) { events.withLock { $0.append(event) } }
    var all: [ClientEvent] { events.withLock { $0 } }
  }

  init(
    at start: Start = .day(nil), from connection: ConnectionKind = .service, fault: DemoFault,
    in operation: String, isIll: Bool = false
  ) {
    let events = EventList()
    let clock = self.clock
    self.events = events
    service = SwitchedTransport(clock, fault: fault, in: operation)
    service.setIll(isIll)
    source = PostSource(
      client: Client(
        transport: service, credentials: DemoCredentials.apiKey, now: { clock.now },
        observe: { events.add($0) }),
      feed: FeedClient(transport: service, now: { clock.now }, observe: { events.add($0) }))
    browser = Browser(
      at: start, size: Size(width: 100, height: 16), now: Moment(clock.now),
      connection: connection)
  }

  /// Hands an event to the browser and answers all that it asks, until it asks nothing more.
  mutating func happen(_ event: Event) async {
    var events = [event]
    while !events.isEmpty {
      let effects = browser.handle(events.removeFirst(), at: Moment(clock.now))
      for case .request(let question, let ticket) in effects {
        events.append(.answered(ticket, await source.answer(question)))
      }
    }
  }

  mutating func press(_ keys: String) async {
    for key in keys { await happen(.input(.key(key == "\r" ? .enter : .character(key)))) }
  }

  /// Lets time pass without a key; whatever the browser does by itself meanwhile happens.
  mutating func wait(_ seconds: Double) async {
    let end = clock.now.addingTimeInterval(seconds)
    while let deadline = browser.deadline, deadline <= end {
      clock.pass(to: deadline)
      await happen(.woke)
    }
    clock.pass(to: end)
  }

  /// What stands on the screen, its lines joined by spaces so that a wrapped sentence is whole.
  var screen: String {
    let frame = render(browser)
    return (0..<frame.size.height).map { FrameText.row($0, of: frame) }
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  var records: [RequestRecord] {
    events.all.compactMap { if case .request(let record) = $0 { record } else { nil } }
  }

  /// All that could come to stand in a log.
  var log: String {
    events.all.map { event in
      switch event {
      case .request(let record):
        "\(record) \(record.failure?.code ?? "") \(record.failure?.detail.text ?? "")"
      case .odd(let purpose, let detail): "\(purpose) \(detail.text)"
      case .diskFailed(let detail): detail.text
      }
    }.joined(separator: "\n")
  }
}
