// How a post's votes ran, as a row of block characters: one for each part of the time, the height in
// proportion to the votes at its end.

package import FoundationEssentials
package import Texts

/// A run of votes as a line of bars, with its scale.
///
///     VoteChart(history, columns: 8)?.bars.string  // "▁▂▃▃▅▆▇█"
package struct VoteChart: Hashable, Sendable {
  package let bars: PlainText
  /// The votes that the lowest bar and the highest one stand for.
  package let votes: ClosedRange<Int>
  /// When the first bar begins.
  package let since: Date

  /// More cells say nothing more.
  package static let widest = 32

  private static let blocks: [PlainText] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Nil where there is no run: fewer than two counts, or always the same.
  package init?(_ history: [VoteCount], columns: Int) {
    guard let first = history.first, let last = history.last, last.at > first.at, columns > 0,
      let least = history.map(\.votes).min(), let most = history.map(\.votes).max(), least < most
    else { return nil }
    let columns = min(columns, Self.widest, max(8, history.count))
    let span = last.at.timeIntervalSince(first.at)
    var bars = PlainText.empty
    var next = 0
    for column in 1...columns {
      let end =
        column == columns
        ? last.at : first.at.addingTimeInterval(span * Double(column) / Double(columns))
      while next + 1 < history.count, history[next + 1].at <= end { next += 1 }
      let height = (history[next].votes - least) * (Self.blocks.count - 1) / (most - least)
      bars = bars + Self.blocks[height]
    }
    self.bars = bars
    votes = least...most
    since = first.at
  }
}
