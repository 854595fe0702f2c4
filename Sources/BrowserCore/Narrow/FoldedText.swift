// A text as comparing wants it: without case and without marks on Latin letters. What is compared, and
// what a hit is worth, is for `FuzzyPattern` and `PageFind`.

package import Texts

/// The characters of a text, folded: one number for each, so that places stay those of the text.
package struct FoldedText: Hashable, Sendable {
  package let characters: [UInt32]

  package init(_ text: PlainText) {
    self.init(text.string)
  }

  package init(_ text: String) {
    characters = text.map(Self.fold)
  }

  package var isEmpty: Bool { characters.isEmpty }

  static let space: UInt32 = 0x20

  func beginsWord(at place: Int) -> Bool {
    place == 0 || !Self.isOfWord(characters[place - 1])
  }

  private static func isOfWord(_ character: UInt32) -> Bool {
    (0x30...0x39).contains(character)
      || Unicode.Scalar(character)?.properties.isAlphabetic ?? false
  }

  private static func fold(_ character: Character) -> UInt32 {
    guard let scalar = character.unicodeScalars.first else { return space }
    if scalar.isASCII {
      let value = scalar.value
      return (0x41...0x5A).contains(value) ? value + 0x20 : value
    }
    if let base = bases[scalar.value] { return base }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }

  /// The plain letters of Latin letters with marks. Unicode's names say which: "LATIN SMALL LETTER E
  /// WITH ACUTE" is an "E".
  private static let bases: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for value in Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF) {
      guard let name = Unicode.Scalar(value)?.properties.name, name.hasPrefix("LATIN "),
        let end = name.firstRange(of: " WITH ")?.lowerBound,
        let letter = name[..<end].split(separator: " ").last, letter.utf8.count == 1,
        let byte = letter.utf8.first
      else { continue }
      table[value] = UInt32(byte) + 0x20
    }
    return table
  }()
}
