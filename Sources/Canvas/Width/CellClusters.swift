// How a line is cut into what one cell holds. It knows widths, not places.

import Texts

/// The cells of a line in one style, in order, each with its width: a scalar that has one, and the
/// marks on it.
///
/// It can be less than a grapheme cluster ("กำ" takes two cells), never more. Marks at the start of a
/// line have nothing to stand on and are left out.
struct CellClusters: Sequence, IteratorProtocol {
  private let style: Style
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?

  init(_ text: PlainText, style: Style) {
    self.style = style
    scalars = text.string.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> (cell: Cell, width: Int)? {
    while let base = ahead {
      ahead = scalars.next()
      // Between ASCII no tables are needed.
      if 0x20..<0x7F ~= base.value, ahead?.isASCII != false { return (Cell(base, style: style), 1) }
      let width = Width.of(base)
      guard width > 0 else { continue }
      var cell = Cell(base, style: style)
      while let mark = ahead, Width.of(mark) == 0 {
        cell.add(mark)
        ahead = scalars.next()
      }
      return (cell, width)
    }
    return nil
  }
}
