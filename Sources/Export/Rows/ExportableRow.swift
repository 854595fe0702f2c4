// What a kind of rows must say of itself to be exported: its fields, and which of them each format takes.

package import Texts

/// A row that every format can write.
package protocol ExportableRow: Sendable {
  /// What it is called; `(no name)` where nothing of that can be shown.
  var title: PlainText { get }

  /// Its page.
  var address: ForeignText { get }

  /// Every field, in the order of the documented JSON.
  static var fields: [Field<Self>] { get }

  /// The names of the fields that a format takes when nobody says which.
  static func defaultFields(for format: ExportFormat) -> [String]

  /// How the format `html` writes the rows; nil if it cannot.
  static var html: HTMLForm<Self>? { get }
}

/// A file of rows in HTML.
package struct HTMLForm<Row>: Sendable {
  package var open: String
  package var item: @Sendable (Row) -> String
  package var close: String
}

extension ExportableRow {
  package static var html: HTMLForm<Self>? { nil }

  /// The names of all fields, in order.
  package static var fieldNames: [String] { fields.map(\.name) }

  /// The fields of these names, in the order of the names.
  package static func fields(named names: [String]) throws(ExportError) -> [Field<Self>] {
    var chosen: [Field<Self>] = []
    for name in names {
      guard let field = fields.first(where: { $0.name == name }) else {
        throw .unknownField(name: name, nearest: NearestWord.to(name, among: fieldNames))
      }
      chosen.append(field)
    }
    return chosen
  }

  /// A stranger's name as a title.
  static func title(_ name: ForeignText) -> PlainText {
    let name = PlainText(name)
    return name.isEmpty ? "(no name)" : name
  }
}
