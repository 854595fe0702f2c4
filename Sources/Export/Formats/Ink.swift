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

  private static func codes(_ paint: Paint) -> String {
    var codes: [Int] = []
    if paint.attributes.contains(.bold) { codes.append(1) }
    if paint.attributes.contains(.underline) { codes.append(4) }
    if paint.attributes.contains(.reverse) { codes.append(7) }
    if case .indexed(let number) = paint.foreground, number < 8 { codes.append(30 + Int(number)) }
    return codes.map(String.init).joined(separator: ";")
  }
}
