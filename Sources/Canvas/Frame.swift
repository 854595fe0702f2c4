// The whole grid of cells for one state of the program. Drawing never goes to a terminal directly:
// views write here, `CursesTerminal` shows the frame, `FrameText` turns it into text for tests.

package import Texts

/// A place in a frame. Columns and rows count from 0 at the top left.
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// How many cells a frame has.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A region of a frame.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var width: Int
  package var height: Int
  package init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// One column-wide place. A wide cluster stands in its left cell; the right one is a `continuation`.
package struct Cell: Hashable, Sendable {
  /// One grapheme cluster of the width table; " " where nothing was drawn; "" in a continuation.
  package var cluster: String
  package var style: Style
  package init(_ cluster: String = " ", style: Style = .plain) {
    self.cluster = cluster
    self.style = style
  }
  package static let blank = Cell()
  package var isContinuation: Bool { cluster.isEmpty }
}

/// What a text means, and what a terminal may add to it.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var attributes: Attributes
  package init(_ role: Role = .text, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }
  package static let plain = Style()

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let underline = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let italic = Attributes(rawValue: 8)
    package static let dim = Attributes(rawValue: 16)
  }
}

/// The grid.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Where the terminal's caret stands; nil hides it.
  package var caret: Position?
  package private(set) var cells: [Cell]

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  package subscript(column: Int, row: Int) -> Cell {
    cells[row * size.width + column]
  }

  /// Writes a line from `position` on, at most `limit` cells of it and never past the frame's edge.
  /// Returns the column after the last cell written. A wide cluster that does not fit whole is left out.
  @discardableResult
  package mutating func put(
    _ text: PlainText, at position: Position, style: Style = .plain, limit: Int = .max
  ) -> Int {
    var column = position.column
    guard (0..<size.height).contains(position.row) else { return column }
    let end = min(size.width, limit == .max ? size.width : position.column + limit)
    for character in text.string {
      guard column >= 0, column < end else { break }
      cells[position.row * size.width + column] = Cell(String(character), style: style)
      column += 1
    }
    return column
  }

  /// Gives every cell of a region this style, leaving what is written in it.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for row in max(0, rect.row)..<max(0, rect.row, min(size.height, rect.row + rect.height)) {
      for column in max(0, rect.column)..<max(0, rect.column, min(size.width, rect.column + rect.width)) {
        cells[row * size.width + column].style = change(cells[row * size.width + column].style)
      }
    }
  }

  /// Blanks a region.
  package mutating func clear(_ rect: Rect, style: Style = .plain) {
    for row in max(0, rect.row)..<max(0, rect.row, min(size.height, rect.row + rect.height)) {
      for column in max(0, rect.column)..<max(0, rect.column, min(size.width, rect.column + rect.width)) {
        cells[row * size.width + column] = Cell(style: style)
      }
    }
  }
}
