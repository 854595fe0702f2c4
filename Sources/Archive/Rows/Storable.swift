// Brings what the service said into the range that reading takes for sane. Beyond it no honest answer
// lies, and a value that could be written but not read back would look like a damaged file.

import FoundationEssentials
import Texts

extension Int {
  /// Within what `RowReader` accepts.
  var storable: Int { Swift.min(Swift.max(self, -(1 << 47)), 1 << 47) }
}

extension Double {
  /// Within what `RowReader` accepts; 0 for what is no number.
  var storable: Double { isNaN ? 0 : Swift.min(Swift.max(self, -1e11), 1e11) }
}

extension Date {
  /// Seconds since 1970.
  var storable: Double { timeIntervalSince1970.storable }
}

extension String {
  /// Without NUL, at which SQLite's texts end: what stands after one would be lost, and a packed text
  /// would look damaged. The replacement character takes its place.
  var storable: String {
    guard utf8.contains(0) else { return self }
    let replaced = unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(replaced))
  }
}

extension ForeignText {
  /// The raw text, as ``Swift/String/storable``.
  var storable: String { raw.storable }
}
