// A prose as lines of plain text, for search, export and copying. Wrapping is for whoever draws.

extension Prose {
  /// All lines of all blocks, with the signs that say what they are: `• ` or `1. ` before an item,
  /// `> ` before a quote, two spaces for each list around.
  public var plainLines: [PlainText] {
    blocks.flatMap { block in
      block.lines.enumerated().map { index, line in
        line.reduce(block.prefix(ofLine: index)) { $0 + $1.text }
      }
    }
  }
}

extension Prose.Block {
  /// What stands before a line of the block.
  ///
  /// The first line of an item has its sign, and the others are indented as far as a bullet would be.
  public func prefix(ofLine index: Int) -> PlainText {
    let quotes = PlainText(trusted: String(repeating: "> ", count: quote))
    guard case .item(let number) = kind, index == 0 else { return quotes + spaces(indent) }
    let sign: PlainText = number.map { "\($0). " } ?? "• "
    return quotes + spaces(indent - 1) + sign
  }

  private func spaces(_ steps: Int) -> PlainText {
    PlainText(trusted: String(repeating: "  ", count: max(0, steps)))
  }
}
