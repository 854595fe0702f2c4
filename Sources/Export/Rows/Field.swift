// One thing that can be said of a row: its name, how a table and a sentence show it, and its value.

package import Canvas
package import Texts

/// A field of a row, named as the service's API names it.
package struct Field<Row: Sendable>: Sendable {
  /// How a table shows it.
  package struct Column: Hashable, Sendable {
    package var heading: PlainText
    /// What the column may be cut down to, in cells.
    package var minimum: Int
    /// Columns with a greater rank give way first in a narrow terminal; those of rank 0 stay.
    package var rank: Int
    package var isRight: Bool
    package var role: Role
  }

  package let name: String
  package let column: Column
  /// What stands around the value in a sentence: `("▲ ", "")`, `("", " comments")`.
  let phrase: (before: PlainText, after: PlainText)
  package let value: @Sendable (Row) -> FieldValue
  /// The value with the places in it that a table marks; nil where nothing is marked.
  var marked: (@Sendable (Row) -> FoundLine)?

  /// A field that is shown at the left of its column.
  static func text(
    _ name: String, _ heading: PlainText, minimum: Int = 8, rank: Int, role: Role = .text,
    phrase: (PlainText, PlainText)? = nil, _ value: @escaping @Sendable (Row) -> FieldValue
  ) -> Field {
    let column = Column(heading: heading, minimum: minimum, rank: rank, isRight: false, role: role)
    return Field(name: name, column: column, phrase: phrase ?? (heading + " ", ""), value: value)
  }

  /// A number: at the right of its column, never cut.
  static func number(
    _ name: String, _ heading: PlainText, rank: Int, role: Role = .text,
    phrase: (PlainText, PlainText), _ value: @escaping @Sendable (Row) -> FieldValue
  ) -> Field {
    let column = Column(heading: heading, minimum: .max, rank: rank, isRight: true, role: role)
    return Field(name: name, column: column, phrase: phrase, value: value)
  }

  /// Whether the value speaks for itself: a tagline, an excerpt.
  var isProse: Bool { phrase.before.isEmpty && phrase.after.isEmpty }

  /// The same field, with places that a table marks.
  func marking(_ marked: @escaping @Sendable (Row) -> FoundLine) -> Field {
    var field = self
    field.marked = marked
    return field
  }

  /// The value in a table, and which of its characters are marked.
  func cell(_ row: Row) -> (text: PlainText, marks: [Int]) {
    marked.map { mark in
      let found = mark(row)
      return (found.text, found.matches)
    } ?? (value(row).line, [])
  }

  /// The value in a sentence; empty where it is missing.
  func words(_ row: Row) -> PlainText {
    let line = value(row).line
    return line.isEmpty ? line : phrase.before + line + phrase.after
  }
}
