// One tag: the element it names, if it is one that matters here, and its attributes.

/// The elements that change how a text reads. Others are left out and their text stays.
enum HTMLElement: String, CaseIterable {
  case p, br, hr, div, blockquote, pre, table, tr, td, th, ul, ol, li, dl, dt, dd
  case h1, h2, h3, h4, h5, h6, section, article, header, footer, figure, figcaption, main, nav
  case aside, address, center, details, summary, dialog, form, fieldset, legend, caption, option
  case hgroup, menu
  case a, img, b, strong, i, em, u, s, del, code, kbd, samp, tt, span, mention
  // These have no text of their own.
  case script, style, template, iframe, noscript, title, textarea, svg, head, noembed, noframes

  init?(name: ArraySlice<UInt8>) {
    guard name.count <= 10 else { return nil }
    let name = String(decoding: name.map(\.lowercasedASCII), as: UTF8.self)
    guard let element = Self.byName[name] else { return nil }
    self = element
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  var hasNoText: Bool {
    switch self {
    case .script, .style, .template, .iframe, .noscript, .title, .textarea, .svg, .head, .noembed,
      .noframes:
      true
    default: false
    }
  }

  /// Whether it parts lines: where none of these is used, the line breaks of the text itself count.
  var isBlock: Bool {
    switch self {
    case .p, .br, .hr, .div, .blockquote, .pre, .table, .tr, .ul, .ol, .li, .dl, .dt, .dd, .h1,
      .h2, .h3, .h4, .h5, .h6, .section, .article, .header, .footer, .figure, .figcaption, .main,
      .nav, .aside, .address, .center, .details, .summary, .dialog, .form, .fieldset, .legend,
      .caption, .option, .hgroup, .menu:
      true
    default: false
    }
  }
}

/// A start or end tag.
struct HTMLTag {
  /// Nil for an element that is of no matter.
  let element: HTMLElement?
  let isEnd: Bool
  private let attributes: ArraySlice<UInt8>

  init(name: ArraySlice<UInt8>, isEnd: Bool, attributes: ArraySlice<UInt8>) {
    element = HTMLElement(name: name)
    self.isEnd = isEnd
    self.attributes = attributes
  }

  /// Whether it ends in `/>`.
  var closesItself: Bool { attributes.last == UInt8(ascii: "/") }

  /// The value of an attribute, decoded; of several with one name the first counts.
  func attribute(_ wanted: String) -> ForeignText? {
    var at = attributes.startIndex
    while let (name, value) = nextAttribute(&at) {
      if name.lazy.map(\.lowercasedASCII).elementsEqual(wanted.utf8) {
        return ForeignText(CharacterReference.decodeAttribute(value))
      }
    }
    return nil
  }

  private func nextAttribute(_ at: inout Int) -> (
    name: ArraySlice<UInt8>, value: ArraySlice<UInt8>
  )? {
    skip(&at) { $0.isHTMLSpace || $0 == UInt8(ascii: "/") }
    guard at < attributes.endIndex else { return nil }
    let nameStart = at
    at += 1
    skip(&at) { !$0.isHTMLSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
    let name = attributes[nameStart..<at]
    skip(&at, while: \.isHTMLSpace)
    guard at < attributes.endIndex, attributes[at] == UInt8(ascii: "=") else { return (name, []) }
    at += 1
    skip(&at, while: \.isHTMLSpace)
    guard at < attributes.endIndex else { return (name, []) }
    let quote = attributes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let valueStart = at
      skip(&at) { !$0.isHTMLSpace }
      return (name, attributes[valueStart..<at])
    }
    at += 1
    let valueStart = at
    skip(&at) { $0 != quote }
    defer { at = min(at + 1, attributes.endIndex) }
    return (name, attributes[valueStart..<at])
  }

  private func skip(_ at: inout Int, while condition: (UInt8) -> Bool) {
    while at < attributes.endIndex, condition(attributes[at]) { at += 1 }
  }
}
