// Lines that were one paragraph before they were wrapped, put together again to be looked through.

import Canvas
import Texts

/// The wrapped lines of one paragraph.
struct Paragraph {
  /// The line behind the last one.
  let end: Int
  private let start: Int
  /// What each line says, without what stands before it to lay it out (but for the first).
  private let texts: [(text: String, column: Int)]

  init(_ lines: [PageLine], from start: Int) {
    self.start = start
    let first = lines[start]
    end =
      lines[(start + 1)...].firstIndex {
        $0.part != first.part || $0.comment != first.comment || $0.beginsComment
      } ?? lines.count
    texts = lines[start..<end].enumerated().map { row, line in
      let text = line.runs.reduce(into: "") { $0 += $1.text.string }
      guard row > 0 else { return (text, 0) }
      let lead = text.prefix { " │".contains($0) }
      return (String(text.dropFirst(lead.count)), lead.reduce(0) { $0 + Width.of($1) })
    }
  }

  /// Where a phrase stands, in order. Between two lines there may have been a space or not: both are
  /// tried, the second only for what goes on over a line's end.
  func hits(of phrase: Phrase) -> [PageFind.Hit] {
    let parted =
      texts.count > 1 ? hits(of: phrase, joinedBy: "").filter { $0.pieces.count > 1 } : []
    return (hits(of: phrase, joinedBy: " ") + parted).sorted { one, other in
      guard let left = one.pieces.first, let right = other.pieces.first else { return false }
      return (left.line, left.columns.lowerBound) < (right.line, right.columns.lowerBound)
    }
  }

  private func hits(of phrase: Phrase, joinedBy joint: String) -> [PageFind.Hit] {
    let whole = texts.map(\.text).joined(separator: joint)
    let places = phrase.places(in: FoldedText(whole))
    guard !places.isEmpty else { return [] }
    let cells = cells(jointed: !joint.isEmpty)
    return places.map { place in
      var pieces: [PageFind.Piece] = []
      for cell in cells[place] {
        guard let cell else { continue }
        if let last = pieces.indices.last, pieces[last].line == cell.line {
          pieces[last].columns = pieces[last].columns.lowerBound..<cell.columns.upperBound
        } else {
          pieces.append(cell)
        }
      }
      return PageFind.Hit(pieces: pieces)
    }
  }

  /// The cells of each character of the whole; none for a joint.
  private func cells(jointed: Bool) -> [PageFind.Piece?] {
    var cells: [PageFind.Piece?] = []
    for (row, line) in texts.enumerated() {
      if row > 0, jointed { cells.append(nil) }
      var column = line.column
      for character in line.text {
        let next = column + Width.of(character)
        cells.append(PageFind.Piece(line: start + row, columns: column..<next))
        column = next
      }
    }
    return cells
  }
}
