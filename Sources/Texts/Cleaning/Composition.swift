// Sequences that have a scalar of their own: Hangul syllables of jamo, and two-part vowel signs.
// Only those whose width is disputed as a sequence; an accent on a letter stays as it is written.

/// Hangul syllables and the letters they are made of (The Unicode Standard, section 3.12).
enum Hangul {
  /// The syllable of a leading consonant and a vowel, if both are modern.
  static func syllable(_ leading: Unicode.Scalar, _ vowel: Unicode.Scalar) -> Unicode.Scalar? {
    guard 0x1100...0x1112 ~= leading.value, 0x1161...0x1175 ~= vowel.value else { return nil }
    return Unicode.Scalar(
      0xAC00 + ((leading.value - 0x1100) * 21 + (vowel.value - 0x1161)) * 28)
  }

  /// The syllable closed by a trailing consonant, if it is open and both are modern.
  static func syllable(_ open: Unicode.Scalar, closedBy trailing: Unicode.Scalar)
    -> Unicode.Scalar?
  {
    guard 0xAC00...0xD7A3 ~= open.value, (open.value - 0xAC00) % 28 == 0,
      0x11A8...0x11C2 ~= trailing.value
    else { return nil }
    return Unicode.Scalar(open.value + trailing.value - 0x11A7)
  }

  /// The letter that shows a lone modern jamo: two cells wide, and it joins nothing.
  static func letter(_ jamo: Unicode.Scalar) -> Unicode.Scalar? {
    switch jamo.value {
    case 0x1100...0x1112: leadingLetters[Int(jamo.value - 0x1100)]
    case 0x1161...0x1175: Unicode.Scalar(0x314F + (jamo.value - 0x1161))
    case 0x11A8...0x11C2: trailingLetters[Int(jamo.value - 0x11A8)]
    default: nil
    }
  }

  private static let leadingLetters = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
  private static let trailingLetters = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
}

/// Vowel signs that are written around their letter and may be spelled as two marks.
enum TwoPartVowel {
  /// The one sign for two, if there is one.
  static func sign(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    switch (first.value, second.value) {
    case (0x09C7, 0x09BE): "\u{09CB}"
    case (0x09C7, 0x09D7): "\u{09CC}"
    case (0x0B47, 0x0B3E): "\u{0B4B}"
    case (0x0B47, 0x0B57): "\u{0B4C}"
    case (0x0BC6, 0x0BBE): "\u{0BCA}"
    case (0x0BC7, 0x0BBE): "\u{0BCB}"
    case (0x0BC6, 0x0BD7): "\u{0BCC}"
    case (0x0CCA, 0x0CD5): "\u{0CCB}"
    case (0x0D46, 0x0D3E): "\u{0D4A}"
    case (0x0D47, 0x0D3E): "\u{0D4B}"
    case (0x0D46, 0x0D57): "\u{0D4C}"
    case (0x0DD9, 0x0DCF): "\u{0DDC}"
    case (0x0DD9, 0x0DDF): "\u{0DDE}"
    default: nil
    }
  }
}
