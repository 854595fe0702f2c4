// Prints rows. Line by line as they come where a format has lines; formats that are one document
// are printed once they are whole, so that a failure leaves none half written.

import Export
import FoundationEssentials
import Texts

struct RowWriter<Row: ExportableRow> {
  private let format: ExportFormat
  private let names: [String]
  private let layout: TableLayout
  private var exporter: Exporter<Row>
  private var held: [Row] = []

  /// - Parameter defaults: The fields that a format takes when nobody says which.
  init(
    _ options: OutputOptions, _ environment: [String: String],
    defaults: (ExportFormat) -> [String] = { Row.defaultFields(for: $0) }
  ) throws(ExportError) {
    format = options.format?.format ?? (StandardOutput.isTerminal ? .table : .plain)
    names = options.fieldNames ?? defaults(format)
    layout = TableLayout(
      width: PrintWidth.ofTable(environment), ink: options.ink(environment))
    exporter = try Exporter(format, fields: names, layout: layout) { try StandardOutput.write($0) }
  }

  mutating func write(_ rows: [Row]) throws {
    if isDocument {
      held += rows
    } else {
      for row in rows { try exporter.write(row) }
    }
  }

  /// Ends the output.
  mutating func finish() throws {
    if isDocument {
      try StandardOutput.write(Exporter.text(held, format, fields: names, layout: layout))
    } else {
      try exporter.finish()
    }
    if exporter.leftOut > 0 {
      Console.error("phbrowse: \(exporter.leftOut) without an address that can be opened left out")
    }
  }

  private var isDocument: Bool {
    switch format {
    case .table, .json, .markdown, .html: true
    case .plain, .jsonl, .csv, .url: false
    }
  }
}

/// What is said on standard error beside the rows.
enum Remarks {
  static func more(than count: Int, _ things: Things) {
    let printed: PlainText =
      count == 1 ? "the first of the \(things.many)" : "the first \(count) \(things.many)"
    Console.error("phbrowse: \(printed); --limit all prints all")
  }

  /// That what is printed is not fresh.
  static func saved(at moment: Date, _ more: PlainText? = nil) {
    let age = Spoken.age(of: moment, now: Date())
    Console.error("phbrowse: saved \(age)" + (more.map { ", " + $0 } ?? .empty))
  }

  static func unreadable(_ count: Int, _ things: Things) {
    guard count > 0 else { return }
    let fate: PlainText =
      count == 1
      ? "1 \(things.one) could not be read and is left out"
      : "\(count) \(things.many) could not be read and are left out"
    Console.error("phbrowse: " + fate)
  }
}
