// The line in which something was found: cut out of a longer text, its markup gone, still a stranger's.

package import Texts

/// A line of a stranger's text and the places of what was found in it.
package struct MatchedLine: Hashable, Sendable {
  /// Without tags, character references and line breaks. Cut at both ends where it was long, with an
  /// ellipsis there.
  package var text: ForeignText
  /// Ranges of UTF-8 bytes of `text.raw`, in order, apart from each other.
  package var matches: [Range<Int>]

  package init(text: ForeignText, matches: [Range<Int>]) {
    self.text = text
    self.matches = matches
  }

  /// The line in pieces, so that each can be cleaned by itself and the marks stay in place.
  package var pieces: [(text: ForeignText, isMatch: Bool)] {
    let bytes = text.raw.utf8
    var pieces: [(text: ForeignText, isMatch: Bool)] = []
    var start = bytes.startIndex
    func piece(to end: String.Index, isMatch: Bool) {
      if start < end { pieces.append((ForeignText(String(text.raw[start..<end])), isMatch)) }
      start = max(start, end)
    }
    for match in matches {
      guard
        let lower = bytes.index(
          bytes.startIndex, offsetBy: match.lowerBound, limitedBy: bytes.endIndex),
        let upper = bytes.index(
          bytes.startIndex, offsetBy: match.upperBound, limitedBy: bytes.endIndex)
      else { continue }
      piece(to: lower, isMatch: false)
      piece(to: upper, isMatch: true)
    }
    piece(to: bytes.endIndex, isMatch: false)
    return pieces
  }
}

extension WordFinder {
  /// The line of a text in which most of the query stands, and how much of it that is; nil where none
  /// of it does.
  func line(of raw: String, isHTML: Bool) -> (line: MatchedLine, patterns: Int)? {
    guard isHTML else { return line(of: raw) }
    let text = Self.withoutTags(raw)
    // For the index a reference ends a word. What was found beside one may not be in the text as read.
    return line(of: ForeignText(text).referencesRead.raw) ?? line(of: text)
  }

  private func line(of text: String) -> (line: MatchedLine, patterns: Int)? {
    var best: (line: Substring, finding: Finding)?
    for line in text.split(whereSeparator: \.isNewline) {
      let finding = find(in: String(line))
      if finding.patterns > best?.finding.patterns ?? 0 { best = (line, finding) }
    }
    guard let best else { return nil }
    return (Self.cut(String(best.line), best.finding.ranges), best.finding.patterns)
  }

  /// Tags that end a line become a line break, others nothing, but a space between two words.
  private static func withoutTags(_ raw: String) -> String {
    let scalars = raw.unicodeScalars
    var text = String.UnicodeScalarView()
    var isAfterTag = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if scalars[index] == "<",
        let end = SearchText.endOfMarkup(scalars, from: index, isHTML: true)
      {
        if endsLine(scalars[index..<end]) { text.append("\n") }
        isAfterTag = true
        index = end
        continue
      }
      if isAfterTag, let last = text.last, last.properties.isAlphabetic,
        scalars[index].properties.isAlphabetic
      {
        text.append(" ")
      }
      isAfterTag = false
      text.append(scalars[index])
      scalars.formIndex(after: &index)
    }
    return String(text)
  }

  private static func endsLine(_ tag: Substring.UnicodeScalarView) -> Bool {
    let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    switch String(name).lowercased() {
    case "p", "br", "li", "ul", "ol", "div", "blockquote", "pre", "h1", "h2", "h3", "h4", "tr":
      return true
    default: return false
    }
  }

  /// At most about 300 bytes, the first match near the start.
  private static func cut(_ line: String, _ ranges: [Range<Int>]) -> MatchedLine {
    let whole = MatchedLine(text: ForeignText(line), matches: ranges)
    guard line.utf8.count > 300, let first = ranges.first else { return whole }
    let from = boundary(of: line, before: max(0, first.lowerBound - 60))
    let to = boundary(of: line, before: min(line.utf8.count, max(from + 300, first.upperBound)))
    let head = from > 0 ? "…" : ""
    let tail = to < line.utf8.count ? "…" : ""
    let bytes = Array(line.utf8)[from..<to]
    let shift = head.utf8.count - from
    let matches = ranges.filter { $0.lowerBound >= from && $0.upperBound <= to }
      .map { $0.lowerBound + shift..<$0.upperBound + shift }
    return MatchedLine(
      text: ForeignText(head + String(decoding: bytes, as: UTF8.self) + tail), matches: matches)
  }

  /// The start of the character that the byte belongs to, or of the word if that is near.
  private static func boundary(of line: String, before offset: Int) -> Int {
    let bytes = Array(line.utf8)
    var start = min(offset, bytes.count)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start < bytes.count, let space = bytes[max(0, start - 24)..<start].lastIndex(of: 0x20)
    else { return start }
    return space + 1
  }
}
