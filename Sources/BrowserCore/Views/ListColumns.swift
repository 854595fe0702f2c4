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
  private let period: Period
  private let hasRanks: Bool

  /// The selection's bar and the flag.
  private static let lead = 3
  private static let gap = 2

  init(rows: [PostRow], spec: ListSpec, width: Int) {
    self.width = width
    period = spec.period
    // A collection's posts are of many days: their ranks say nothing beside each other.
    hasRanks = !spec.isCollection
    // Ten thousand is shorter than nine: 9,999 and 10k.
    let most = rows.reduce(0) { max($0, Words.digits($1.post.votesCount)) }
    let last = rows.reduce(0) { max($0, spec.period.rank(of: $1.post) ?? 0) }
    rank = max(2, "\(last)".utf8.count)
    votes = max(4, most + 1)
    comments = width >= 60 ? 4 : 0
    let fixed =
      Self.lead + rank + Self.gap + votes + Self.gap + (comments > 0 ? comments + Self.gap : 0)
    let room = max(0, width - fixed - 1)
    let longest = rows.reduce(0) { max($0, $1.nameWidth) }
    if width < 50 {
      name = room
      tagline = 0
      topics = 0
      return
    }
    name = min(longest, max(12, width >= 110 ? 30 : room * 2 / 5))
    let rest = max(0, room - name - Self.gap)
    topics = width >= 110 ? min(34, max(24, rest / 3)) : 0
    tagline = max(0, rest - (topics > 0 ? topics + Self.gap : 0))
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
    let post = row.post
    let line = place.row
    if isSelected { frame.put("▌", at: place, style: Style(.mark)) }
    var column = place.column + Self.lead + rank
    if hasRanks, let number = period.rank(of: post) {
      frame.put("\(number)", endingAt: Position(column: column, row: line), style: Style(.rank))
    }
    column += Self.gap + votes
    frame.put(
      "▲" + Words.short(post.votesCount), endingAt: Position(column: column, row: line),
      style: Style(.votes))
    column += Self.gap
    if comments > 0 {
      column += comments
      frame.put(
        Words.short(post.commentsCount) + "c", endingAt: Position(column: column, row: line),
        style: Style(.faint))
      column += Self.gap
    }
    frame.put(
      row.name.truncated(to: name), at: Position(column: column, row: line),
      style: Style(.title, isSelected ? .bold : []))
    mark(match?.name, of: row.name, from: column, cells: name, line, on: &frame)
    column += name + Self.gap
    if tagline > 0 {
      frame.put(row.tagline.truncated(to: tagline), at: Position(column: column, row: line))
      mark(match?.tagline, of: row.tagline, from: column, cells: tagline, line, on: &frame)
      column += tagline + Self.gap
    }
    if topics > 0 {
      frame.put(
        shownTopics(of: row), at: Position(column: column, row: line), style: Style(.topic))
    }
    guard isSelected else { return }
    frame.restyle(Rect(column: place.column, row: line, width: width, height: 1)) {
      Style(.selection, $0.attributes)
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
