// Writes rows in a format, each as it comes where the format allows. Where the text goes is the sink's
// matter: a file, a pipe that may break, a string.

import Texts

/// Writes rows one after the other.
///
///     var exporter = try Exporter<PostRow>(.jsonl) { text in try out.write(text) }
///     for post in page.items { try exporter.write(PostRow(post)) }
///     try exporter.finish()
///
/// A table needs to know all its rows and is written by ``finish()``; everything else streams.
package struct Exporter<Row: ExportableRow> {
  package typealias Sink = (String) throws -> Void

  private let format: ExportFormat
  private let fields: [Field<Row>]
  private let layout: TableLayout
  private let sink: Sink
  private var held: [Row] = []
  private var hasBegun = false
  /// Rows that could not be written: in the format `url`, those without an address to open.
  package private(set) var leftOut = 0
  /// Rows that were taken, those left out among them.
  package private(set) var count = 0

  /// - Parameters:
  ///   - names: The fields to write, in this order; nil for those that the format takes by itself.
  ///   - layout: The width and colours of a table.
  package init(
    _ format: ExportFormat, fields names: [String]? = nil, layout: TableLayout = TableLayout(),
    sink: @escaping Sink
  ) throws(ExportError) {
    self.format = format
    self.layout = layout
    self.sink = sink
    fields = try Row.fields(named: names ?? Row.defaultFields(for: format))
    if format == .html, Row.html == nil { throw .formatNotForThese(format) }
    let addresses = ["url", "website"]
    if format == .url, let other = fields.first(where: { !addresses.contains($0.name) }) {
      throw .notAnAddress(field: other.name)
    }
  }

  /// Writes a row, or holds it for the table. Throws what the sink throws.
  package mutating func write(_ row: Row) throws {
    try begin()
    count += 1
    switch format {
    case .table: held.append(row)
    case .plain: try sink(fields.map { $0.value(row).line.string }.joined(separator: "\t") + "\n")
    case .json: try sink((count == 1 ? "" : ",") + "\n" + object(row).text)
    case .jsonl: try sink(object(row).text + "\n")
    case .csv: try sink(CSVCell.row(fields.map { CSVCell.text($0.value(row)) }))
    case .url:
      let links = fields.compactMap { $0.value(row).link }
      if links.isEmpty { leftOut += 1 }
      for link in links { try sink(link.address + "\n") }
    case .markdown: try sink(MarkdownItem.text(row, fields: fields) + "\n")
    case .html: try sink(Row.html?.item(row) ?? "")
    }
  }

  /// Ends the document. Nothing may be written after it.
  package mutating func finish() throws {
    try begin()
    switch format {
    case .table:
      guard !held.isEmpty else { return }
      for line in TableText.lines(held, fields: fields, layout: layout) { try sink(line) }
    case .json: try sink(count == 0 ? "]\n" : "\n]\n")
    case .html: try sink(Row.html?.close ?? "")
    case .plain, .jsonl, .csv, .url, .markdown: break
    }
  }

  private mutating func begin() throws {
    guard !hasBegun else { return }
    hasBegun = true
    switch format {
    case .json: try sink("[")
    case .csv: try sink(CSVCell.row(fields.map(\.name)))
    case .html: try sink(Row.html?.open ?? "")
    case .table, .plain, .jsonl, .url, .markdown: break
    }
  }

  private func object(_ row: Row) -> JSONValue {
    .object(fields.map { ($0.name, $0.value(row).json) })
  }
}

extension Exporter {
  /// All rows as one text.
  package static func text(
    _ rows: [Row], _ format: ExportFormat, fields: [String]? = nil,
    layout: TableLayout = TableLayout()
  ) throws -> String {
    var parts: [String] = []
    var exporter = try Exporter(format, fields: fields, layout: layout) { parts.append($0) }
    for row in rows { try exporter.write(row) }
    try exporter.finish()
    return parts.joined()
  }
}
