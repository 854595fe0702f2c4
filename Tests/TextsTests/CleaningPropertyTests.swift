// What holds for every cleaned line, tried on random strings of the scalars that make trouble.

import CLibrary
import TestSupport
import Testing
import Texts

struct CleaningPropertyTests {
  @Test(arguments: 0..<20) func `random scalars become a line that holds the policy`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<1000 {
      let raw = random.troublesomeString()
      let line = PlainText(ForeignText(raw)).string

      if let broken = Policy.broken(by: line) {
        Issue.record("\(broken): \(raw.unicodeScalars.hex) became \(line.unicodeScalars.hex)")
        return
      }
      let again = PlainText(ForeignText(line)).string
      #expect(Array(again.unicodeScalars) == Array(line.unicodeScalars), "cleaned twice it changes")
    }
  }

  @Test func `every scalar alone becomes a line that holds the policy`() {
    // Between these planes and after them nothing is assigned, or all is for private use.
    let planes: [ClosedRange<UInt32>] = [0...0x323FF, 0xE0000...0xE0FFF, 0xFFFF0...0x10000F]
    for scalar in planes.joined().lazy.compactMap(Unicode.Scalar.init) {
      let line = PlainText(ForeignText(String(scalar))).string
      if let broken = Policy.broken(by: line) {
        Issue.record("\(broken): \([scalar].hex)")
      }
    }
  }

  @Test(arguments: 0..<4) func `random HTML becomes lines that hold the policy`(seed: Int) {
    var random = SplitMix(seed: UInt64(1000 + seed))
    let pieces = [
      "<p>", "</p>", "<b>", "</i>", "<a href='http://a.b/?x", "'>", "<pre>", "</pre>", "<li>",
      "<ol>", "</ul>",
      "&#27;", "&#x200d;", "&amp;", "&", "<", ">", "\"", "<br>", "<td>", "<!--", "-->",
      "https://x.y/z", " ", "\n",
      "<blockquote>", "<img alt='\u{1B}", "<script>", "</script>", "👩", "\u{301}", "\u{1F1E9}",
    ]
    for _ in 0..<500 {
      let raw = (0..<random.below(30)).map { _ in
        random.below(4) == 0 ? random.troublesomeString() : pieces[random.below(pieces.count)]
      }.joined()
      let prose = Prose(html: ForeignText(raw))

      for span in prose.blocks.flatMap(\.lines).joined() {
        #expect(span.link.map(prose.links.indices.contains) ?? true)
        #expect(!span.text.isEmpty)
      }
      for block in prose.blocks {
        #expect(!block.lines.isEmpty)
        for line in block.lines {
          let text = line.map(\.text.string).joined()
          let broken = Policy.broken(by: text, isCode: block.kind == .code)
          #expect(broken == nil, "\(raw.unicodeScalars.hex)")
        }
      }
    }
  }
}

/// The demands on a line, written without a look at how it is cleaned.
private enum Policy {
  /// What the line breaks; nil if nothing.
  static func broken(by line: String, isCode: Bool = false) -> String? {
    var scalarsInCell = 0
    var last: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      let properties = scalar.properties
      let cells = width(scalar)
      if cells < 0 { return "the C library knows no width" }
      if cells == 0, last == nil || last == " " { return "a mark without a letter" }
      scalarsInCell = cells > 0 ? 1 : scalarsInCell + 1
      if scalarsInCell > 5 { return "more scalars than a cell holds" }
      if scalar == " ", last == " ", !isCode { return "two spaces" }
      if scalar != " ", properties.isWhitespace { return "white space that is no space" }
      switch properties.generalCategory {
      case .control, .privateUse, .unassigned, .enclosingMark, .surrogate,
        .format where scalar != "\u{200C}":
        return "a scalar that is not to be seen"
      default: break
      }
      if properties.isVariationSelector || properties.isEmojiModifier { return "a selector" }
      if 0x1F1E6...0x1F1FF ~= scalar.value { return "half a flag" }
      if properties.isDefaultIgnorableCodePoint, scalar != "\u{200C}" { return "invisible" }
      last = scalar
    }
    if last == " " || !isCode && line.unicodeScalars.first == " " { return "a space at an end" }
    return line.lazy.compactMap(broken(by:)).first
  }

  /// A cluster takes two cells at most, but where a letter has several marks beside it.
  private static func broken(by cluster: Character) -> String? {
    let scalars = cluster.unicodeScalars
    let cells = scalars.reduce(0) { $0 + width($1) }
    let beside = scalars.count { $0.properties.generalCategory == .spacingMark }
    if beside > 4 { return "too many spacing marks" }
    return cells > 2 && beside < 2 ? "a cluster of \(cells) cells" : nil
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    Int(libraryWidth?(Int32(scalar.value)) ?? -1)
  }

  /// The C library's `wcwidth` for UTF-8, which Swift does not see in its header.
  private static let libraryWidth: (@convention(c) (Int32) -> Int32)? = {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(nil, "wcwidth") else {
      return nil
    }
    return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
  }()
}
