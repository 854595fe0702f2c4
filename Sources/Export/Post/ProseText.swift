// Prose set in lines of a width for printing: lists and quotes indented, links numbered.

import Canvas
import Texts

struct ProseText {
  let width: Int
  let ink: Ink
  /// What stands before each line: the guides of a comment's thread.
  let indent: PlainText

  /// The lines, with a blank one between paragraphs. Links are numbered from `firstLink`.
  func lines(_ prose: Prose, firstLink: Int) -> [String] {
    var lines: [String] = []
    var previous: Prose.Block.Kind?
    for block in prose.blocks {
      if let previous, !ProseText.isTight(previous, block.kind) { lines.append(indent.string) }
      previous = block.kind
      for (number, line) in block.lines.enumerated() {
        lines += set(line, of: block, isFirst: number == 0, firstLink: firstLink)
      }
    }
    return lines
  }

  private func set(
    _ line: [Prose.Span], of block: Prose.Block, isFirst: Bool, firstLink: Int
  ) -> [String] {
    let runs = line.flatMap { span -> [StyledRun] in
      let run = StyledRun(span.text, style: Style(ProseText.role(span, in: block)))
      guard let link = span.link else { return [run] }
      return [run, StyledRun(" [\(firstLink + link)]", style: Style(.link))]
    }
    let hanging = StyledRun(indent + ProseText.lead(block, marker: "  "))
    let first = StyledRun(indent + ProseText.lead(block, marker: isFirst ? marker(block) : "  "))
    return Wrap.lines(runs, width: width, firstIndent: [first], hangingIndent: [hanging])
      .map { $0.map { ink.paint($0.text, as: $0.style.role) }.joined() }
  }

  private func marker(_ block: Prose.Block) -> PlainText {
    guard case .item(let number) = block.kind else { return "  " }
    return number.map { "\($0). " } ?? "• "
  }

  /// Bars for quotes, then room or the marker for lists.
  private static func lead(_ block: Prose.Block, marker: PlainText) -> PlainText {
    var lead = PlainText.empty
    for _ in 0..<block.quote { lead = lead + "> " }
    switch block.kind {
    case .item, .continuation:
      return lead + PlainText.spaces(2 * max(0, block.indent - 1)) + marker
    case .code: return lead + PlainText.spaces(4)
    case .paragraph, .heading: return lead + PlainText.spaces(2 * block.indent)
    }
  }

  /// Items of a list stand together.
  private static func isTight(_ one: Prose.Block.Kind, _ other: Prose.Block.Kind) -> Bool {
    switch (one, other) {
    case (.item, .item), (.continuation, .item), (.item, .continuation): true
    default: false
    }
  }

  private static func role(_ span: Prose.Span, in block: Prose.Block) -> Role {
    if span.link != nil { return .link }
    if block.kind == .heading { return .heading }
    if block.kind == .code || span.style.contains(.code) { return .code }
    if span.style.contains(.strong) { return .title }
    return block.quote > 0 ? .quote : .text
  }
}
