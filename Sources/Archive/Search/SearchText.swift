// Prepares a stranger's text for the search index and for marking what was found: takes markup out and
// sets each Chinese, Japanese or Korean character apart, since the index only knows words with
// something between them. What the index holds is taken out again by the same words, so that a change
// here needs a migration that builds the index anew.

import Texts

/// A text as the index reads it.
struct SearchText {
  /// The text with spaces put in and markup taken out.
  private(set) var spaced = ""
  /// For each UTF-8 byte of `spaced`, and its end, where it stands in the raw text. Empty if not asked
  /// for.
  private(set) var origins: [Int] = []

  /// Names, taglines and descriptions are plain text, comments HTML; both hold entities.
  init(_ raw: String, isHTML: Bool = false, tracking: Bool = false) {
    spaced.reserveCapacity(raw.utf8.count)
    let scalars = raw.unicodeScalars
    var index = scalars.startIndex
    var offset = 0
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if let end = Self.endOfMarkup(scalars, from: index, isHTML: isHTML) {
        append(" ", at: offset, tracking)
        offset += raw.utf8.distance(from: index, to: end)
        index = end
        continue
      }
      if scalar.isUnspaced {
        // The spaces belong to the characters' own places, so that a range never takes in more.
        append(" ", at: offset, tracking)
        append(scalar, at: offset, tracking)
        append(" ", at: offset + UTF8.width(scalar), tracking)
      } else {
        append(scalar.plainForm, at: offset, tracking)
      }
      offset += UTF8.width(scalar)
      scalars.formIndex(after: &index)
    }
    if tracking { origins.append(offset) }
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int, _ tracking: Bool) {
    spaced.unicodeScalars.append(scalar)
    if tracking {
      origins.append(contentsOf: repeatElement(offset, count: UTF8.width(scalar)))
    }
  }

  /// Where a tag or an entity that begins here ends; nil for anything else. Looks at most
  /// `longestTag` ahead, so that a text of a million "<" takes no longer than another.
  static func endOfMarkup(
    _ scalars: String.UnicodeScalarView, from start: String.Index, isHTML: Bool
  ) -> String.Index? {
    let opener = scalars[start]
    let (closer, longest): (Unicode.Scalar, Int)
    switch opener {
    case "<" where isHTML: (closer, longest) = (">", Self.longestTag)
    case "&": (closer, longest) = (";", 10)
    default: return nil
    }
    var index = scalars.index(after: start)
    guard index < scalars.endIndex else { return nil }
    let first = scalars[index]
    guard first.isASCIILetter || (opener == "<" ? first == "/" || first == "!" : first == "#")
    else { return nil }
    for _ in 0..<longest where index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      if scalar == closer { return index }
      if opener == "&", !scalar.isASCIILetter, !scalar.isASCIIDigit, scalar != "#" { return nil }
    }
    return nil
  }

  private static let longestTag = 2_048
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether words of its script stand together without spaces: Han, kana, bopomofo; and Hangul, whose
  /// words carry their endings. Source: Unicode, Blocks.txt.
  var isUnspaced: Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035,
      0x3038...0x303C, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x31BF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF,
      0xF900...0xFAFF, 0xFF66...0xFF9D, 0xFFA0...0xFFDC, 0x1AFF0...0x1B16F, 0x20000...0x323AF:
      true
    default: false
    }
  }

  /// A full-width Latin letter or digit as an ordinary one; NUL, which ends a text for SQLite, as a
  /// space; everything else as it is.
  var plainForm: Unicode.Scalar {
    switch value {
    case 0: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    default: self
    }
  }
}
