// Cells of RFC 4180. A stranger's text is written so that no spreadsheet takes it for a formula.

import Texts

enum CSVCell {
  /// A row with its line end.
  static func row(_ cells: [String]) -> String {
    cells.joined(separator: ",") + "\r\n"
  }

  /// A value as a cell. Numbers stay numbers; a missing value is an empty cell.
  static func text(_ value: FieldValue) -> String {
    switch value {
    case .missing: ""
    case .integer, .time: value.line.string
    case .decimal(let number): number.isFinite ? value.line.string : ""
    case .address(let text), .page(let text): quoted(defused(PlainText(text).string))
    case .text, .topics: quoted(defused(value.line.string))
    }
  }

  /// The text in quotes where it holds anything that a reader might split at or trim.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      switch $0 {
      case "\"", ",", ";", "|", "'", " ", "\t", "\r", "\n": false
      default: true
      }
    }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Puts an apostrophe before whatever would start a formula: at the beginning, also behind spaces
  /// and quotes, and after a semicolon, at which spreadsheets split where the comma is decimal.
  private static func defused(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var skipped: [Unicode.Scalar] = []
    var isAtStart = true
    for (index, scalar) in scalars.enumerated() {
      if isAtStart, scalar == "\"" || scalar.properties.isWhitespace {
        skipped.append(scalar)
        continue
      }
      if isAtStart, startsFormula(scalar), !isSmile(scalars, at: index) { result.append("'") }
      // One by one: appending a view to a view copies the whole.
      for scalar in skipped { result.append(scalar) }
      result.append(scalar)
      skipped = []
      isAtStart = scalar == ";"
    }
    for scalar in skipped { result.append(scalar) }
    return String(result)
  }

  /// `;-)` is common in taglines and no formula.
  private static func isSmile(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index > 0 && scalars[index - 1] == ";" && index + 1 < scalars.count
      && scalars[index + 1] == ")"
  }

  /// The starters of formulas, and their full-width forms, which some spreadsheets take for the same.
  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": true
    default: false
    }
  }
}
