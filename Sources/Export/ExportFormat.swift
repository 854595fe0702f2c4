// The forms that data takes for scripts and for reading. What each looks like is in `Formats`.

/// How rows are written.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns under headings, for reading.
  case table
  /// Tab-separated lines without a heading, the slug first, for `cut`, `awk` and `fzf`.
  case plain
  /// One JSON array.
  case json
  /// One JSON object a line.
  case jsonl
  /// RFC 4180, with a heading; no cell starts a formula.
  case csv
  /// One address a line, without tracking parameters.
  case url
  /// A Markdown list of links.
  case markdown
  /// The bookmark file that browsers read and write. For bookmarks only.
  case html
}
