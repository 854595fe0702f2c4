// How a line is cut into what one cell holds. It knows widths, not places.

import Texts

/// The cells' contents of a line, in order: each a scalar that has a width, and the marks on it.
///
/// That is what a cell of ncurses holds too. It can be less than a grapheme cluster ("กำ" takes two
/// cells), never more. Marks at the start of a line have nothing to stand on and are left out.
struct CellClusters: Sequence, IteratorProtocol {
  /// A cell of ncurses holds the character and four marks.
  static let scalarLimit = 5

  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?

  init(_ text: PlainText) {
    scalars = text.string.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> (cluster: String, width: Int)? {
    while let base = ahead {
      ahead = scalars.next()
      let width = Width.of(base)
      if width > 0 { return (cluster(on: base), width) }
    }
    return nil
  }

  private mutating func cluster(on base: Unicode.Scalar) -> String {
    guard let mark = ahead, Width.of(mark) == 0 else { return Self.string(base) }
    var cluster = String.UnicodeScalarView([base])
    while let mark = ahead, Width.of(mark) == 0 {
      if cluster.count < Self.scalarLimit { cluster.append(mark) }
      ahead = scalars.next()
    }
    return String(cluster)
  }

  private static func string(_ scalar: Unicode.Scalar) -> String {
    scalar.isASCII ? ascii[Int(scalar.value)] : String(scalar)
  }

  /// Made once: most of a screen is ASCII.
  static let ascii = (0..<0x80).map { String(Unicode.Scalar(UInt8($0))) }
}
