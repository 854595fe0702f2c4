// Where two frames differ. Every key compares a whole screen, so this looks at each cell once.

extension Frame {
  /// The columns of a row from the first to the last that is not as in `other`, which has the same
  /// size, with all of the wide clusters at both ends; nil if the row is the same.
  package func changedColumns(ofRow row: Int, from other: Frame) -> Range<Int>? {
    precondition(size == other.size, "frames of one size")
    let start = row * size.width
    return cells.withUnsafeBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        var first = 0
        while first < size.width, cells[start + first] == others[start + first] { first += 1 }
        guard first < size.width else { return nil }
        var end = size.width
        while cells[start + end - 1] == others[start + end - 1] { end -= 1 }
        while first > 0, cells[start + first].isContinuation { first -= 1 }
        while end < size.width, cells[start + end].isContinuation { end += 1 }
        return first..<end
      }
    }
  }
}
