// A frame as text, for goldens and documents: what stands in it, then what it means.

/// A frame as text: the characters; the same grid as letters of roles, with what they stand for; the
/// same grid as letters of attributes, if there are any; its size and its caret.
///
/// A wide cluster stands once in the first grid and its letter twice in the others, so that all line
/// up where they are shown in a terminal. A dot means plain text. Blanks at a row's end are left out.
package struct FrameText: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ frame: Frame) {
    var parts = [
      (0..<frame.size.height).map { Self.row($0, of: frame) + "\n" }.joined(),
      Self.grid(of: frame) { $0.style.role.letter },
      Self.legend("roles", Role.allCases.map { ($0.letter, "\($0)") }, in: frame, \.role.letter),
    ]
    if frame.cells.contains(where: { !$0.style.attributes.isEmpty }) {
      let all = (0..<32).map(Style.Attributes.init)
      parts += [
        Self.grid(of: frame) { $0.style.attributes.letter },
        Self.legend(
          "attributes", all.map { ($0.letter, $0.words) }, in: frame, \.attributes.letter),
      ]
    }
    let caret = frame.caret.map { "column \($0.column), row \($0.row)" } ?? "none"
    parts.append("size: \(frame.size.width)x\(frame.size.height), caret: \(caret)\n")
    description = parts.joined(separator: "\n")
  }

  /// The characters of one row, without the spaces at its end.
  package static func row(_ row: Int, of frame: Frame) -> String {
    var text = String.UnicodeScalarView()
    for cell in frame.cells[row * frame.size.width..<(row + 1) * frame.size.width] {
      cell.write(to: &text)
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The grid of what each cell means, a letter each, without the dots at the rows' ends.
  private static func grid(of frame: Frame, _ letter: (Cell) -> String) -> String {
    (0..<frame.size.height).map { row in
      let line = (0..<frame.size.width).map { letter(frame[$0, row]) }.joined()
      let end = line.lastIndex { $0 != "." }
      return (end.map { String(line[...$0]) } ?? "") + "\n"
    }.joined()
  }

  /// What the letters that occur stand for.
  private static func legend(
    _ title: String, _ names: [(letter: String, name: String)], in frame: Frame,
    _ letter: (Style) -> String
  ) -> String {
    let used = Set(frame.cells.map { letter($0.style) })
    let entries = names.filter { used.contains($0.letter) }.map { "\($0.letter) \($0.name)" }
    return "\(title): \(entries.joined(separator: ", "))\n"
  }
}

extension Role {
  /// The letter in a golden. Each role has its own.
  package var letter: String {
    switch self {
    case .text: "."
    case .faint: "f"
    case .title: "t"
    case .heading: "h"
    case .brand: "P"
    case .rank: "r"
    case .votes: "v"
    case .topic: "o"
    case .link: "l"
    case .mark: "m"
    case .change: "c"
    case .selection: "S"
    case .match: "M"
    case .status: "s"
    case .warning: "W"
    case .key: "k"
    case .quote: "q"
    case .code: "x"
    case .border: "b"
    }
  }
}

extension Style.Attributes {
  private static let names: [(attribute: Self, name: String)] = [
    (.bold, "bold"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
    (.dim, "dim"),
  ]

  /// The letter in a golden: a capital for a single attribute, another letter for each combination.
  fileprivate var letter: String {
    if isEmpty { return "." }
    if let single = Self.names.first(where: { $0.attribute == self }) {
      return single.name.prefix(1).uppercased()
    }
    let place = (0..<rawValue).count { $0.nonzeroBitCount > 1 }
    return String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(place % 26)))
  }

  fileprivate var words: String {
    isEmpty
      ? "none" : Self.names.filter { contains($0.attribute) }.map(\.name).joined(separator: " ")
  }
}
