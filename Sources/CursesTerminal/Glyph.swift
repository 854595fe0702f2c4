// What ncurses is given for a cluster. Frames count cells by the width table, ncurses by the C
// library: what the two count differently is never shown to ncurses, a stand-in is.

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

  /// How many scalars a cell of ncurses holds.
  package static let mostScalars = 5

  /// What to draw for a cluster that takes `cells` cells. A glyph of one cell stands for two by
  /// being drawn twice.
  package func glyph(for cluster: String, cells: Int) -> Glyph {
    var scalars = cluster.unicodeScalars.makeIterator()
    guard let base = scalars.next() else { return Glyph(base: " ") }
    if cluster.utf8.count == 1, cells == 1, (" "..."~").contains(base) { return Glyph(base: base) }
    guard isUTF8 else { return Glyph(base: ASCIIFallback.scalar(for: cluster, cells: cells)) }

    var glyph = Glyph(base: base, cells: cells)
    guard width(base) == cells else { return standIn(cells: cells) }
    while let mark = scalars.next() {
      guard width(mark) == 0 else { return standIn(cells: cells) }
      if glyph.marks.count < Self.mostScalars - 1 { glyph.marks.append(mark) }
    }
    return glyph
  }

  private func standIn(cells: Int) -> Glyph {
    let scalar: Unicode.Scalar = cells == 1 ? "\u{fffd}" : "\u{3013}"
    return width(scalar) == cells ? Glyph(base: scalar, cells: cells) : Glyph(base: "?")
  }
}
