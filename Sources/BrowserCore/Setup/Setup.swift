// Where posts come from, asked by `:login`. No letter typed into a field is ever a command.

package import ProductHunt
import Texts

/// What somebody who logs in is asked.
package struct Setup: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case menu
    case apiKey
    case developerToken
  }

  /// The ways on, in the menu's order.
  package enum Choice: Int, Hashable, Sendable, CaseIterable {
    case demo, apiKey, developerToken
  }

  package var step = Step.menu
  package var choice = Choice.demo
  package var fields: [TextField] = []
  package var focus = 0
  /// The request that finds out whether the service takes what was typed.
  package var ticket: Ticket?
  package var failure: ProductHuntError?
  /// Something is missing in the fields.
  package var isIncomplete = false

  package init() {}

  package var isVerifying: Bool { ticket != nil }

  /// What was typed, if all of it was.
  package var credentials: Credentials? {
    let values = fields.map { $0.text.trimmingWhitespace() }
    guard !values.isEmpty, values.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch step {
    case .menu: return nil
    case .apiKey: return .apiKey(id: Secret(values[0]), secret: Secret(values[1]))
    case .developerToken: return .developerToken(Secret(values[0]))
    }
  }

  mutating func begin(_ step: Step) {
    self.step = step
    focus = 0
    failure = nil
    isIncomplete = false
    switch step {
    case .menu: fields = []
    case .apiKey: fields = [TextField(), TextField()]
    case .developerToken: fields = [TextField()]
    }
  }
}

extension String {
  fileprivate func trimmingWhitespace() -> String {
    let start = drop { $0.isWhitespace }
    let kept = start.reversed().drop { $0.isWhitespace }
    return String(kept.reversed())
  }
}
