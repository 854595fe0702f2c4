// What joins the cluster before it: marks, the signs and conjuncts of Indic scripts, the parts of Hangul
// syllables. All of it is bounded, and reduced to what terminals measure alike.

extension Cleaner {
  mutating func feedMark(_ scalar: Unicode.Scalar) {
    guard cluster.kind != .space else { return }
    let links = scalar.isConjunctLinker && cluster.kind == .indicLetter
    // A place is kept for the scalar that may have to break a conjunct up.
    let reserve = cluster.hasLinker || links ? 1 : 0
    guard cluster.marks + reserve < Self.marksPerCell else { return }
    output.append(scalar)
    cluster.marks += 1
    cluster.hasLinker = cluster.hasLinker || links
  }

  mutating func feedSpacingMark(_ scalar: Unicode.Scalar) {
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

  mutating func feedKanaSoundMark(_ scalar: Unicode.Scalar) {
    guard cluster.kind == .halfwidthKana, cluster.spacingMarks == 0 else { return }
    output.append(scalar)
    cluster.spacingMarks = 1
    cluster.marks = 0
  }

  /// Two letters that a linker joins take two cells everywhere. What would grow beyond that is
  /// measured as two cells by some and as the sum of its letters by others.
  mutating func feedIndicLetter(_ scalar: Unicode.Scalar) {
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

extension Cleaner {
  mutating func feedJamo(_ scalar: Unicode.Scalar, _ kind: ScalarKind) {
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
