// The clusters of a line one after the other, for whoever cuts or breaks it.

/// A grapheme cluster, as far as cutting and breaking a line need to know it.
struct TextCluster {
  var first: Unicode.Scalar
  /// In cells.
  var width: Int
  var isSpace: Bool

  /// The cluster at a place of a clean line, and where it ends. ASCII with ASCII behind it, which is
  /// most of all text, is known without a look at Unicode's tables.
  static func at(_ start: String.Index, in string: String) -> (Self, end: String.Index) {
    let bytes = string.utf8
    let next = bytes.index(after: start)
    let byte = bytes[start]
    if byte < 0x7F, next == bytes.endIndex || bytes[next] < 0x80 {
      return (Self(first: Unicode.Scalar(byte), width: 1, isSpace: byte == 0x20), next)
    }
    let end = string.index(after: start)
    let scalars = string.unicodeScalars
    let first = scalars[start]
    var width = Width.of(first)
    var index = scalars.index(after: start)
    let isSpace = first == " " && index == end
    while index < end {
      width += Width.of(scalars[index])
      index = scalars.index(after: index)
    }
    return (Self(first: first, width: width, isSpace: isSpace), end)
  }
}
