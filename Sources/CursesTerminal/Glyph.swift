// What ncurses is given for a cluster. Frames count cells by the width table, ncurses by the C
// library: what the two count differently is never shown to ncurses, a stand-in is.

package import Canvas

/// A base character and the marks on it, as ncurses puts them into one cell or two.
package struct Glyph: Hashable {
  package var base: Unicode.Scalar
  package var marks: [Unicode.Scalar]
  /// How many cells ncurses gives it.
  package var cells: Int

  package init(base: Unicode.Scalar, marks: [Unicode.Scalar] = [], cells: Int = 1) {
    self.base = base
    self.marks = marks
    self.cells = cells
  }
}

/// The characters that can be drawn here.
package struct Repertoire {
  /// Whether the terminal takes more than ASCII.
  private let isUTF8: Bool
  /// The C library's width of a character, -1 for one that it does not know.
  private let width: (Unicode.Scalar) -> Int

  package init(isUTF8: Bool, width: @escaping (Unicode.Scalar) -> Int) {
    self.isUTF8 = isUTF8
    self.width = width
  }

  /// What to draw for a cell's cluster that takes `cells` cells. A glyph of one cell stands for two
  /// by being drawn twice.
  package func glyph(for cell: Cell, cells: Int) -> Glyph {
    guard let base = cell.base else { return Glyph(base: " ") }
    if cells == 1, cell.letter != nil { return Glyph(base: base) }
    guard isUTF8 else { return Glyph(base: ASCIIFallback.scalar(for: base, cells: cells)) }
    guard width(base) == cells, cell.marks.allSatisfy({ width($0) == 0 }) else {
      return standIn(cells: cells)
    }
    return Glyph(base: base, marks: cell.marks, cells: cells)
  }

  private func standIn(cells: Int) -> Glyph {
    let scalar: Unicode.Scalar = cells == 1 ? "\u{fffd}" : "\u{3013}"
    return width(scalar) == cells ? Glyph(base: scalar, cells: cells) : Glyph(base: "?")
  }
}
