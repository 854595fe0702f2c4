// Puts a page's lines together, top to bottom. What the parts say is in `PageBuilder+Head` and
// `PageBuilder+Thread`.

import Canvas
import ProductHunt
import Texts

/// The lines of a page as they are made.
struct PageBuilder {
  let width: Int
  let now: Moment
  /// Whether it is for those who listen: words in place of signs and lines.
  let isSpoken: Bool
  var links: [PageLink]
  var numbers: [PageLink: Int]
  var lines: [PageLine] = []
  private var part = 0

  init(
    width: Int, now: Moment, links: [PageLink], numbers: [PageLink: Int], isSpoken: Bool = false
  ) {
    self.isSpoken = isSpoken
    self.width = width
    self.now = now
    self.links = links
    self.numbers = numbers
  }

  /// The number under which an address can be opened.
  mutating func number(of link: WebLink) -> Int {
    number(of: PageLink(link))
  }

  mutating func number(of link: PageLink) -> Int {
    if let known = numbers[link] { return known }
    links.append(link)
    numbers[link] = links.count
    return links.count
  }

  /// One paragraph, wrapped.
  mutating func add(_ runs: [StyledRun], indent: Int = 0, hanging: Int = 0) {
    part += 1
    let wrapped = Wrap.lines(
      runs, width: width, firstIndent: blanks(indent), hangingIndent: blanks(indent + hanging))
    for runs in wrapped {
      var line = PageLine(runs)
      line.part = part
      lines.append(line)
    }
  }

  private func blanks(_ count: Int) -> [StyledRun] {
    count > 0 ? [StyledRun(.spaces(count))] : []
  }

  mutating func add(_ text: PlainText, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    add([StyledRun(text, style: style)])
  }

  /// A blank line, but never two.
  mutating func addBlank() {
    guard let last = lines.last, !last.runs.isEmpty else { return }
    part += 1
    var line = PageLine.blank
    line.part = part
    lines.append(line)
  }

  /// A stranger's prose: its blocks, with a blank line between paragraphs.
  mutating func add(_ prose: Prose, style: Style = .plain, indent: Int = 0) {
    var isFirst = true
    var last: Prose.Block.Kind?
    for block in prose.blocks {
      if !isFirst, block.kind.standsApart(from: last) { addBlank() }
      isFirst = false
      last = block.kind
      add(block, of: prose, style: style, indent: indent)
    }
  }

  private mutating func add(
    _ block: Prose.Block, of prose: Prose, style: Style, indent: Int
  ) {
    let room = max(0, min(block.indent * 2, width / 2 - indent))
    let quote = max(0, min(block.quote, (width / 2 - indent - room) / 2))
    for (row, line) in block.lines.enumerated() {
      var runs: [StyledRun] = []
      var hanging = 0
      if quote > 0, isSpoken {
        if row == 0 { runs.append(StyledRun(Words.spokenQuote, style: Style(.quote))) }
      } else if quote > 0 {
        runs.append(StyledRun(PlainText(repeating: "│ ", count: quote), style: Style(.quote)))
        hanging += 2 * quote
      }
      if row == 0, case .item(let number) = block.kind {
        let bullet: PlainText = number.map { "\($0). " } ?? (isSpoken ? "* " : "• ")
        runs.append(StyledRun(bullet, style: Style(.faint)))
        hanging += Width.of(bullet)
      }
      runs += line.map { run($0, of: prose, in: block, style: style) }.flatMap { $0 }
      add(runs, indent: indent + room, hanging: min(hanging, max(0, width / 2)))
    }
  }

  private mutating func run(
    _ span: Prose.Span, of prose: Prose, in block: Prose.Block, style: Style
  ) -> [StyledRun] {
    var style = style
    if block.kind == .heading { style = Style(.heading, .bold) }
    if block.kind == .code || span.style.contains(.code) { style.role = .code }
    if block.quote > 0, style.role == .text { style.role = .quote }
    if span.style.contains(.strong) { style.attributes.insert(.bold) }
    if span.style.contains(.emphasis) { style.attributes.insert(.italic) }
    guard let index = span.link, prose.links.indices.contains(index) else {
      return [StyledRun(span.text, style: style)]
    }
    let number = number(of: prose.links[index])
    return [
      StyledRun(span.text, style: Style(.link, .underline), tag: number),
      StyledRun(
        isSpoken ? " (\(Words.spokenLink(number)))" : " [\(number)]", style: Style(.faint),
        tag: number),
    ]
  }
}

extension Prose.Block.Kind {
  /// Items of one list stand close together; everything else has a blank line before it.
  fileprivate func standsApart(from last: Self?) -> Bool {
    switch (last, self) {
    case (.item, .item), (.item, .continuation), (.continuation, .item), (.heading, _): false
    default: true
    }
  }
}
