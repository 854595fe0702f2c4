// What a person typed into the search, taken apart. No text is wrong: what is no filter is words.

/// Words to be found and filters that narrow them.
///
///     let query = SearchQuery(#""boil the ocean" topic:api seen:last-month kett"#)
///     query.terms    // the phrase, then "kett" as the beginning of a word
///     query.topics   // ["api"], and any that begins so while it is being typed
package struct SearchQuery: Hashable, Sendable {
  /// One word, or several that stand together.
  package struct Term: Hashable, Sendable {
    package var text: String
    package var isPhrase: Bool
    /// The last word is still being typed: it may go on.
    package var isPrefix: Bool
  }

  /// A topic's slug, or its beginning.
  package struct Topic: Hashable, Sendable {
    package var slug: String
    package var isPrefix: Bool
  }

  package private(set) var terms: [Term] = []
  package private(set) var topics: [Topic] = []
  package private(set) var seen: SeenPeriod?
  /// "2026", "2026-11" or "2026-11-23".
  package private(set) var day: String?
  package private(set) var isOpened: Bool?
  package private(set) var isBookmarked: Bool?

  /// Beyond this many, words are left out: FTS5 takes no endless expressions.
  package static let longest = 32

  /// Whether it asks for nothing.
  package var isEmpty: Bool { terms.isEmpty && !hasFilter }

  package var hasFilter: Bool {
    !topics.isEmpty || seen != nil || day != nil || isOpened != nil || isBookmarked != nil
  }

  package init(_ text: String) {
    var rest = Substring(text)
    while let word = Self.nextWord(&rest) {
      if !word.isPhrase, take(filter: word) { continue }
      guard terms.count < Self.longest else { continue }
      terms.append(word)
    }
  }

  /// Takes the first word or phrase off the text. A quotation mark that is never closed reaches to the
  /// end: it is still being typed.
  private static func nextWord(_ rest: inout Substring) -> Term? {
    rest = rest.drop { $0.isWhitespace }
    guard let first = rest.first else { return nil }
    guard quotes.contains(first) else {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      return Term(text: String(word), isPhrase: false, isPrefix: rest.isEmpty)
    }
    let phrase = rest.dropFirst().prefix { !quotes.contains($0) }
    rest = rest[phrase.endIndex...]
    let isClosed = !rest.isEmpty
    rest = rest.dropFirst()
    let isPrefix = !isClosed && phrase.last?.isWhitespace == false
    return Term(text: String(phrase), isPhrase: true, isPrefix: isPrefix)
  }

  private static let quotes: Set<Character> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}"]

  /// Whether the word was a filter whose value means something.
  private mutating func take(filter word: Term) -> Bool {
    guard let colon = word.text.firstIndex(of: ":") else { return false }
    let value = word.text[word.text.index(after: colon)...].lowercased()
    guard !value.isEmpty else { return false }
    switch word.text[..<colon].lowercased() {
    case "topic":
      guard topics.count < Self.longest else { return true }
      topics.append(Topic(slug: value, isPrefix: word.isPrefix))
    case "seen":
      guard let period = SeenPeriod(value) else { return false }
      seen = period
    case "day":
      guard DatePrefix(value) != nil else { return false }
      day = value
    case "opened":
      guard let answer = Self.answer(value) else { return false }
      isOpened = answer
    case "bookmarked":
      guard let answer = Self.answer(value) else { return false }
      isBookmarked = answer
    default: return false
    }
    return true
  }

  private static func answer(_ value: String) -> Bool? {
    switch value {
    case "yes", "y", "true": true
    case "no", "n", "false": false
    default: nil
    }
  }
}
