// What can be wrong with what was asked of an export, and with a file of bookmarks to be read.

package import Texts

/// Why nothing was written or read.
package enum ExportError: Error, Hashable, Sendable {
  /// There is no such field; `nearest` is the name that comes closest.
  case unknownField(name: String, nearest: String)
  /// The format `url` was asked for a field that holds no address.
  case notAnAddress(field: String)
  /// The format cannot hold these rows.
  case formatNotForThese(ExportFormat)
  /// The file is neither our JSON nor a browser's bookmark file.
  case notBookmarks
  /// The file is over 16 MiB.
  case tooLarge

  /// A stable name for tests and the log.
  package var code: String {
    switch self {
    case .unknownField: "unknown-field"
    case .notAnAddress: "not-an-address"
    case .formatNotForThese: "format-not-for-these"
    case .notBookmarks: "not-bookmarks"
    case .tooLarge: "too-large"
    }
  }

  /// What happened and what to do, for the person.
  package var sentence: PlainText {
    switch self {
    case .unknownField(let name, let nearest):
      "There is no field “\(shown(name))”; did you mean “\(shown(nearest))”?"
    case .notAnAddress(let field):
      "The format url writes addresses, and “\(shown(field))” is none; ask for url or website."
    case .formatNotForThese(let format):
      "The format \(shown(format.rawValue)) is for bookmarks only; choose another with --format."
    case .notBookmarks:
      "The file holds no bookmarks that can be read; export them as JSON or as HTML and try again."
    case .tooLarge:
      "The file is larger than 16 MiB; split it and import the parts."
    }
  }

  /// A name, which may be as somebody typed it.
  private func shown(_ name: String) -> PlainText { PlainText(ForeignText(name)) }
}
