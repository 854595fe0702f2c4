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

  var output: [UInt8] = []
  /// Nothing but white space since the line began.
  var isLineEmpty = true
  var endsInSpace = false
  var cluster = Cluster.space
  /// A U+200D stands between the last picture and what comes.
  var isJoining = false
  /// What was last written is a letter of a flag: the first one, or the second.
  var flagLetters = 0

  /// The cluster that was written last, as far as what follows must know of it.
  struct Cluster {
    var kind: ScalarKind
    var scalar: Unicode.Scalar
    /// Where it begins in the output.
    var start: Int
    /// The marks without a cell since the last scalar with one.
    var marks = 0
    var spacingMarks = 0
    var spacingMark: Unicode.Scalar?
    var hasLinker = false
    /// Where the second letter of a conjunct stands in the output.
    var conjunct: Int?

    /// White space, or the beginning of a span: nothing that a mark could stand on.
    static let space = Cluster(kind: .space, scalar: " ", start: 0)
  }

  /// Takes the next scalar.
  mutating func feed(_ scalar: Unicode.Scalar) {
    if 0x21...0x7E ~= scalar.value, flagLetters == 0 {
      begin(scalar, .base)
      return
    }
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
    cluster = .space
    isJoining = false
    flagLetters = 0
    return span
  }

  /// Forgets the line: what comes begins another one.
  mutating func beginLine() {
    isLineEmpty = true
    endsInSpace = false
    cluster = .space
    isJoining = false
    flagLetters = 0
  }
}

extension Cleaner {
  private mutating func feedSpace(_ scalar: Unicode.Scalar) {
    isJoining = false
    flagLetters = 0
    cluster = .space
    if keepsSpaces {
      output.append(contentsOf: repeatElement(0x20, count: scalar == "\t" ? 4 : 1))
    } else if !isLineEmpty, !endsInSpace {
      output.append(0x20)
      endsInSpace = true
    }
  }

  /// Begins a cluster.
  mutating func begin(_ scalar: Unicode.Scalar, _ kind: ScalarKind) {
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
  mutating func replaceCluster(with scalar: Unicode.Scalar, _ kind: ScalarKind) {
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

extension [UInt8] {
  /// Appends the scalar's UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }
  }
}
