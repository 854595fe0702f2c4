// What the cleaner does with one scalar, looked at alone. The rules for neighbours are in `Cleaner`.

/// What a scalar is to the cleaner.
enum ScalarKind: Equatable {
  /// A scalar that stands in a cell of its own.
  case base
  /// A letter that spacing marks and conjuncts build on: Indic scripts and their neighbours.
  case indicLetter
  /// A half-width kana, which may carry a sound mark that has a cell of its own.
  case halfwidthKana
  case kanaSoundMark
  /// A picture, as those that U+200D joins.
  case picture
  /// A Hangul syllable, and the jamo that make one.
  case syllable, leadingJamo, vowelJamo, trailingJamo
  /// A mark without a cell of its own.
  case mark
  /// A mark with a cell of its own, in the cluster of the letter before.
  case spacingMark
  /// White space of any kind.
  case space
  /// U+200D ZERO WIDTH JOINER.
  case joiner
  /// Half of a flag.
  case regionalIndicator
  /// Shown as another scalar, since its width is disputed.
  case replaced(by: Unicode.Scalar)
  /// Leaves nothing behind.
  case nothing
}

extension ScalarKind {
  /// Sorts a scalar. The frequent blocks are sorted without a look into the Unicode tables.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0: self = .space
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: self = .nothing
    case 0x21...0x02C1, 0x0400...0x0482, 0x05D0...0x05EA, 0x0620...0x064A: self = .base
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFC: self = .base
    case 0xAC00...0xD7A3: self = .syllable
    case 0x1F300...0x1F3FA, 0x1F400...0x1F64F: self = .picture
    case 0x1100...0x115E, 0xA960...0xA97C: self = .leadingJamo
    case 0x1161...0x11A7, 0xD7B0...0xD7C6: self = .vowelJamo
    case 0x11A8...0x11FF, 0xD7CB...0xD7FB: self = .trailingJamo
    case 0xFF66...0xFF9D: self = .halfwidthKana
    case 0xFF9E...0xFF9F: self = .kanaSoundMark
    case 0x200D: self = .joiner
    case 0x1F1E6...0x1F1FF: self = .regionalIndicator
    default: self = Self.peculiar(scalar.value) ?? Self.byProperties(scalar)
    }
  }

  /// Scalars that their properties do not give away.
  private static func peculiar(_ value: UInt32) -> ScalarKind? {
    switch value {
    // The blank Braille pattern looks like a space, and is used to pretend that there is a name.
    case 0x2800: .space
    // Skin tones join whatever stands before them. A blank note head and a mark for an object that
    // is not there show nothing.
    case 0x1F3FB...0x1F3FF, 0x1D159, 0xFFFC: .nothing
    // Marks that the C library gives two cells and terminals none, or none and terminals one.
    case 0x302E, 0x302F, 0x16FF0, 0x16FF1, 0x1171E: .nothing
    // Letters that take the next cluster into theirs, without end.
    case 0x0D4E, 0x111C2, 0x111C3, 0x113D1, 0x1193F, 0x11941, 0x11A3A, 0x11A84...0x11A89, 0x11D46,
      0x11F02:
      .nothing
    // The menu sign, like the other trigrams, was narrow until Unicode 16. This one has a double.
    case 0x2630: .replaced(by: "≡")
    // Narrow in one table, wide in another: trigrams, digrams, counting rods, circled tens.
    case 0x2631...0x2637, 0x268A...0x268F, 0x3248...0x324F, 0x1D300...0x1D356, 0x1D360...0x1D376:
      .replaced(by: "\u{FFFD}")
    default: nil
    }
  }

  private static func byProperties(_ scalar: Unicode.Scalar) -> ScalarKind {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .nothing }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .enclosingMark: return .nothing
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .nonspacingMark: return isSettled(properties) ? .mark : .nothing
    case .spacingMark: return isSettled(properties) ? .spacingMark : .nothing
    case _ where !isSettled(properties): return .replaced(by: "\u{FFFD}")
    // Thai and Lao "am" are letters by category that join the cluster before them like marks.
    case _ where scalar.value == 0x0E33 || scalar.value == 0x0EB3: return .spacingMark
    case .otherLetter: return isIndic(scalar.value) ? .indicLetter : .base
    default: return properties.isEmoji ? .picture : .base
    }
  }

  /// Whether terminals and C libraries have had the time to agree on the scalar's width: they have
  /// not for those that came with Unicode 15 (2022) or later. glibc 2.36 gives them none at all.
  private static func isSettled(_ properties: Unicode.Scalar.Properties) -> Bool {
    properties.age.map { $0.major <= 14 } ?? false
  }

  /// Whether the scalar is of the blocks whose letters take spacing marks.
  private static func isIndic(_ value: UInt32) -> Bool {
    switch value {
    case 0x0900...0x10FF, 0x1700...0x1CFF, 0xA800...0xABFF, 0x10A00...0x10A3F, 0x11000...0x11FFF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the mark joins the letters around it to a conjunct (UAX #29, `InCB=Linker`).
  var isConjunctLinker: Bool {
    switch value {
    case 0x094D, 0x09CD, 0x0ACD, 0x0B4D, 0x0C4D, 0x0D4D, 0x1039, 0x17D2, 0x1A60, 0x1B44, 0x1BAB,
      0xA9C0, 0xAAF6, 0x10A3F, 0x11133, 0x1193E, 0x11A47, 0x11A99:
      true
    default: false
    }
  }
}
