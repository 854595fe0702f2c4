// Whether a terminal is light or dark, as it answers when it is asked.

/// Asks a terminal for its background and reads the answer. Source: XTerm Control Sequences, OSC 11.
package enum TerminalBackground: Hashable, Sendable {
  case light, dark

  /// The question, and behind it one that every terminal answers: when only that answer comes, the first
  /// will not.
  package static let question = Array("\u{1B}]11;?\u{1B}\\\u{1B}[c".utf8)

  /// What a reply says: nil if it is no answer to the first question.
  ///
  ///     TerminalBackground(reply: Array("11;rgb:ffff/ffff/dddd".utf8))  // .light
  package init?(reply: [UInt8]) {
    let text = String(decoding: reply, as: UTF8.self)
    guard text.hasPrefix("11;rgb:") || text.hasPrefix("11;rgba:"),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/")
    let amounts = parts.prefix(3).compactMap { part -> Double? in
      guard (1...4).contains(part.utf8.count), let value = Int(part, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * part.utf8.count)) - 1)
    }
    guard parts.count >= 3, amounts.count == 3 else { return nil }
    // Rec. 709's weights for how bright the eye finds them.
    let brightness = 0.2126 * amounts[0] + 0.7152 * amounts[1] + 0.0722 * amounts[2]
    self = brightness > 0.5 ? .light : .dark
  }

  /// Whether a reply answers the question that every terminal answers.
  package static func isLastAnswer(_ reply: [UInt8]) -> Bool {
    reply.first == UInt8(ascii: "?") && reply.last == UInt8(ascii: "c")
  }
}
