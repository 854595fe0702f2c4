// Which rows of a list are left while somebody narrows it, and which letters matched. Rows keep the
// list's order: a rank means something.

import Texts

/// A list narrowed to what was typed.
package struct Narrowing: Hashable, Sendable {
  /// One row that is left.
  package struct Row: Hashable, Sendable {
    /// Its place in the whole list.
    package var index: Int
    package var score: Int
    /// Characters of the name that matched, and of the line behind it.
    package var name: [Int]
    package var tagline: [Int]
  }

  package let query: String
  package private(set) var rows: [Row] = []
  /// The state of the list that `rows` are of.
  private var revision: Int?

  package init(_ query: String) {
    self.query = query
  }

  /// Looks through the list unless that was done for this state of it.
  mutating func update(
    _ texts: some Sequence<(name: PlainText, tagline: PlainText)>, revision: Int
  ) {
    guard self.revision != revision else { return }
    self.revision = revision
    let words = query.split(separator: " ").map { (FuzzyPattern($0), Phrase($0)) }
    rows = texts.enumerated().compactMap { index, text in
      Self.row(index, name: text.name, tagline: text.tagline, words)
    }
  }

  /// One or two letters begin a word of nearly every line.
  private static let shortestInTagline = 3

  /// Every word has to be found: in the name with gaps, or at the beginning of a word of the tagline.
  private static func row(
    _ index: Int, name: PlainText, tagline: PlainText, _ words: [(FuzzyPattern, Phrase)]
  ) -> Row? {
    var row = Row(index: index, score: 0, name: [], tagline: [])
    let name = FoldedText(name)
    let tagline = FoldedText(tagline)
    for (pattern, phrase) in words {
      if let match = pattern.match(name) {
        row.score += match.score
        row.name += match.offsets
      } else if let place = phrase.places(in: tagline).first(where: {
        tagline.beginsWord(at: $0.lowerBound) && $0.count >= Self.shortestInTagline
      }) {
        row.tagline += Array(place)
      } else {
        return nil
      }
    }
    return row
  }

  /// The row that fits best; of equals the first.
  var best: Row? {
    rows.reduce(nil) { best, row in
      if let best, best.score >= row.score { best } else { row }
    }
  }

  /// Where a row of the whole list stands among those that are left.
  func position(of index: Int) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].index == index ? low : nil
  }
}
