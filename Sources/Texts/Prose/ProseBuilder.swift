// Puts blocks together from scalars, line ends and block ends, whatever was read to get them. Here text
// is cleaned, trimmed, and searched for addresses; nothing else makes a `Prose` of a stranger's text.

struct ProseBuilder {
  /// What the text to come is part of.
  struct Shape {
    var kind = Prose.Block.Kind.paragraph
    var indent = 0
    var quote = 0
  }

  /// How deep lists and quotes are told apart.
  static let deepest = 8
  /// Empty lines that may follow each other in code.
  private static let emptyLinesInCode = 2

  var shape = Shape()
  private var blocks: [Prose.Block] = []
  private var links = LinkTable()
  private var lines: [[Prose.Span]] = []
  private var line: [Prose.Span] = []
  private var cleaner = Cleaner()
  private var style: Prose.Style = []
  private var link: WebLink?

  /// Takes text of the open line; a line break in it is white space.
  mutating func text(_ scalars: some Sequence<Unicode.Scalar>) {
    cleaner.keepsSpaces = shape.kind == .code
    for scalar in scalars { cleaner.feed(scalar) }
  }

  /// Sets how the text to come looks and where it leads.
  mutating func set(style: Prose.Style, link: WebLink?) {
    guard style != self.style || link != self.link else { return }
    endSpan()
    self.style = style
    self.link = link
  }

  /// Whether something stands on the open line.
  mutating func hasText() -> Bool {
    endSpan()
    return !line.isEmpty
  }

  /// Ends the line. An empty line ends the block, except in code.
  mutating func endLine() {
    endSpan()
    cleaner.beginLine()
    trimLine()
    guard !line.isEmpty || shape.kind == .code else {
      endBlock()
      return
    }
    let isOneTooMany =
      line.isEmpty && lines.suffix(Self.emptyLinesInCode).allSatisfy(\.isEmpty)
      && lines.count >= Self.emptyLinesInCode
    if !isOneTooMany { lines.append(line) }
    line = []
  }

  /// Ends the block, if one is open. What follows it in a list's item is its continuation.
  mutating func endBlock() {
    endSpan()
    cleaner.beginLine()
    trimLine()
    if !line.isEmpty { lines.append(line) }
    line = []
    while lines.last?.isEmpty == true { lines.removeLast() }
    lines.removeFirst(lines.prefix(while: \.isEmpty).count)
    guard !lines.isEmpty else { return }
    blocks.append(
      Prose.Block(
        shape.kind, indent: min(shape.indent, Self.deepest),
        quote: min(shape.quote, Self.deepest), lines: lines))
    lines = []
    if case .item = shape.kind { shape.kind = .continuation }
  }

  /// The whole text, once all of it was given.
  mutating func finish() -> Prose {
    endBlock()
    return Prose(blocks: blocks, links: links.links)
  }

  private mutating func endSpan() {
    let text = cleaner.takeSpan()
    guard !text.isEmpty else { return }
    if let link {
      line.append(Prose.Span(PlainText(trusted: text), style: style, link: links.number(of: link)))
    } else if shape.kind == .code || style.contains(.code) {
      line.append(Prose.Span(PlainText(trusted: text), style: style))
    } else {
      line += AddressFinder.spans(of: text, style: style, links: &links)
    }
  }

  /// Takes the white space at the end of the line away.
  private mutating func trimLine() {
    while let last = line.popLast() {
      let text = last.text.string.droppingTrailingSpaces()
      guard !text.isEmpty else { continue }
      line.append(Prose.Span(PlainText(trusted: text), style: last.style, link: last.link))
      return
    }
  }
}

/// The links of a text in the order of their first mention, each address once.
struct LinkTable {
  private(set) var links: [WebLink] = []
  private var numbers: [String: Int] = [:]

  /// The index of the link, which is added if it is new.
  mutating func number(of link: WebLink) -> Int {
    if let number = numbers[link.address] { return number }
    numbers[link.address] = links.count
    links.append(link)
    return links.count - 1
  }
}
