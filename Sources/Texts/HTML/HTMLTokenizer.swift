// Cuts HTML into text and tags, from front to back and without looking at anything twice. What a tag
// means is for `HTMLReader`.

/// Cuts HTML into tokens. Comments, declarations and instructions are left out.
///
/// Broken markup is text where dropping it would lose words: `I <3 it`, `a < b`, a tag that never ends.
struct HTMLTokenizer {
  enum Token {
    case text(ArraySlice<UInt8>)
    case tag(HTMLTag)
  }

  private let bytes: [UInt8]
  private var at = 0
  /// Where the last `>` is: past it no tag can end, and no search for an end is begun.
  private let lastCloser: Int
  /// A quote was opened that never ended. From there on quotes are ignored, or each tag could search
  /// to the end for its own.
  private var ignoresQuotes = false

  init(_ text: String) {
    bytes = Array(text.utf8)
    lastCloser = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while at < bytes.count {
      let start = at
      if bytes[at] == UInt8(ascii: "<") {
        if let tag = readTag() { return .tag(tag) }
        if at > start { continue }  // a comment
        at += 1
      }
      while at < bytes.count, !mayBeginTag(at) { at += 1 }
      return .text(bytes[start..<at])
    }
    return nil
  }

  private func mayBeginTag(_ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
    return bytes[index + 1].isASCIILetter || "/!?".utf8.contains(bytes[index + 1])
  }

  /// Leaves everything out until the end tag of this name, or to the end.
  mutating func skip(to name: String) {
    let name = Array(name.utf8)
    while at < bytes.count {
      let nameStart = at + 2
      let nameEnd = nameStart + name.count
      if bytes[at] == UInt8(ascii: "<"), nameEnd <= bytes.count,
        bytes[at + 1] == UInt8(ascii: "/"),
        bytes[nameStart..<nameEnd].lazy.map(\.lowercasedASCII).elementsEqual(name)
      {
        return
      }
      at += 1
    }
  }

  /// Reads what begins with the `<` at `at`. Returns nil and goes on if it is a comment or the like;
  /// returns nil and stays if it is text.
  private mutating func readTag() -> HTMLTag? {
    let next = at + 1
    guard next < bytes.count else { return nil }
    let isEnd = bytes[next] == UInt8(ascii: "/")
    let nameStart = isEnd ? next + 1 : next
    guard nameStart < bytes.count, bytes[nameStart].isASCIILetter else {
      if isEnd || bytes[next] == UInt8(ascii: "!") || bytes[next] == UInt8(ascii: "?") {
        skipComment()
      }
      return nil
    }
    // Where no tag can end, each `<a` of `<a<a<a…` would search to the end of the text.
    let limit = at < lastCloser ? bytes.count : min(bytes.count, nameStart + 16)
    var nameEnd = nameStart
    while nameEnd < limit, !bytes[nameEnd].endsTagName { nameEnd += 1 }
    guard at < lastCloser else {
      skipUnfinishedTag(nameStart..<nameEnd)
      return nil
    }
    let end = endOfTag(from: nameEnd)
    at = end + 1
    return HTMLTag(
      name: bytes[nameStart..<nameEnd], isEnd: isEnd, attributes: bytes[min(nameEnd, end)..<end])
  }

  /// The `>` that ends a tag; it stands in no quoted value. There is one: `lastCloser` is ahead.
  private mutating func endOfTag(from start: Int) -> Int {
    var index = start
    while !ignoresQuotes, index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      guard bytes[index] == UInt8(ascii: "=") else {
        index += 1
        continue
      }
      index += 1
      while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
      guard index < bytes.count, bytes[index].isQuote else { continue }
      let quote = bytes[index]
      index += 1
      while index < bytes.count, bytes[index] != quote { index += 1 }
      index += 1
    }
    if !ignoresQuotes, index < bytes.count { return index }
    ignoresQuotes = true
    return bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? lastCloser
  }

  /// Skips `<!-- … -->`, `<!…>`, `<?…>` and `</…>`. A comment without an end goes on to the end of
  /// the text, as in a browser; the others are text then.
  private mutating func skipComment() {
    if bytes[at...].starts(with: "<!--".utf8) {
      var index = at + 2  // `<!-->` is whole
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == UInt8(ascii: "-"),
          bytes[index - 2] == UInt8(ascii: "-")
        {
          break
        }
        index += 1
      }
      at = min(index + 1, bytes.count)
    } else if at < lastCloser, let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) {
      at = end + 1
    }
  }

  /// A tag that the end of the text cut off: nothing if it is surely a tag (an element's name and
  /// then nothing or an attribute), else text.
  private mutating func skipUnfinishedTag(_ name: Range<Int>) {
    guard HTMLElement(name: bytes[name]) != nil else { return }
    var index = name.upperBound
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
    let attributeStart = index
    while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
    let isAttribute =
      attributeStart > name.upperBound && index > attributeStart && index < bytes.count
      && bytes[index] == UInt8(ascii: "=")
    if isAttribute || attributeStart == bytes.count { at = bytes.count }
  }
}

extension UInt8 {
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
  fileprivate var endsTagName: Bool {
    isHTMLSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
  }
}
