// Finds a query's words in a text by the very tokenizer that the index is made with, so that what is
// marked is what was found.

import GRDB

struct WordFinder {
  /// A word as the index has it (folded) and where it stands in the text, in UTF-8 bytes.
  struct Token {
    var word: String
    var range: Range<Int>
  }

  /// A term's words; the last may be the beginning of one.
  struct Pattern {
    var words: [String]
    var isPrefix: Bool
  }

  /// What was found in a text.
  struct Finding {
    var ranges: [Range<Int>] = []
    /// How often each of the patterns was found.
    var counts: [Int] = []
    /// How many of the patterns were found.
    var patterns: Int { counts.count { $0 > 0 } }
  }

  private let tokenizer: any FTS5Tokenizer
  private(set) var patterns: [Pattern] = []

  init(_ query: SearchQuery, in db: Database) throws {
    tokenizer = try db.makeTokenizer(.unicode61(diacritics: .remove))
    patterns = query.terms.compactMap { term in
      let tokens = tokens(of: term.text)
      guard let last = tokens.last else { return nil }  // nothing but punctuation
      let isUnspaced = last.word.unicodeScalars.last?.isUnspaced == true
      return Pattern(words: tokens.map(\.word), isPrefix: term.isPrefix && !isUnspaced)
    }
  }

  /// The query as FTS5 takes it; nil where no word is left. All in quotes, so that nothing a person
  /// types is an operator; the tokenizer has taken every quotation mark out.
  var expression: String? {
    guard !patterns.isEmpty else { return nil }
    return patterns.map { pattern in
      "\"\(pattern.words.joined(separator: " "))\"\(pattern.isPrefix ? " *" : "")"
    }.joined(separator: " AND ")
  }

  func find(in text: String, isHTML: Bool = false) -> Finding {
    let tokens = tokens(of: text, isHTML: isHTML)
    var finding = Finding()
    for pattern in patterns {
      var count = 0
      for start in tokens.indices where matches(pattern, tokens[start...]) {
        let end = tokens[start + pattern.words.count - 1].range.upperBound
        finding.ranges.append(tokens[start].range.lowerBound..<end)
        count += 1
      }
      finding.counts.append(count)
    }
    finding.ranges = Self.joined(finding.ranges)
    return finding
  }

  private func matches(_ pattern: Pattern, _ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.count >= pattern.words.count else { return false }
    for (index, word) in pattern.words.enumerated() {
      let token = tokens[tokens.startIndex + index].word
      let mayGoOn = pattern.isPrefix && index == pattern.words.count - 1
      // Compared by bytes, as SQLite does.
      guard mayGoOn ? token.utf8.starts(with: word.utf8) : token.utf8.elementsEqual(word.utf8)
      else { return false }
    }
    return true
  }

  /// In order, and those that touch or overlap as one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private func tokens(of text: String, isHTML: Bool = false) -> [Token] {
    let prepared = SearchText(text, isHTML: isHTML, tracking: true)
    let sink = TokenSink()
    var spaced = prepared.spaced
    spaced.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // The sink outlives the call, and the tokenizer keeps no pointer after it.
        _ = tokenizer.tokenize(
          context: Unmanaged.passUnretained(sink).toOpaque(), tokenization: .document,
          pText: characters.baseAddress, nText: CInt(characters.count),
          tokenCallback: { context, _, token, length, start, end in
            guard let context, let token else { return 0 }
            let sink = Unmanaged<TokenSink>.fromOpaque(context).takeUnretainedValue()
            let word = UnsafeRawBufferPointer(start: token, count: Int(length))
            sink.tokens.append(
              Token(
                word: String(decoding: word, as: UTF8.self),
                range: Int(start)..<max(Int(start), Int(end))))
            return 0
          })
      }
    }
    return sink.tokens.map { token in
      let start = prepared.origins[token.range.lowerBound]
      let end = prepared.origins[token.range.upperBound]
      return Token(word: token.word, range: start..<max(start, end))
    }
  }
}

/// Collects what a C callback is given.
private final class TokenSink {
  var tokens: [WordFinder.Token] = []
}
