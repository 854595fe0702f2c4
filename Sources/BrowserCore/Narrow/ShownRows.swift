// The rows of a list as they are shown: all of them or those that narrowing left, with lines above
// some: the day that begins where a list is of several, or what stands between two lists. A row is counted among the shown rows, a line
// among rows and headings, an index in the whole list.

import ProductHunt
import Texts

/// Rows as they are shown.
struct ShownRows {
  /// A line above a row.
  struct Heading: Hashable {
    enum Content: Hashable {
      case day(PacificDay)
      case title(PlainText)
      case remark(PlainText)
    }

    /// The row below it.
    let row: Int
    let content: Content

    /// What it says.
    func text(now: Moment) -> PlainText {
      switch content {
      case .day(let day): Words.title(of: .day(day), now: now)
      case .title(let text), .remark(let text): text
      }
    }
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

  init(whole: Int, narrowing: Narrowing?, headings: [Heading] = []) {
    self.whole = whole
    self.narrowing = narrowing
    self.headings = headings
  }

  /// The rows of a list of posts.
  ///
  /// - Parameter divider: The lines above another list's rows that stand below its own.
  init(_ list: PostList, _ narrowing: Narrowing?, divider: [PlainText] = []) {
    self.init(
      whole: list.rows.count, narrowing: narrowing,
      headings: list.days.map { Self.headings(of: $0, narrowing) }
        ?? Self.headings(divider, below: list, narrowing))
  }

  private static func headings(of days: [PacificDay], _ narrowing: Narrowing?) -> [Heading] {
    let shown = narrowing.map { $0.rows.map { days[$0.index] } } ?? days
    return shown.indices.filter { $0 == 0 || shown[$0] != shown[$0 - 1] }
      .map { Heading(row: $0, content: .day(shown[$0])) }
  }

  private static func headings(
    _ divider: [PlainText], below list: PostList, _ narrowing: Narrowing?
  ) -> [Heading] {
    let own = list.ownCount
    guard own < list.rows.count, let title = divider.last else { return [] }
    let row = narrowing.map { $0.rows.count { $0.index < own } } ?? own
    return divider.dropLast().map { Heading(row: row, content: .remark($0)) }
      + [Heading(row: row, content: .title(title))]
  }

  var count: Int { narrowing?.rows.count ?? whole }

  func index(of row: Int) -> Int { narrowing?.rows[row].index ?? row }

  /// What narrowing found in a row.
  func match(at row: Int) -> Narrowing.Row? { narrowing?.rows[row] }

  func row(of index: Int) -> Int? {
    guard let narrowing else { return index < whole ? index : nil }
    return narrowing.position(of: index)
  }

  /// The first row of another list that stands below this one's own.
  var divider: Int? {
    headings.last.flatMap { if case .title = $0.content { $0.row } else { nil } }
  }

  // MARK: Lines

  var lineCount: Int { count + headings.count }

  /// The line that a row is on.
  func line(of row: Int) -> Int {
    headings.isEmpty ? row : row + headings.prefix { $0.row <= row }.count
  }

  /// The line from which on a row is read: that of its first heading, if it has any.
  func firstLine(of row: Int) -> Int {
    line(of: row) - headings.count { $0.row == row }
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
