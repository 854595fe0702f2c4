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
  /// What changed since the last visit, beside the ranks and the votes; 0 where nothing has.
  let rankChange: Int
  let votesChange: Int
  private let period: Period
  private let hasRanks: Bool

  /// What is known of a row beside its post.
  struct Facts {
    var match: Narrowing.Row?
    var hit: Findings.Hit?
    var flag: RowFlag?
    var change: RowChange?
    /// Stands in place of the tagline.
    var note: PlainText?
    /// Stands in place of the topics.
    var day: PlainText?
  }

  /// The selection's bar and the flag.
  private static let lead = 3
  private static let gap = 2

  init(_ list: PostList, width: Int, columns wanted: [ListColumn] = ListColumn.allCases) {
    let (widest, spec) = (list.widest, list.spec)
    self.width = width
    // The public feed knows no ranks, votes, comments and topics.
    let order = spec.isFeed ? wanted.filter { [.name, .tagline].contains($0) } : wanted
    self.order = order
    period = spec.period
    // A collection's posts are of many days: their ranks say nothing beside each other.
    hasRanks = spec.hasPeriods
    func widestChange(_ text: (RowChange) -> PlainText) -> Int {
      let most = list.changes.values.reduce(0) { max($0, Width.of(text($1))) }
      return width < 50 || most == 0 ? 0 : most + 1
    }
    let showsRanks = spec.hasPeriods && order.contains(.rank)
    rankChange = showsRanks ? widestChange { Words.change(inRank: $0.rank) } : 0
    votesChange = order.contains(.votes) ? widestChange { Words.change(inVotes: $0.votes) } : 0
    rank = order.contains(.rank) ? max(2, widest.rank) + rankChange : 0
    votes = order.contains(.votes) ? max(4, widest.votes) + votesChange : 0
    comments = order.contains(.comments) && width >= 60 ? max(4, widest.comments) : 0
    let fixed = [rank, votes, comments].reduce(Self.lead) { $0 + ($1 > 0 ? $1 + Self.gap : 0) }
    let room = max(0, width - fixed - 1)
    if width < 50 {
      name = room
      tagline = 0
      topics = 0
      return
    }
    let hasTagline = order.contains(.tagline)
    let longestName = max(12, !hasTagline ? room : width >= 110 ? 30 : room * 2 / 5)
    name = min(widest.name, longestName)
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
    let dot: PlainText = " · "
    var shown = PlainText.empty
    for topic in row.topics {
      let longer = shown.isEmpty ? topic : shown + dot + topic
      if longer.isWider(than: topics) { break }
      shown = longer
    }
    return shown.isEmpty ? row.topics.first?.truncated(to: topics) ?? .empty : shown
  }

  func draw(
    _ row: PostRow, _ facts: Facts, at place: Position, isSelected: Bool, on frame: inout Frame
  ) {
    if isSelected { frame.put("▌", at: place, style: Style(.mark)) }
    if let flag = facts.flag {
      frame.put(
        flag.sign, at: Position(column: place.column + 1, row: place.row),
        style: Style(.mark, .bold))
    }
    var start = Position(column: place.column + Self.lead, row: place.row)
    for column in order where cells(of: column) > 0 {
      draw(column, of: row, facts, at: start, isSelected: isSelected, on: &frame)
      start.column += cells(of: column) + Self.gap
    }
    guard isSelected else { return }
    frame.restyle(Rect(column: place.column, row: place.row, width: width, height: 1)) {
      Style(.selection, $0.attributes)
    }
  }

  private func draw(
    _ column: ListColumn, of row: PostRow, _ facts: Facts, at start: Position, isSelected: Bool,
    on frame: inout Frame
  ) {
    let cells = cells(of: column)
    let end = Position(column: start.column + cells, row: start.row)
    switch column {
    case .rank:
      put(Words.change(inRank: facts.change?.rank ?? 0), endingAt: end, rankChange, on: &frame)
      guard hasRanks, let number = period.rank(of: row.post) else { return }
      let end = Position(column: end.column - rankChange, row: end.row)
      frame.put(PlainText(number), endingAt: end, style: Style(.rank))
    case .votes:
      put(Words.change(inVotes: facts.change?.votes ?? 0), endingAt: end, votesChange, on: &frame)
      let end = Position(column: end.column - votesChange, row: end.row)
      frame.put(row.votes, endingAt: end, style: Style(.votes))
    case .comments:
      frame.put(row.comments, endingAt: end, style: Style(.faint))
    case .name:
      frame.put(
        row.name, at: start, style: isSelected ? Style(.title, .bold) : Style(.title),
        fitting: cells)
      let matches = facts.match?.name ?? facts.hit?.name.matches
      mark(matches, of: row.name, from: start.column, cells: cells, start.row, on: &frame)
    case .tagline:
      drawLine(of: row, facts, at: start, cells: cells, on: &frame)
    case .topics:
      frame.put(facts.day ?? shownTopics(of: row), at: start, style: Style(.topic))
    }
  }

  /// The line behind the name: what was noted, or where a search found the words, else the tagline.
  private func drawLine(
    of row: PostRow, _ facts: Facts, at start: Position, cells: Int, on frame: inout Frame
  ) {
    if let note = facts.note {
      frame.put(note, at: start, style: Style(.text, .italic), fitting: cells)
      return
    }
    let text = facts.hit?.line.text ?? row.tagline
    frame.put(text, at: start, fitting: cells)
    let matches = facts.match?.tagline ?? facts.hit?.line.matches
    mark(matches, of: text, from: start.column, cells: cells, start.row, on: &frame)
  }

  /// What has changed, at the end of its column.
  private func put(
    _ change: PlainText, endingAt end: Position, _ cells: Int, on frame: inout Frame
  ) {
    guard cells > 0, !change.isEmpty else { return }
    frame.put(change, endingAt: end, style: Style(.change))
  }

  /// Marks the letters that narrowing found, but for the cell that an ellipsis may stand in.
  private func mark(
    _ offsets: [Int]?, of text: PlainText, from column: Int, cells: Int, _ line: Int,
    on frame: inout Frame
  ) {
    guard let offsets, !offsets.isEmpty else { return }
    let isCut = text.isWider(than: cells)
    frame.mark(
      offsets, of: text, at: Position(column: column, row: line),
      limit: max(0, isCut ? cells - 1 : cells))
  }
}

extension RowFlag {
  /// What stands in the flag column.
  var sign: PlainText {
    switch self {
    case .bookmarked: "B"
    case .new: "N"
    case .unread: "•"
    }
  }
}
