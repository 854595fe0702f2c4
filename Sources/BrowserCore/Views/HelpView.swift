// The help screen, made from the table of commands.

import Canvas
import Texts

struct HelpView {
  let top: Int
  let keymap: Keymap
  var isSpoken = false

  func draw(in rect: Rect, on frame: inout Frame) {
    let lines = Self.lines(of: keymap, width: rect.width, isSpoken: isSpoken)
    for row in 0..<rect.height where lines.indices.contains(top + row) {
      frame.put(runs: lines[top + row].runs, at: Position(column: 1, row: rect.row + row))
    }
    frame.caret = Position(column: 0, row: rect.row)
  }

  /// All of it, wrapped to a width.
  static func lines(of keymap: Keymap, width: Int, isSpoken: Bool = false) -> [PageLine] {
    var lines: [PageLine] = []
    for section in sections(of: keymap) {
      lines.append(PageLine(section.heading, Style(.heading, .bold)))
      for binding in section.bindings {
        lines += isSpoken ? spoken(binding, width: width) : rows(of: binding, width: width)
      }
      lines.append(.blank)
    }
    return lines + notes(width: width)
  }

  /// Each row once, by where it means something.
  private static func sections(
    of keymap: Keymap
  ) -> [(heading: PlainText, bindings: [Binding])] {
    func bindings(in contexts: Set<Binding.Context>) -> [Binding] {
      keymap.bindings.filter { $0.contexts.subtracting([.help]) == contexts }
    }
    return [
      (Words.everywhere, bindings(in: [.list, .page, .groups])),
      (Words.onPosts, bindings(in: [.list, .page])), (Words.inList, bindings(in: [.list])),
      (Words.onPage, bindings(in: [.page])), (Words.inGroups, bindings(in: [.groups])),
    ]
  }

  /// "Go down one row or line: j or down."
  private static func spoken(_ binding: Binding, width: Int) -> [PageLine] {
    let keys = binding.keys.map(Words.spoken).joined(by: " or ")
    let help = PlainText(ForeignText(String(binding.help.string.dropLast())))
    let line = help + ": " + (keys.isEmpty ? Words.spokenNoKey : keys) + "."
    return Wrap.lines(line, width: max(1, width - 2)).map { PageLine($0) }
  }

  private static let keyColumn = 22

  private static func rows(of binding: Binding, width: Int) -> [PageLine] {
    let keys = binding.keys.map(\.label).joined(by: " ")
    let indent = width >= 50 ? keyColumn : 4
    let help = Wrap.lines(binding.help, width: max(1, width - indent - 2))
    let first = StyledRun(keys.padded(to: indent), style: Style(.key))
    guard indent == keyColumn else {
      return [PageLine([first])] + help.map { PageLine([StyledRun("    " + $0)]) }
    }
    return help.enumerated().map { row, text in
      let lead = row == 0 ? first : StyledRun(.spaces(indent))
      return PageLine([lead, StyledRun(text)])
    }
  }

  private static func notes(width: Int) -> [PageLine] {
    Words.helpNotes.flatMap { note in
      Wrap.lines(note, width: max(1, width - 2)).map { PageLine($0, Style(.faint)) }
    }
  }
}
