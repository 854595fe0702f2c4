// Finds web addresses that stand in a text as text. It looks at the text as it will be shown, so that the
// address that is read is the one that opens.

enum AddressFinder {
  /// The text in spans: those that are addresses are links.
  static func spans(of text: String, style: Prose.Style, links: inout LinkTable) -> [Prose.Span] {
    var spans: [Prose.Span] = []
    let bytes = Array(text.utf8)
    var at = 0
    var textStart = 0
    func span(_ range: Range<Int>, link: Int? = nil) {
      guard !range.isEmpty else { return }
      let piece = String(decoding: bytes[range], as: UTF8.self)
      spans.append(Prose.Span(PlainText(trusted: piece), style: style, link: link))
    }
    while at < bytes.count {
      guard let start = addressStart(in: bytes, from: at) else { break }
      let end = addressEnd(in: bytes, from: start)
      at = max(end, start + 1)
      let address = String(decoding: bytes[start..<end], as: UTF8.self)
      guard let link = WebLink(ForeignText(address)) else { continue }
      span(textStart..<start)
      span(start..<end, link: links.number(of: link))
      textStart = end
    }
    span(textStart..<bytes.count)
    return spans
  }

  /// Where the next `http://` or `https://` begins that is not the tail of a word.
  private static func addressStart(in bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + 7 < bytes.count {
      if bytes[at] | 0x20 == UInt8(ascii: "h"), at == 0 || !bytes[at - 1].isASCIIAlphanumeric,
        isScheme(bytes[at...])
      {
        return at
      }
      at += 1
    }
    return nil
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    let beginning = bytes.prefix(8).map(\.lowercasedASCII)
    return beginning.starts(with: "http://".utf8) || beginning.starts(with: "https://".utf8)
  }

  /// An address goes on to white space, a quotation mark or a bracket that no address has. The
  /// punctuation of the sentence around it does not belong to it, nor a parenthesis it did not open.
  private static func addressEnd(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    var openParentheses = 0
    var rest = bytes[start...].prefix(longestAddress).makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&rest), belongs(scalar) {
      if scalar == "(" { openParentheses += 1 }
      if scalar == ")" { openParentheses -= 1 }
      end += UTF8.width(scalar)
    }
    while end > start {
      let last = bytes[end - 1]
      if last == UInt8(ascii: ")") {
        guard openParentheses < 0 else { break }
        openParentheses += 1
      } else if !".,;:!?'*_~]".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return min(end, bytes.count)
  }

  /// What is longer is no address anyway: then its beginning is not one either.
  private static let longestAddress = 4 * WebLink.longestAddress

  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value > 0x20 && !"<>\"`{}|\\^".unicodeScalars.contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      return false
    default: return scalar != "\u{FFFD}"
    }
  }
}
