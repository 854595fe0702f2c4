// Lines made to fit a number of cells. Clusters are never cut.

package import Texts

/// Where a line stands in more room than it needs.
package enum Alignment: Hashable, Sendable {
  case left, right, center
}

extension PlainText {
  /// The longest beginning that fits into `width` cells.
  package func prefix(cells width: Int) -> PlainText {
    self[string.startIndex..<end(ofCells: width)]
  }

  /// Whether it takes more than `width` cells. It looks no further than it must, however long the line.
  package func isWider(than width: Int) -> Bool {
    // No scalar has more cells than bytes: most lines are known to fit without a look at them.
    guard string.utf8.count > width else { return false }
    if end(ofBytes: width) != nil { return true }
    var room = width
    for scalar in string.unicodeScalars {
      room -= Width.of(scalar)
      if room < 0 { return true }
    }
    return false
  }

  /// The line if it fits into `width` cells, otherwise its beginning and the ellipsis; with no room
  /// for even that, as much of the ellipsis as fits.
  package func truncated(to width: Int, ellipsis: PlainText = "…") -> PlainText {
    guard isWider(than: width) else { return self }
    let room = width - Width.of(ellipsis)
    return room < 0 ? ellipsis.prefix(cells: width) : prefix(cells: room) + ellipsis
  }

  /// The line with spaces around it up to `width` cells; a wider line stays as it is.
  package func padded(to width: Int, alignment: Alignment = .left) -> PlainText {
    let room = max(0, width - Width.of(self))
    let before =
      switch alignment {
      case .left: 0
      case .right: room
      case .center: room / 2
      }
    return PlainText.spaces(before) + self + PlainText.spaces(room - before)
  }

  /// So many spaces.
  package static func spaces(_ count: Int) -> PlainText {
    var spaces = PlainText.empty
    var piece: PlainText = " "
    var rest = max(0, count)
    while rest > 0 {
      if rest & 1 == 1 { spaces = spaces + piece }
      piece = piece + piece
      rest >>= 1
    }
    return spaces
  }

  /// Where the longest beginning ends that fits into `width` cells. It looks no further.
  private func end(ofCells width: Int) -> String.Index {
    if let end = end(ofBytes: width) { return end }
    var room = width
    var index = string.startIndex
    while index < string.endIndex {
      let (cluster, end) = TextCluster.at(index, in: string)
      room -= cluster.width
      if room < 0 { return index }
      index = end
    }
    return index
  }

  /// The same for a line whose beginning is ASCII, where a byte is a cell; nil if it is not. The byte
  /// behind the beginning is looked at as well: it could be a mark on the last character.
  private func end(ofBytes width: Int) -> String.Index? {
    guard width >= 0, width < string.utf8.count else { return nil }
    let isASCII =
      string.utf8.withContiguousStorageIfAvailable { bytes in
        bytes[...width].allSatisfy { (0x20..<0x7F).contains($0) }
      } ?? false
    return isASCII ? string.utf8.index(string.startIndex, offsetBy: width) : nil
  }
}
