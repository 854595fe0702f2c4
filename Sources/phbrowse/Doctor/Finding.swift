// One thing that the doctor looked at, and how it is said.

import Texts

/// What was found, and what to do about it.
struct Finding: Encodable, Equatable {
  enum State: String, Encodable {
    case good
    case bad
    /// Could not be looked at, because of something else that is bad.
    case unknown
  }

  /// A stable name for scripts.
  let name: String
  let state: State
  let text: PlainText
  /// What to do; nil where nothing is to be done.
  let advice: PlainText?
  /// What the program ends with if this is the first thing that is bad.
  private(set) var status = Status.ourFault

  private enum CodingKeys: CodingKey { case name, state, text, advice }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(state, forKey: .state)
    try container.encode(text.string, forKey: .text)
    try container.encode(advice?.string, forKey: .advice)
  }

  static func good(_ name: String, _ text: PlainText, advice: PlainText? = nil) -> Finding {
    Finding(name: name, state: .good, text: text, advice: advice)
  }

  static func bad(
    _ name: String, _ status: Status, _ text: PlainText, advice: PlainText? = nil
  ) -> Finding {
    Finding(name: name, state: .bad, text: text, advice: advice, status: status)
  }

  static func unknown(_ name: String, _ text: PlainText) -> Finding {
    Finding(name: name, state: .unknown, text: text, advice: nil)
  }

  /// `✓ terminal: …`, with what to do below it.
  var lines: String {
    let mark =
      switch state {
      case .good: "✓"
      case .bad: "✗"
      case .unknown: "–"
      }
    return "\(mark) \(name): \(text.string)\n" + (advice.map { "  → \($0.string)\n" } ?? "")
  }
}
