// Where something typed stands on a page, as far as the page is loaded. A phrase that a line's end
// parts is not found.

import Canvas
import Texts

/// The places of a text on a page.
package struct PageFind: Hashable, Sendable {
  /// One place: cells of a line.
  package struct Hit: Hashable, Sendable {
    package var line: Int
    package var columns: Range<Int>
  }

  package let query: String
  package private(set) var hits: [Hit] = []
  /// The one that one stands at.
  package var current: Int?
  private var revision: Int?

  package init(_ query: String) {
    self.query = query
  }

  /// Looks through the page unless that was done for this state of it.
  mutating func update(_ layout: PageLayout) {
    guard revision != layout.revision else { return }
    revision = layout.revision
    let phrase = Phrase(query)
    hits = layout.lines.enumerated().flatMap { number, line in
      Self.hits(of: phrase, in: line, number)
    }
    if let current, !hits.indices.contains(current) { self.current = hits.indices.last }
  }

  private static func hits(of phrase: Phrase, in line: PageLine, _ number: Int) -> [Hit] {
    let text = line.runs.reduce(into: "") { $0 += $1.text.string }
    let places = phrase.places(in: FoldedText(text))
    guard !places.isEmpty else { return [] }
    var columns = [0]
    for character in text { columns.append((columns.last ?? 0) + Width.of(character)) }
    return places.map {
      Hit(line: number, columns: columns[$0.lowerBound]..<columns[$0.upperBound])
    }
  }

  /// The first place at or below a line; else the first of all.
  func first(from line: Int) -> Int? {
    hits.firstIndex { $0.line >= line } ?? hits.indices.first
  }

  /// The hits of a line; they stand in order, so few are looked at.
  func hits(onLine line: Int) -> ArraySlice<Hit> {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return hits[low...].prefix { $0.line == line }
  }
}
