// Colour for what is printed to a terminal, or none: the same palette as on the screen, as SGR sequences.

import Canvas
import Texts

/// Whether printed text is coloured.
package enum Ink: Hashable, Sendable {
  case none
  /// The eight colours that every terminal has, and bold and underline.
  case colored

  /// A clean line as it is printed in a role.
  func paint(_ text: PlainText, as role: Role) -> String {
    guard self == .colored, !text.isEmpty else { return text.string }
    let codes = Ink.codes(Palette.standard(colors: 8)[role])
    return codes.isEmpty ? text.string : "\u{1B}[\(codes)m\(text.string)\u{1B}[0m"
  }

  /// The same, with some of its characters as matches.
  func paint(_ text: PlainText, as role: Role, marking marks: [Int]) -> String {
    guard self == .colored, !marks.isEmpty else { return paint(text, as: role) }
    let isMarked = Set(marks)
    var painted = ""
    var start = text.string.startIndex
    var number = 0
    while start < text.string.endIndex {
      let isMatch = isMarked.contains(number)
      var end = start
      while end < text.string.endIndex, isMarked.contains(number) == isMatch {
        text.string.formIndex(after: &end)
        number += 1
      }
      painted += paint(text[start..<end], as: isMatch ? .match : role)
      start = end
    }
    return painted
  }

  private static func codes(_ paint: Paint) -> String {
    var codes: [Int] = []
    if paint.attributes.contains(.bold) { codes.append(1) }
    if paint.attributes.contains(.underline) { codes.append(4) }
    if paint.attributes.contains(.reverse) { codes.append(7) }
    if case .indexed(let number) = paint.foreground, number < 8 { codes.append(30 + Int(number)) }
    return codes.map(String.init).joined(separator: ";")
  }
}
