// Reads HTML: what each tag does to the text around it. A loop over tokens; depth is a number.

/// Reads one HTML text. Elements that are never closed, closed twice or crossed do no harm: each
/// style and each container is a count.
struct HTMLReader {
  private var tokens: HTMLTokenizer
  /// Where no element parts lines, the line breaks of the text do: it was typed as plain text.
  private let keepsLineBreaks: Bool
  private var builder = ProseBuilder()

  private var emphasis = 0
  private var strong = 0
  private var code = 0
  private var link: WebLink?

  private var lists = ListStack()
  private var quotes = 0
  private var preformatted = 0
  private var cellsInRow = 0

  init(_ foreign: ForeignText) {
    tokens = HTMLTokenizer(foreign.raw)
    var scout = tokens
    var hasBlocks = false
    while !hasBlocks, let token = scout.next() {
      if case .tag(let tag) = token { hasBlocks = tag.element?.isBlock == true }
    }
    keepsLineBreaks = !hasBlocks
  }

  /// Reads all of it.
  mutating func read() -> Prose {
    while let token = tokens.next() {
      switch token {
      case .text(let bytes): readText(bytes)
      case .tag(let tag):
        guard let element = tag.element else { continue }
        if tag.isEnd {
          close(element)
        } else {
          open(element, tag)
        }
      }
    }
    return builder.finish()
  }

  private mutating func readText(_ bytes: ArraySlice<UInt8>) {
    builder.set(style: style, link: link)
    CharacterReference.forEachPiece(of: bytes) { piece in
      switch piece {
      case .scalar(let scalar): builder.text(CollectionOfOne(scalar))
      case .text(let text):
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        if keepsLineBreaks || preformatted > 0 {
          builder.lines(scalars)
        } else {
          builder.text(scalars)
        }
      }
    }
  }

  private var style: Prose.Style {
    var style: Prose.Style = []
    if emphasis > 0 { style.insert(.emphasis) }
    if strong > 0 { style.insert(.strong) }
    if code > 0, preformatted == 0 { style.insert(.code) }
    return style
  }
}

extension HTMLReader {
  private mutating func open(_ element: HTMLElement, _ tag: HTMLTag) {
    switch element {
    case .em, .i, .u: emphasis += 1
    case .strong, .b: strong += 1
    case .code, .kbd, .samp, .tt: code += 1
    case .a: link = tag.attribute("href").flatMap(WebLink.init)
    case .img: readImage(tag)
    case .s, .del, .span, .mention: break
    case .br: builder.endLine()
    case .hr: readRule()
    case .ul: beginBlock { $0.lists.open(nil) }
    case .ol: beginBlock { $0.lists.open(tag.attribute("start").flatMap { Int($0.raw) } ?? 1) }
    case .li: beginItem()
    case .blockquote: beginBlock { $0.quotes += 1 }
    case .pre: beginBlock { $0.preformatted += 1 }
    case .h1, .h2, .h3, .h4, .h5, .h6: beginBlock(isHeading: true)
    case .tr: beginRow()
    case .td, .th: beginCell()
    case _ where element.hasNoText:
      if !tag.closesItself || element != .svg { tokens.skip(to: element.rawValue) }
    default: beginBlock()
    }
  }

  private mutating func close(_ element: HTMLElement) {
    switch element {
    case .em, .i, .u: emphasis = max(0, emphasis - 1)
    case .strong, .b: strong = max(0, strong - 1)
    case .code, .kbd, .samp, .tt: code = max(0, code - 1)
    case .a: link = nil
    case .ul, .ol: beginBlock { $0.lists.close() }
    case .blockquote: beginBlock { $0.quotes = max(0, $0.quotes - 1) }
    case .pre: beginBlock { $0.preformatted = max(0, $0.preformatted - 1) }
    case .li: endItem()
    case .br: builder.endLine()
    case .tr, .td, .th, .img, .s, .del, .span, .mention: break
    case _ where element.hasNoText: break
    default: beginBlock()
    }
  }

  /// Ends what is open, lets `change` say what is different from here on, and sets the next block up.
  private mutating func beginBlock(
    isHeading: Bool = false, _ change: (inout HTMLReader) -> Void = { _ in }
  ) {
    builder.endBlock()
    change(&self)
    builder.shape.indent = lists.depth
    builder.shape.quote = quotes
    builder.shape.kind = kindOfNextBlock(isHeading: isHeading)
  }

  /// An item that has no text yet stays one: its text may come in a paragraph of its own.
  private func kindOfNextBlock(isHeading: Bool) -> Prose.Block.Kind {
    if preformatted > 0 { return .code }
    if isHeading { return .heading }
    if lists.isEmpty { return .paragraph }
    if case .item = builder.shape.kind { return builder.shape.kind }
    return .continuation
  }

  private mutating func beginItem() {
    beginBlock()
    guard preformatted == 0 else { return }
    // An item outside of any list is one of a list that was never opened.
    builder.shape.indent = max(1, lists.depth)
    builder.shape.kind = .item(number: lists.nextNumber())
  }

  private mutating func endItem() {
    builder.endBlock()
    builder.shape.kind = .continuation
    beginBlock()
  }

  private mutating func beginRow() {
    if builder.hasText() { builder.endLine() }
    cellsInRow = 0
  }

  private mutating func beginCell() {
    if cellsInRow > 0, builder.hasText() {
      builder.set(style: [], link: nil)
      builder.text(" | ".unicodeScalars)
    }
    cellsInRow += 1
  }

  private mutating func readRule() {
    beginBlock()
    builder.set(style: [], link: nil)
    builder.text("* * *".unicodeScalars)
    beginBlock()
  }

  /// A picture is its description. It leads to the picture, which nobody fetches unasked.
  private mutating func readImage(_ tag: HTMLTag) {
    let described = tag.attribute("alt").map { PlainText($0) } ?? .empty
    let source = tag.attribute("src").flatMap(WebLink.init)
    builder.set(style: style, link: link ?? source)
    builder.text((described.isEmpty ? "[image]" : described).string.unicodeScalars)
  }
}

/// The lists around a place: their kinds as deep as is told apart, and a count of those beyond.
struct ListStack {
  private var numbers: [Int?] = []
  private var beyond = 0

  var isEmpty: Bool { numbers.isEmpty }
  var depth: Int { numbers.count }

  /// Opens a list; an ordered one has a number to begin with.
  mutating func open(_ first: Int?) {
    if numbers.count < ProseBuilder.deepest {
      numbers.append(first.map { min(max($0, 0), 999_999) })
    } else {
      beyond += 1
    }
  }

  mutating func close() {
    if beyond > 0 {
      beyond -= 1
    } else {
      _ = numbers.popLast()
    }
  }

  /// The number of the next item, in an ordered list.
  mutating func nextNumber() -> Int? {
    guard let last = numbers.indices.last, let number = numbers[last] else { return nil }
    numbers[last] = number + 1
    return number
  }
}
