// Where something typed stands on a page, as far as the page is loaded: also where a line's end parts it.

import Canvas
import Texts

/// The places of a text on a page.
package struct PageFind: Hashable, Sendable {
  /// One place.
  package struct Hit: Hashable, Sendable {
    /// The cells of each line that it is on, top to bottom.
    package var pieces: [Piece]
    /// The line that it begins on.
    package var line: Int { pieces.first?.line ?? 0 }
  }

  /// Cells of a line.
  package struct Piece: Hashable, Sendable {
    package var line: Int
    package var columns: Range<Int>
  }

  package let query: String
  /// In the order in which they are read.
  package private(set) var hits: [Hit] = []
  /// The one that one stands at.
  package var current: Int?
  private var revision: Int?
  /// The hits that are on a line, by its number.
  private var onLine: [Int: [Int]] = [:]

  package init(_ query: String) {
    self.query = query
  }

  /// Looks through the page unless that was done for this state of it.
  mutating func update(_ layout: PageLayout) {
    guard revision != layout.revision else { return }
    revision = layout.revision
    let phrase = Phrase(query)
    hits = []
    var start = 0
    while start < layout.lines.count {
      let paragraph = Paragraph(layout.lines, from: start)
      hits += paragraph.hits(of: phrase)
      start = paragraph.end
    }
    onLine = [:]
    for (number, hit) in hits.enumerated() {
      for piece in hit.pieces { onLine[piece.line, default: []].append(number) }
    }
    if let current, !hits.indices.contains(current) { self.current = hits.indices.last }
  }

  /// The first place at or below a line; else the first of all.
  func first(from line: Int) -> Int? {
    hits.firstIndex { $0.line >= line } ?? hits.indices.first
  }

  /// The cells of a line that were found, and whether one stands there.
  func marks(onLine line: Int) -> [(columns: Range<Int>, isCurrent: Bool)] {
    (onLine[line] ?? []).flatMap { number in
      hits[number].pieces.filter { $0.line == line }.map { ($0.columns, number == current) }
    }
  }
}
