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
    let escaped = word.map { character -> String in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  static func list(_ words: [String]) -> String {
    "[" + words.map(quoted).joined(separator: ", ") + "]"
  }
}
