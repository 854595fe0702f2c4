// Whether what was typed is found in a name, letters in order with gaps between them, and how well.
// It takes time in proportion to the name, whatever was typed.

package import Texts

/// Something typed, to be looked for.
///
///     FuzzyPattern("nn").match("Nimbus Notes")?.offsets  // [0, 7]
package struct FuzzyPattern: Hashable, Sendable {
  private let letters: [UInt32]

  /// Spaces do not count.
  package init(_ typed: some StringProtocol) {
    letters = FoldedText(String(typed)).characters.filter { $0 != FoldedText.space }
  }

  package var isEmpty: Bool { letters.isEmpty }

  /// The best place is sought from the first possible end backwards, so that of "a…ab" the near
  /// letters are taken. Nil if a letter is missing.
  package func match(_ name: PlainText) -> FuzzyMatch? { match(FoldedText(name)) }

  package func match(_ name: FoldedText) -> FuzzyMatch? {
    guard !letters.isEmpty else { return FuzzyMatch(score: 0, offsets: []) }
    let text = name.characters
    guard let end = firstEnd(in: text) else { return nil }
    var offsets: [Int] = []
    var left = letters.count - 1
    for place in stride(from: end, through: 0, by: -1) where left >= 0 {
      guard text[place] == letters[left] else { continue }
      offsets.append(place)
      left -= 1
    }
    offsets.reverse()
    return FuzzyMatch(score: score(offsets, in: name), offsets: offsets)
  }

  private func firstEnd(in text: [UInt32]) -> Int? {
    var next = 0
    for (place, character) in text.enumerated() where character == letters[next] {
      next += 1
      if next == letters.count { return place }
    }
    return nil
  }

  /// Letters side by side and letters that begin words are worth more; gaps and a late beginning
  /// cost, and so does a long name, a little.
  private func score(_ offsets: [Int], in name: FoldedText) -> Int {
    var score = 0
    var last: Int?
    for place in offsets {
      score += 16
      if name.beginsWord(at: place) { score += 10 }
      if let last { score += place == last + 1 ? 12 : -min(8, place - last - 1) }
      last = place
    }
    return score - min(8, offsets.first ?? 0) - min(8, name.characters.count / 8)
  }

}

/// Where letters were found.
package struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better. Only for comparing matches of one pattern.
  package var score: Int
  /// Characters of the name, from 0.
  package var offsets: [Int]
}
