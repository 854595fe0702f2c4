// Asks the terminal that it runs in where its cursor is after each of many texts, and says where that
// is not the column that frames count with. `scripts/column-ruler` runs it in several terminals.
//
//     column-ruler TEXTS.json… REPORT

import CLibrary
import CNcurses
import Canvas
import CursesTerminal
import Foundation
import Texts

/// A stranger's text of the files beside the project.
private struct Case: Decodable {
  let name, field, text: String

  /// As lines are drawn.
  var lines: [PlainText] {
    let foreign = ForeignText(text)
    switch field {
    case "comment": return Self.lines(Prose(html: foreign))
    case "description": return Self.lines(Prose(plain: foreign))
    default: return [PlainText(foreign)]
    }
  }

  private static func lines(_ prose: Prose) -> [PlainText] {
    prose.blocks.flatMap(\.lines).map { $0.reduce(PlainText.empty) { $0 + $1.text } }
  }
}

@main
struct ColumnRuler {
  /// As far as one row goes; a longer text is measured piece by piece.
  private static let piece = 60
  /// The most cells of one text that are measured.
  private static let most = 1_200

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let report = arguments.last, arguments.count > 1 else { exit(64) }
    let cases = try arguments.dropLast().flatMap {
      try JSONDecoder().decode([Case].self, from: Data(contentsOf: URL(filePath: $0)))
    }
    let repertoire = Repertoire(
      isUTF8: TerminalLocale.adopt(ProcessInfo.processInfo.environment),
      width: { Int(curses_wcwidth(wchar_t(bitPattern: $0.value))) })
    var line = termios()
    tcgetattr(0, &line)
    var raw = line
    cfmakeraw(&raw)
    tcsetattr(0, TCSANOW, &raw)
    defer { tcsetattr(0, TCSANOW, &line) }

    var pieces = 0
    var wrong: [String] = []
    for one in cases {
      for line in one.lines {
        for (text, cells) in Self.pieces(of: line, repertoire) {
          pieces += 1
          let column = column(after: text)
          guard column != cells else { continue }
          wrong.append("\(one.name): column \(column ?? -1), not \(cells): \(text)")
        }
      }
    }
    let said = ["\(cases.count) texts, \(pieces) pieces, \(wrong.count) wrong"] + wrong
    try (said.joined(separator: "\n") + "\n").write(
      toFile: report, atomically: true, encoding: .utf8)
  }

  /// What ncurses would be given for a line, cut where a cluster ends, and how many cells each takes.
  private static func pieces(
    of line: PlainText, _ repertoire: Repertoire
  ) -> [(text: String, cells: Int)] {
    let width = min(most, Width.of(line))
    var frame = Frame(size: Size(width: width, height: 1))
    frame.put(line, at: Position(column: 0, row: 0))
    var pieces: [(text: String, cells: Int)] = []
    var text = String.UnicodeScalarView()
    var cells = 0
    var column = 0
    while column < width {
      var next = column + 1
      while next < width, frame[next, 0].isContinuation { next += 1 }
      let glyph = repertoire.glyph(for: frame[column, 0], cells: next - column)
      for _ in 0..<(next - column) / glyph.cells {
        text.append(contentsOf: [glyph.base] + glyph.marks)
      }
      cells += next - column
      column = next
      if cells >= piece || column == width {
        pieces.append((String(text), cells))
        (text, cells) = (String.UnicodeScalarView(), 0)
      }
    }
    return pieces
  }

  /// Writes a text into an empty row and asks for the cursor's place (DSR 6). nil without an answer.
  private static func column(after text: String) -> Int? {
    let bytes = Array("\r\u{1b}[K\(text)\u{1b}[6n".utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      sent += count
    }
    var answer: [UInt8] = []
    var ready = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while answer.last != UInt8(ascii: "R"), poll(&ready, 1, 5_000) > 0 {
      var byte: UInt8 = 0
      guard read(0, &byte, 1) == 1 else { return nil }
      answer.append(byte)
    }
    let numbers = String(decoding: answer.dropFirst(2).dropLast(), as: UTF8.self).split(
      separator: ";")
    return numbers.last.flatMap { Int($0) }.map { $0 - 1 }
  }
}
