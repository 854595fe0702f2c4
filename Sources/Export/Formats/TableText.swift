// Rows under headings, aligned by the width table. Which columns fit is `TableColumns`'s.

import Canvas
import Texts

/// How much room a table has, and whether it is coloured.
package struct TableLayout: Hashable, Sendable {
  /// Cells; nil sets no bound.
  package var width: Int?
  package var ink: Ink

  package init(width: Int? = nil, ink: Ink = .none) {
    self.width = width
    self.ink = ink
  }
}

enum TableText {
  /// The lines of a table, its headings first, each with its line end.
  static func lines<Row>(
    _ rows: [Row], fields: [Field<Row>], layout: TableLayout
  ) -> [String] {
    let cells = rows.map { row in fields.map { $0.cell(row) } }
    let wishes = fields.enumerated().map { index, field in
      ColumnWish(
        natural: cells.reduce(Width.of(field.column.heading)) {
          max($0, Width.of($1[index].text))
        },
        minimum: field.column.minimum, rank: field.column.rank)
    }
    let widths = TableColumns.fit(wishes, into: layout.width)
    let roles = fields.map(\.column.role)
    let headings = fields.map { (text: $0.column.heading, marks: [Int]()) }
    let heading = line(headings, widths, fields, roles: roles.map { _ in .heading }, layout)
    return [heading] + cells.map { line($0, widths, fields, roles: roles, layout) }
  }

  private static func line<Row>(
    _ cells: [(text: PlainText, marks: [Int])], _ widths: [Int?], _ fields: [Field<Row>],
    roles: [Role],
    _ layout: TableLayout
  ) -> String {
    let shown = cells.indices.filter { widths[$0] != nil }
    var room = layout.width ?? .max
    var text = ""
    for index in shown {
      let isLast = index == shown.last
      let width = min(widths[index] ?? 0, room)
      let cut = cells[index].text.truncated(to: width)
      let isRight = fields[index].column.isRight
      // Nothing is padded at the end of a line: a line in a narrower terminal must not wrap.
      let padded =
        isLast && !isRight ? cut : cut.padded(to: width, alignment: isRight ? .right : .left)
      text += layout.ink.paint(padded, as: roles[index], marking: cells[index].marks)
      if !isLast { text += String(repeating: " ", count: min(TableColumns.gap, room - width)) }
      room -= min(room, width + TableColumns.gap)
    }
    return trimmed(text) + "\n"
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
