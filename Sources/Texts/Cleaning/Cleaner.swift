// The border: a stranger's scalars go in, what a terminal can be given comes out. One pass, linear, with
// a look back of one cluster. It knows nothing of lines and blocks; `Prose` cuts those.

/// Cleans text scalar by scalar.
///
/// What it does with a scalar alone is in ``ScalarKind``. Beyond that it collapses white space,
/// bounds marks, and reduces sequences that terminals measure differently to what all share:
/// a joined picture to its first part, a flag to its letters, jamo to syllables.
struct Cleaner {
  /// ncurses keeps five scalars in a cell: one with a width and these.
  static let marksPerCell = 4
  /// Burmese needs four marks that have cells of their own after one letter; no script more.
  static let spacingMarksPerLetter = 4

  /// Whether white space stays as it is (code) instead of collapsing to one space.
  var keepsSpaces = false

  private var output: [UInt8] = []
  /// Nothing but white space since the line began.
  private var isLineEmpty = true
  private var endsInSpace = false
  private var cluster = Cluster()
  /// A U+200D stands between the last picture and what comes.
  private var isJoining = false
  /// What was last written is a letter of a flag: the first one, or the second.
  private var flagLetters = 0

  /// The cluster that was written last, as far as what follows must know of it.
  private struct Cluster {
    var kind = ScalarKind.space
    var scalar: Unicode.Scalar = " "
    /// Where it begins in the output.
    var start = 0
    /// The marks without a cell since the last scalar with one.
    var marks = 0
    var spacingMarks = 0
    var spacingMark: Unicode.Scalar?
    var hasLinker = false
    /// Where the second letter of a conjunct stands in the output.
    var conjunct: Int?
  }

  /// Takes the next scalar.
  mutating func feed(_ scalar: Unicode.Scalar) {
    let kind = ScalarKind(scalar)
    switch kind {
    case .nothing: break
    case .joiner: isJoining = isJoining || cluster.kind == .picture
    case .space: feedSpace(scalar)
    case .base, .halfwidthKana, .syllable: begin(scalar, kind)
    case .replaced(let substitute): begin(substitute, .base)
    case .picture: feedPicture(scalar)
    case .regionalIndicator: feedRegionalIndicator(scalar)
    case .mark: feedMark(scalar)
    case .spacingMark: feedSpacingMark(scalar)
    case .kanaSoundMark: feedKanaSoundMark(scalar)
    case .indicLetter: feedIndicLetter(scalar)
    case .leadingJamo, .vowelJamo, .trailingJamo: feedJamo(scalar, kind)
    }
  }

  /// Returns what was written since the last call and begins another span of the same line. A mark
  /// does not reach across, and a space at the seam stays one space.
  mutating func takeSpan() -> String {
    let span = String(decoding: output, as: UTF8.self)
    output.removeAll(keepingCapacity: true)
    cluster = Cluster()
    isJoining = false
    flagLetters = 0
    return span
  }

  /// Forgets the line: what comes begins another one.
  mutating func beginLine() {
    isLineEmpty = true
    endsInSpace = false
    cluster = Cluster()
    isJoining = false
    flagLetters = 0
  }
}

// MARK: - White space, letters, pictures

extension Cleaner {
  private mutating func feedSpace(_ scalar: Unicode.Scalar) {
    isJoining = false
    flagLetters = 0
    cluster = Cluster()
    if keepsSpaces {
      output.append(contentsOf: repeatElement(0x20, count: scalar == "\t" ? 4 : 1))
    } else if !isLineEmpty, !endsInSpace {
      output.append(0x20)
      endsInSpace = true
    }
  }

  /// Begins a cluster.
  private mutating func begin(_ scalar: Unicode.Scalar, _ kind: ScalarKind) {
    if flagLetters > 0 {
      flagLetters = 0
      if scalar.properties.isAlphabetic || ("0"..."9") ~= scalar { feedSpace(" ") }
    }
    isJoining = false
    isLineEmpty = false
    endsInSpace = false
    cluster = Cluster(kind: kind, scalar: scalar, start: output.count)
    output.append(scalar)
  }

  /// Puts another scalar in the place of the whole last cluster.
  private mutating func replaceCluster(with scalar: Unicode.Scalar, _ kind: ScalarKind) {
    output.removeSubrange(cluster.start...)
    begin(scalar, kind)
  }

  private mutating func feedPicture(_ scalar: Unicode.Scalar) {
    // The family is its first member: terminals that join show one picture, others all of them.
    if isJoining {
      isJoining = false
    } else {
      begin(scalar, .picture)
    }
  }

  /// A flag is its two letters: there are terminals that give it one cell, two, and four.
  private mutating func feedRegionalIndicator(_ scalar: Unicode.Scalar) {
    guard let letter = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) else { return }
    let isSecond = flagLetters == 1
    if !isSecond {
      let follows = flagLetters == 2 || cluster.scalar.properties.isAlphabetic
      flagLetters = 0
      if follows { feedSpace(" ") }
    }
    flagLetters = 0
    begin(letter, .base)
    flagLetters = isSecond ? 2 : 1
  }
}

// MARK: - Marks

extension Cleaner {
  private mutating func feedMark(_ scalar: Unicode.Scalar) {
    guard cluster.kind != .space else { return }
    let links = scalar.isConjunctLinker && cluster.kind == .indicLetter
    // A place is kept for the scalar that may have to break a conjunct up.
    let reserve = cluster.hasLinker || links ? 1 : 0
    guard cluster.marks + reserve < Self.marksPerCell else { return }
    output.append(scalar)
    cluster.marks += 1
    cluster.hasLinker = cluster.hasLinker || links
  }

  private mutating func feedSpacingMark(_ scalar: Unicode.Scalar) {
    guard cluster.kind == .indicLetter else { return }
    if let first = cluster.spacingMark, cluster.marks == 0,
      let sign = TwoPartVowel.sign(first, scalar)
    {
      output.removeLast(String(first).utf8.count)
      output.append(sign)
      cluster.spacingMark = nil
      return
    }
    // Thai and Lao "am" ends its cluster: it has a cell of its own in every table, so two would do.
    let isFinal = scalar.value == 0x0E33 || scalar.value == 0x0EB3
    let limit = isFinal ? 1 : Self.spacingMarksPerLetter
    guard cluster.spacingMarks < limit else { return }
    breakConjunct()
    output.append(scalar)
    cluster.spacingMarks = isFinal ? Self.spacingMarksPerLetter : cluster.spacingMarks + 1
    cluster.spacingMark = scalar
    cluster.marks = 0
    cluster.hasLinker = cluster.hasLinker || scalar.isConjunctLinker
  }

  private mutating func feedKanaSoundMark(_ scalar: Unicode.Scalar) {
    guard cluster.kind == .halfwidthKana, cluster.spacingMarks == 0 else { return }
    output.append(scalar)
    cluster.spacingMarks = 1
    cluster.marks = 0
  }

  /// Two letters that a linker joins take two cells everywhere. What would grow beyond that is
  /// measured as two cells by some and as the sum of its letters by others.
  private mutating func feedIndicLetter(_ scalar: Unicode.Scalar) {
    guard cluster.kind == .indicLetter, cluster.hasLinker else {
      begin(scalar, .indicLetter)
      return
    }
    if cluster.conjunct != nil || cluster.spacingMarks > 0 {
      output.append(Self.nonJoiner)
      begin(scalar, .indicLetter)
    } else {
      let start = output.count
      begin(scalar, .indicLetter)
      cluster.conjunct = start
    }
  }

  /// Breaks the conjunct before its second letter up with U+200C, as Unicode has it: the linker is
  /// then written out. It is the only invisible scalar that can be in cleaned text.
  private mutating func breakConjunct() {
    guard let second = cluster.conjunct else { return }
    output.insert(contentsOf: String(Self.nonJoiner).utf8, at: second)
    cluster.conjunct = nil
  }

  private static let nonJoiner: Unicode.Scalar = "\u{200C}"
}

// MARK: - Hangul

extension Cleaner {
  private mutating func feedJamo(_ scalar: Unicode.Scalar, _ kind: ScalarKind) {
    let last = cluster.scalar
    let isBare = cluster.marks == 0
    if isBare, cluster.kind == .leadingJamo, let syllable = Hangul.syllable(last, scalar) {
      replaceCluster(with: syllable, .syllable)
    } else if isBare, cluster.kind == .syllable,
      let syllable = Hangul.syllable(last, closedBy: scalar)
    {
      replaceCluster(with: syllable, .syllable)
    } else if let letter = Hangul.letter(scalar) {
      begin(letter, kind)
      // It is written as a letter, but remembered as a jamo: a vowel may still complete it.
      cluster.scalar = scalar
    }
    // Jamo that no modern syllable has are left out: alone or together, their width is disputed.
  }
}

extension [UInt8] {
  /// Appends the scalar's UTF-8.
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }
}
