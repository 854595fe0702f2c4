// Which columns of a table are shown, and how wide. Cells only; what stands in them is not known here.

/// What a column would like.
struct ColumnWish: Hashable {
  /// The width of its widest cell or its heading.
  var natural: Int
  /// What it may be cut down to.
  var minimum: Int
  /// Columns with a greater rank give way first. Those of rank 0 stay.
  var rank: Int
}

enum TableColumns {
  /// The cells between two columns.
  static let gap = 2

  /// A width for each column, nil where it is left out.
  ///
  /// Columns are left out by rank until the others fit at their minimum; what is over then goes to
  /// the columns in the order of their rank. Without a width each has its natural one.
  static func fit(_ wishes: [ColumnWish], into width: Int?) -> [Int?] {
    guard let width else { return wishes.map(\.natural) }
    var shown = Array(wishes.indices)
    func needed() -> Int {
      shown.reduce(gap * max(0, shown.count - 1)) { $0 + least(wishes[$1]) }
    }
    while needed() > width,
      let last = shown.filter({ wishes[$0].rank > 0 }).max(by: { wishes[$0].rank < wishes[$1].rank }
      )
    {
      shown.removeAll { $0 == last }
    }
    var widths: [Int?] = Array(repeating: nil, count: wishes.count)
    var spare = max(0, width - needed())
    for index in shown.sorted(by: { (wishes[$0].rank, $0) < (wishes[$1].rank, $1) }) {
      let more = min(spare, wishes[index].natural - least(wishes[index]))
      widths[index] = least(wishes[index]) + more
      spare -= more
    }
    return widths
  }

  private static func least(_ wish: ColumnWish) -> Int { min(wish.natural, wish.minimum) }
}
