// Valid answers, broken at random, read by the client, kept by the browser and drawn. No crash, no
// hang, no memory that grows, and nothing on the screen that a terminal would obey.

import BrowserCore
import Canvas
import DemoAPI
import Feed
import Foundation
import ProductHunt
import Synchronization
import TestSupport
import Testing
import Texts
import phbrowse

struct MutationTests {
  /// 100,000 with `make torture`; others with PHBROWSE_SEED=….
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["PHBROWSE_TORTURE"] == nil ? 3_000 : 100_000
  private static let seed = environment["PHBROWSE_SEED"].flatMap { Int($0) } ?? 1

  @Test func `mutated answers do no harm`() async throws {
    let answers = try await Question.samples.asyncMap { try await Answers.body(of: $0) }
    var random = SplitMix(seed: UInt64(Self.seed))
    let mutating = MutatedTransport()
    let source = Answers.source(mutating)
    var outcomes = (read: 0, refused: 0)
    var slowest = Duration.zero
    let memory = ProcessMemory.used

    for round in 0..<Self.count {
      let which = random.below(answers.count)
      let body = Mutation.mutated(answers[which], &random)
      mutating.body.withLock { $0 = body }
      let began = ContinuousClock.now
      let reply = await source.answer(Question.samples[which])
      if case .failed(let error) = reply {
        outcomes.refused += 1
        #expect(!error.sentence(now: Answers.now).isEmpty)
      } else {
        outcomes.read += 1
        if round % 10 == 0 { draw(reply, to: Question.samples[which], round) }
      }
      slowest = max(slowest, ContinuousClock.now - began)
    }

    #expect(outcomes.read + outcomes.refused == Self.count)
    #expect(outcomes.read > Self.count / 20 && outcomes.refused > Self.count / 20, "\(outcomes)")
    #expect(slowest < .seconds(10), "\(slowest)")
    #expect(
      ProcessMemory.used - memory < 64 << 20, "\((ProcessMemory.used - memory) >> 20) MiB more")
    print(
      "mutations: \(Self.count), read \(outcomes.read), refused \(outcomes.refused),",
      "slowest \(slowest), \((ProcessMemory.used - memory) >> 20) MiB more")
  }

  /// Hands the answer to a browser that asked that, and looks at every cell.
  private func draw(_ reply: Reply, to question: Question, _ round: Int) {
    let start: Start =
      switch question {
      case .post, .comments, .replies: .post(.slug("longtable"))
      default: .day(nil)
      }
    var browser = Browser(
      at: start, size: Size(width: 80, height: 24), now: Moment(Answers.now), connection: .service)
    var effects = browser.handle(.started, at: Moment(Answers.now))
    let key: Key? =
      switch question {
      case .topics: "t"
      case .collections: "C"
      default: nil
      }
    if let key { effects = browser.handle(.input(.key(key)), at: Moment(Answers.now)) }
    for case .request(_, let ticket) in effects {
      _ = browser.handle(.answered(ticket, reply), at: Moment(Answers.now))
    }
    for key: Key in ["j", "G", .enter, "G", "c"] {
      _ = browser.handle(.input(.key(key)), at: Moment(Answers.now))
      for cell in render(browser).cells {
        for scalar in cell.cluster.unicodeScalars where Self.isObeyed(scalar) {
          Issue.record("U+\(String(scalar.value, radix: 16)) on the screen in round \(round)")
          return
        }
      }
    }
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

/// Answers with whatever body is set.
private final class MutatedTransport: Transport {
  let body = Mutex<[UInt8]>([])

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    Response(
      status: 200, headers: [Header("Content-Type", "application/json")],
      body: body.withLock { $0 })
  }
}

/// The demo's own answers.
private enum Answers {
  static let now = VirtualClock.start

  static func source(_ transport: any Transport) -> PostSource {
    PostSource(
      client: Client(
        transport: transport,
        credentials: .developerToken(Secret(DemoCredentials.developerToken)), now: { now }),
      feed: FeedClient(transport: transport, now: { now }))
  }

  /// The bytes that the demo answers a question with.
  static func body(of question: Question) async throws -> [UInt8] {
    let recorder = Recorder()
    _ = await source(recorder).answer(question)
    let body = recorder.body.withLock { $0 }
    try #require(!body.isEmpty)
    return body
  }

  private final class Recorder: Transport {
    let body = Mutex<[UInt8]>([])
    private let demo = DemoTransport(now: Answers.now)

    func send(_ request: Request) async throws(TransportFailure) -> Response {
      // Short answers are broken in as many ways as long ones, and in less time.
      var request = request
      let text = String(decoding: request.body, as: UTF8.self)
        .replacing(#""first":20"#, with: #""first":3"#)
        .replacing(#""commentsFirst":10"#, with: #""commentsFirst":2"#)
      request.body = Array(text.utf8)
      let response = try await demo.send(request)
      body.withLock { $0 = response.body }
      return response
    }
  }
}

extension Question {
  /// One of each kind.
  fileprivate static let samples: [Question] = [
    .posts(PageRequest(PostsQuery())), .post(.slug("longtable")),
    .comments(.init("1289700"), .newest, after: .beginning),
    .topics(matching: nil, after: nil), .collections(after: nil),
    .collectionPosts(.id(.init("401")), after: nil),
  ]
}

extension Array {
  fileprivate func asyncMap<Other>(_ change: (Element) async throws -> Other) async rethrows
    -> [Other]
  {
    var changed: [Other] = []
    for element in self { changed.append(try await change(element)) }
    return changed
  }
}
