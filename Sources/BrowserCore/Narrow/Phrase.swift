// A text looked for as it is, but for case and marks.

/// Something typed, to be found letter by letter.
struct Phrase: Hashable, Sendable {
  private let letters: [UInt32]

  init(_ typed: some StringProtocol) {
    letters = FoldedText(String(typed)).characters
  }

  var isEmpty: Bool { letters.isEmpty }

  /// Where it stands in a text, in characters; places do not overlap.
  func places(in text: FoldedText, most: Int = .max) -> [Range<Int>] {
    guard let first = letters.first else { return [] }
    let text = text.characters
    var places: [Range<Int>] = []
    var start = 0
    while start + letters.count <= text.count, places.count < most {
      let end = start + letters.count
      if text[start] == first, text[start..<end].elementsEqual(letters) {
        places.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return places
  }
}
