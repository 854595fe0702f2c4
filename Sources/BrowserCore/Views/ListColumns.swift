// Which columns a list has at a width, and one row drawn into them. What yields first as it gets
// narrower: topics, comments, tagline; rank, votes and name stay.

import Canvas
import ProductHunt
import Texts

/// The columns of a list, in cells.
struct ListColumns: Equatable {
  let width: Int
  let rank: Int
  let votes: Int
  /// 0 where there is no room.
  let comments: Int
  let name: Int
  let tagline: Int
  let topics: Int
  /// Those that are wanted, from left to right; one of no cells is not shown.
  private let order: [ListColumn]
  private let period: Period
  private let hasRanks: Bool

  /// The selection's bar and the flag.
  private static let lead = 3
  private static let gap = 2

  init(
    rows: [PostRow], spec: ListSpec, width: Int, columns order: [ListColumn] = ListColumn.allCases
  ) {
    self.width = width
    self.order = order
    period = spec.period
    // A collection's posts are of many days: their ranks say nothing beside each other.
    hasRanks = !spec.isCollection
    // Ten thousand is shorter than nine: 9,999 and 10k.
    let digits = rows.reduce(0) { max($0, Words.digits($1.post.votesCount)) }
    let last = rows.reduce(0) { max($0, spec.period.rank(of: $1.post) ?? 0) }
    rank = order.contains(.rank) ? max(2, "\(last)".utf8.count) : 0
    votes = order.contains(.votes) ? max(4, digits + 1) : 0
    comments = order.contains(.comments) && width >= 60 ? 4 : 0
    let fixed = [rank, votes, comments].reduce(Self.lead) { $0 + ($1 > 0 ? $1 + Self.gap : 0) }
    let room = max(0, width - fixed - 1)
    let longest = rows.reduce(0) { max($0, $1.nameWidth) }
    if width < 50 {
      name = room
      tagline = 0
      topics = 0
      return
    }
    let hasTagline = order.contains(.tagline)
    let most = max(12, !hasTagline ? room : width >= 110 ? 30 : room * 2 / 5)
    name = min(longest, most)
    let rest = max(0, room - name - Self.gap)
    topics = order.contains(.topics) && width >= 110 ? min(34, max(24, rest / 3)) : 0
    tagline = hasTagline ? max(0, rest - (topics > 0 ? topics + Self.gap : 0)) : 0
  }

  private func cells(of column: ListColumn) -> Int {
    switch column {
    case .rank: rank
    case .votes: votes
    case .comments: comments
    case .name: name
    case .tagline: tagline
    case .topics: topics
    }
  }

  /// As many as fit whole; of a first one that does not, its beginning.
  private func shownTopics(of row: PostRow) -> PlainText {
    let fitting = row.topics.indices.reversed().lazy
      .map { row.topics[...$0].joined(by: " · ") }
      .first { Width.of($0) <= topics }
    return fitting ?? row.topics.first?.truncated(to: topics) ?? .empty
  }

  func draw(
    _ row: PostRow, _ match: Narrowing.Row? = nil, at place: Position, isSelected: Bool,
    on frame: inout Frame
  ) {
    if isSelected { frame.put("▌", at: place, style: Style(.mark)) }
    var start = Position(column: place.column + Self.lead, row: place.row)
    for column in order where cells(of: column) > 0 {
      draw(column, of: row, match, at: start, isSelected: isSelected, on: &frame)
      start.column += cells(of: column) + Self.gap
    }
    guard isSelected else { return }
    frame.restyle(Rect(column: place.column, row: place.row, width: width, height: 1)) {
      Style(.selection, $0.attributes)
    }
  }

  private func draw(
    _ column: ListColumn, of row: PostRow, _ match: Narrowing.Row?, at start: Position,
    isSelected: Bool, on frame: inout Frame
  ) {
    let cells = cells(of: column)
    let end = Position(column: start.column + cells, row: start.row)
    switch column {
    case .rank:
      guard hasRanks, let number = period.rank(of: row.post) else { return }
      frame.put("\(number)", endingAt: end, style: Style(.rank))
    case .votes:
      frame.put("▲" + Words.short(row.post.votesCount), endingAt: end, style: Style(.votes))
    case .comments:
      frame.put(Words.short(row.post.commentsCount) + "c", endingAt: end, style: Style(.faint))
    case .name:
      frame.put(
        row.name.truncated(to: cells), at: start, style: Style(.title, isSelected ? .bold : []))
      mark(match?.name, of: row.name, from: start.column, cells: cells, start.row, on: &frame)
    case .tagline:
      frame.put(row.tagline.truncated(to: cells), at: start)
      mark(match?.tagline, of: row.tagline, from: start.column, cells: cells, start.row, on: &frame)
    case .topics:
      frame.put(shownTopics(of: row), at: start, style: Style(.topic))
    }
  }

  /// Marks the letters that narrowing found, but for the cell that an ellipsis may stand in.
  private func mark(
    _ offsets: [Int]?, of text: PlainText, from column: Int, cells: Int, _ line: Int,
    on frame: inout Frame
  ) {
    guard let offsets, !offsets.isEmpty else { return }
    let isCut = Width.of(text) > cells
    frame.mark(
      offsets, of: text, at: Position(column: column, row: line),
      limit: max(0, isCut ? cells - 1 : cells))
  }
}
