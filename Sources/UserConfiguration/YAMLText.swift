// Writing words so that they are read back as they are.

enum YAMLText {
  /// The word, in quotes where it would mean something else without.
  static func quoted(_ word: String) -> String {
    let first = word.first
    let isPlain =
      first.map { $0.isASCII && ($0.isLetter || $0.isNumber || "^/.".contains($0)) } == true
      && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-^/._% +".contains($0)) }
      && word.last != " "
    guard !isPlain else { return word }
    let escaped = word.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "\t": "\\t"
      default:
        // It may be printed on a terminal, which must not act on it.
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: Self.escaped(scalar)
        default: String(scalar)
        }
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// `\U` and eight digits, which YAML reads as the scalar.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  static func list(_ words: [String]) -> String {
    "[" + words.map(quoted).joined(separator: ", ") + "]"
  }
}
