// Every fault at every place, with the real client and the real browser: one true sentence, what was
// there stays, nobody storms the service, trying again works, and the log tells no secret.

import BrowserCore
import Canvas
import DemoAPI
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct TroubleTests {
  @Test(arguments: Trouble.all)
  func `a fault is said, does no harm and is over when it is mended`(trouble: Trouble) async {
    var session = await VirtualSession.reaching(trouble)
    let before = session.known

    await session.strike(trouble.spot)

    #expect(session.known.isSuperset(of: before), "what was there is gone")
    switch trouble.outcome {
    case .well: expectWell(session)
    case .spoilt: expectCount(session)
    case .failure(let code):
      expectSentence(code, session)
      await expectNoStorm(trouble, &session)
      #expect(session.known.isSuperset(of: before), "what was there is gone after a while")
      await expectMended(trouble, &session, before)
    }
    expectDiscreet(session, trouble)
  }

  @Test func `every place is struck by every fault`() {
    #expect(Trouble.all.count == 11 * 17 + 22)
  }

  /// What is left out is counted: on the screen, or below rows that reach beyond it.
  private func expectCount(_ session: VirtualSession) {
    let isBelow = session.browser.lists.values.contains {
      $0.unreadable > 0 && $0.rows.count > session.browser.size.height - 5
    }
    #expect(isBelow || session.screen.contains("could not be read"), "\(session.screen)")
  }

  private func expectWell(_ session: VirtualSession) {
    #expect(session.failure == nil)
    #expect(session.records.last?.failure == nil || session.records.last?.status == 200)
  }

  /// The sentence of the error, as its own words begin, and no other.
  private func expectSentence(_ code: String, _ session: VirtualSession) {
    guard let error = session.failure else {
      Issue.record("no failure is shown: \(session.screen)")
      return
    }
    #expect(error.code == code)
    let now = session.clock.now
    let isOfFeed = session.browser.connection == .feed
    let sentence = (isOfFeed ? error.feedSentence(now: now) : error.sentence(now: now)).string
    let words = sentence.split(separator: " ").prefix(5).joined(separator: " ")
    #expect(session.screen.contains(words), "\(sentence)\n\(session.screen)")
  }

  /// At most one try by itself in the first ten seconds; from there on each waits longer than the one
  /// before, or for as long as the service said.
  private func expectNoStorm(_ trouble: Trouble, _ session: inout VirtualSession) async {
    _ = session.service.takeAsked()
    let began = session.clock.now
    await session.wait(10)
    #expect(Set(session.service.takeAsked().map { $0.at }).count <= 1)

    await session.wait(600)
    let tries = session.service.takeAsked().filter { $0.purpose == trouble.spot.operation }
    let times = tries.map { $0.at.timeIntervalSince(began) }
    let gaps = zip(times, times.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    if trouble.fault == .rateLimit {
      #expect(gaps.allSatisfy { $0 >= 42 })
    } else {
      #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $1 > $0 * 1.2 || $1 >= 300 }, "\(gaps)")
      #expect(times.count <= 8)
    }
  }

  private func expectMended(
    _ trouble: Trouble, _ session: inout VirtualSession, _ before: Set<String>
  ) async {
    session.service.setIll(false)
    await session.press("r")
    if trouble.fault == .rateLimit {
      #expect(session.screen.contains("The budget of requests is spent. Asking again in"))
      await session.wait(43)
    }
    #expect(session.failure == nil)
    #expect(session.known.isSuperset(of: before))
    #expect(!session.known.isEmpty)
    let last = session.records.last { $0.purpose == trouble.spot.operation }
    #expect(last?.status == 200)
    #expect(last?.failure == nil)
  }

  private func expectDiscreet(_ session: VirtualSession, _ trouble: Trouble) {
    for secret in ["demo-id", "demo-secret", "demo-client-token"] {
      #expect(!session.log.contains(secret))
      #expect(!session.screen.contains(secret))
    }
    switch trouble.outcome {
    case .well: break
    case .spoilt: #expect(session.log.contains("could not be read"))
    case .failure("credentials-refused"):
      // The status alone: the client does not know yet that there is no better token.
      #expect(session.records.contains { $0.status == 401 })
    case .failure(let code):
      #expect(session.log.contains(code), "the log does not say what it was")
    }
  }
}
