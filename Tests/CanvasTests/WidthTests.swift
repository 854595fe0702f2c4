import Canvas
import CLibrary
import Testing
import Texts

struct WidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("ｱ", 1), ("Ａ", 2), ("🎉", 2), ("☁", 1), ("①", 1), ("…", 1), ("─", 1), ("▲", 1),
      ("\u{200B}", 0), ("\u{301}", 0), ("\u{7F}", 0), ("\u{9B}", 0), ("\u{FEFF}", 0), ("🇺", 1),
      // Clusters of several characters that space, as terminals show them.
      ("กำ", 2), ("ｶﾞ", 2), ("का", 2), ("क्ष", 2),
    ] as [(String, Int)])
  func `a cluster is as wide as its scalars together`(cluster: String, width: Int) {
    #expect(cluster.reduce(0) { $0 + Width.of($1) } == width)
  }

  @Test func `a line is as wide as its clusters together`() {
    let line: PlainText = "Nimbus 漢字 e\u{301}🎉"
    #expect(Width.of(line) == 7 + 4 + 1 + 1 + 2)
    #expect(Width.of(PlainText.empty) == 0)
  }

  /// Where the C library differs from the table, by why it does.
  enum Difference: Hashable {
    /// It has no width for controls, and none for line and paragraph separators.
    case control
    /// Assigned after its version of Unicode.
    case unknown
    /// Unicode 16 made the hexagrams, trigrams and counting rods wide.
    case wideSince16
    /// Circled numbers on black squares: ambiguous, but it takes them for wide.
    case ambiguous
    /// It takes the Ahom vowel for a mark that does not space.
    case ahomVowel
    case other(UInt32, table: Int, library: Int)
  }

  @Test func `the table is the C library's but for known differences`() throws {
    let wcwidth = try libraryWidth()
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)

    var differences: [Difference: Int] = [:]
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    where scalar.properties.generalCategory != .unassigned {
      let library = Int(wcwidth(wchar_t(scalar.value)))
      let table = Width.of(scalar)
      guard library != table else { continue }
      differences[difference(scalar, table: table, library: library), default: 0] += 1
    }

    let known: Set<Difference> = [.control, .unknown, .wideSince16, .ambiguous, .ahomVowel]
    #expect(Set(differences.keys).subtracting(known).isEmpty)
    #expect(differences[.control] ?? 0 <= 32 + 33 + 2)
    #expect(differences[.wideSince16] ?? 0 <= 8 + 8 + 87 + 23)
    #expect(differences[.ambiguous] ?? 0 <= 8)
    #expect(differences[.ahomVowel] ?? 0 <= 1)
  }

  /// The C library's function, which Glibc's module leaves out.
  private func libraryWidth() throws -> @convention(c) (wchar_t) -> CInt {
    let symbol = try #require(dlsym(nil, "wcwidth"))
    return unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
  }

  private func difference(_ scalar: Unicode.Scalar, table: Int, library: Int) -> Difference {
    switch (scalar.value, library) {
    case (0x00..<0x20, -1), (0x7F..<0xA0, -1), (0x2028...0x2029, -1): .control
    case (_, -1): .unknown
    case (0x2630...0x2637, 1), (0x268A...0x268F, 1), (0x4DC0...0x4DFF, 1), (0x1D300...0x1D376, 1):
      .wideSince16
    case (0x3248...0x324F, 2): .ambiguous
    case (0x1171E, _): .ahomVowel
    default: .other(scalar.value, table: table, library: library)
    }
  }
}
