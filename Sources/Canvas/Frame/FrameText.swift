// A frame as text, for goldens and documents: what stands in it, then what it means.

import Texts

/// A frame as text: the characters; the same grid as letters of roles, with what they stand for; the
/// same grid as attributes, if there are any.
///
/// A wide cluster stands once, and in the other grids once as well: a row reads as in the terminal,
/// and its letters are as many as its clusters. In the grids of roles and attributes a dot is plain
/// text. The grid of characters ends at the last one in each row that is not a space.
package struct FrameText: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ frame: Frame) {
    var parts = [Self.grid(of: frame) { $0.cluster }, Self.grid(of: frame) { $0.style.role.letter }]
    parts.append(Self.legend(of: frame))
    if frame.cells.contains(where: { !$0.style.attributes.isEmpty }) {
      parts.append(Self.grid(of: frame) { $0.style.attributes.letter })
      parts.append("attributes: B bold, U underline, R reverse, I italic, D dim, * several\n")
    }
    let caret = frame.caret.map { "column \($0.column), row \($0.row)" } ?? "none"
    parts.append("\(frame.size.width)x\(frame.size.height), caret: \(caret)\n")
    description = parts.joined(separator: "\n")
  }

  /// The characters of one row, without the spaces at its end.
  package static func row(_ row: Int, of frame: Frame) -> String {
    line(of: frame, row: row) { $0.cluster }
  }

  private static func grid(of frame: Frame, _ content: (Cell) -> String) -> String {
    (0..<frame.size.height).map { line(of: frame, row: $0, content) + "\n" }.joined()
  }

  private static func line(of frame: Frame, row: Int, _ content: (Cell) -> String) -> String {
    var line = ""
    for column in 0..<frame.size.width where !frame[column, row].isContinuation {
      line += content(frame[column, row])
    }
    let end = line.lastIndex { $0 != " " && $0 != "." }
    let isEmpty = line.allSatisfy { $0 == " " || $0 == "." }
    return isEmpty ? "" : String(line[...(end ?? line.startIndex)])
  }

  private static func legend(of frame: Frame) -> String {
    let used = Set(frame.cells.map(\.style.role)).subtracting([.text])
    let entries = Role.allCases.filter(used.contains).map { "\($0.letter) \($0)" }
    return "roles: \(entries.isEmpty ? "text only" : entries.joined(separator: ", "))\n"
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
  /// The letter in a golden.
  var letter: String {
    switch self {
    case []: "."
    case .bold: "B"
    case .underline: "U"
    case .reverse: "R"
    case .italic: "I"
    case .dim: "D"
    default: "*"
    }
  }
}
