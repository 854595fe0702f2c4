// The rows of a list as they are shown: all of them or those that narrowing left, with a heading above
// those that begin a new day where a list is of several. A row is counted among the shown rows, a line
// among rows and headings, an index in the whole list.

import ProductHunt
import Texts

/// Rows as they are shown.
struct ShownRows {
  /// A line above a row.
  struct Heading: Hashable {
    /// The row below it.
    let row: Int
    let day: PacificDay
  }

  /// What a line is.
  enum Line: Hashable {
    case row(Int)
    case heading(Heading)
  }

  /// How many rows there are without narrowing.
  let whole: Int
  let narrowing: Narrowing?
  /// From top to bottom.
  let headings: [Heading]

  init(whole: Int, narrowing: Narrowing?, days: [PacificDay]? = nil) {
    self.whole = whole
    self.narrowing = narrowing
    guard let days else {
      headings = []
      return
    }
    let shown = narrowing.map { $0.rows.map { days[$0.index] } } ?? days
    headings = shown.indices.filter { $0 == 0 || shown[$0] != shown[$0 - 1] }
      .map { Heading(row: $0, day: shown[$0]) }
  }

  /// The rows of a list of posts.
  init(_ list: PostList, _ narrowing: Narrowing?) {
    self.init(whole: list.rows.count, narrowing: narrowing, days: list.days)
  }

  var count: Int { narrowing?.rows.count ?? whole }

  func index(of row: Int) -> Int { narrowing?.rows[row].index ?? row }

  /// What narrowing found in a row.
  func match(at row: Int) -> Narrowing.Row? { narrowing?.rows[row] }

  func row(of index: Int) -> Int? {
    guard let narrowing else { return index < whole ? index : nil }
    return narrowing.position(of: index)
  }

  // MARK: Lines

  var lineCount: Int { count + headings.count }

  /// The line that a row is on.
  func line(of row: Int) -> Int {
    headings.isEmpty ? row : row + headings.prefix { $0.row <= row }.count
  }

  /// The line from which on a row is read: that of its heading, if it has one.
  func firstLine(of row: Int) -> Int {
    line(of: row) - (headings.contains { $0.row == row } ? 1 : 0)
  }

  /// What stands on a line; nil below the last row.
  func line(at line: Int) -> Line? {
    guard (0..<lineCount).contains(line) else { return nil }
    let above = headings.enumerated().prefix { $1.row + $0 <= line }.count
    if above > 0, headings[above - 1].row + above - 1 == line {
      return .heading(headings[above - 1])
    }
    return .row(line - above)
  }
}
