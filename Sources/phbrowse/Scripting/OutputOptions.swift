// In which form data is printed.

import ArgumentParser
import Export
import Texts

/// The formats by the names that the command line knows.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, plain, json, jsonl, csv, url, markdown, html

  var format: ExportFormat {
    switch self {
    case .table: .table
    case .plain: .plain
    case .json: .json
    case .jsonl: .jsonl
    case .csv: .csv
    case .url: .url
    case .markdown: .markdown
    case .html: .html
    }
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Options of every command that prints data.
struct OutputOptions: ParsableArguments {
  @Option(
    help:
      """
      table, plain (tab-separated), json, jsonl, csv, url or markdown (default: table, but plain for \
      lists in a pipe); html for bookmarks.
      """
  )
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "The fields to print, in this order, such as name,votesCount,url.", valueName: "names"))
  var fields: String?

  @Option(help: "When to colour a table: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let names = fieldNames, names.isEmpty {
      throw ValidationError("Name the fields, as in --fields name,votesCount.")
    }
  }

  var fieldNames: [String]? {
    fields.map { $0.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) }
  }

  func ink(_ environment: [String: String]) -> Ink {
    switch color {
    case .always: .colored
    case .never: .none
    case .auto:
      StandardOutput.isTerminal && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb" ? .colored : .none
    }
  }
}
