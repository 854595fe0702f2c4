// How a paint is written in a theme: "#fabd2f on #282828 bold".

extension Paint {
  /// A word that has no place where it stands.
  package struct UnknownWord: Error, Hashable, Sendable {
    package let word: String
    /// The words that could have been meant.
    package let known: [String]
  }

  private static let attributeWords: [(word: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
    ("dim", .dim),
  ]

  /// Reads a colour, `on` and another, and attributes; each may be left out.
  package init(words text: String) throws(UnknownWord) {
    self.init()
    var isBackground = false
    for word in text.split(separator: " ").map({ $0.lowercased() }) {
      if let known = Self.attributeWords.first(where: { $0.word == word }), !isBackground {
        attributes.insert(known.attribute)
      } else if word == "on", !isBackground {
        isBackground = true
      } else if let color = Color(named: word) {
        if isBackground { background = color } else { foreground = color }
        isBackground = false
      } else {
        throw UnknownWord(
          word: word, known: Color.words + Self.attributeWords.map(\.word) + ["on"])
      }
    }
    if isBackground { throw UnknownWord(word: "on", known: Color.words) }
  }

  /// What `Paint(words:)` reads.
  package var words: String {
    var words: [String] = []
    if foreground != .standard { words.append(foreground.name) }
    if background != .standard { words += ["on", background.name] }
    words += Self.attributeWords.filter { attributes.contains($0.attribute) }.map(\.word)
    return words.isEmpty ? "default" : words.joined(separator: " ")
  }
}
