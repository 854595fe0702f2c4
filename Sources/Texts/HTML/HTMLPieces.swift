// HTML cut into decoded text and tags, for those who read files of it: bookmarks, feeds. What a text
// looks like on a screen is `Prose`'s matter.

/// The pieces of a text in HTML, from front to back, in linear time.
///
///     for piece in HTMLPieces(ForeignText("<a href='/x'>Tern &amp; Co</a>")) { … }
///     // .tag(a), .text("Tern & Co"), .tag(/a)
package struct HTMLPieces: Sequence, IteratorProtocol {
  package enum Piece {
    /// Text between tags, its references decoded once.
    case text(ForeignText)
    case tag(Tag)
  }

  /// The start or the end of an element that matters to how a text reads; others are left out.
  package struct Tag {
    private let tag: HTMLTag
    /// In small letters.
    package let name: String
    package var isEnd: Bool { tag.isEnd }

    fileprivate init?(_ tag: HTMLTag) {
      guard let element = tag.element else { return nil }
      self.tag = tag
      name = element.rawValue
    }

    /// The value of an attribute, decoded once; nil without it.
    package func attribute(_ name: String) -> ForeignText? { tag.attribute(name) }
  }

  private var tokenizer: HTMLTokenizer

  package init(_ html: ForeignText) {
    tokenizer = HTMLTokenizer(html.raw)
  }

  package mutating func next() -> Piece? {
    while let token = tokenizer.next() {
      switch token {
      case .text(let bytes): return .text(Self.decoded(bytes))
      case .tag(let tag):
        if let tag = Tag(tag) { return .tag(tag) }
      }
    }
    return nil
  }

  fileprivate static func decoded(_ bytes: ArraySlice<UInt8>) -> ForeignText {
    var text = ""
    CharacterReference.forEachPiece(of: bytes) { piece in
      switch piece {
      case .text(let bytes): text += String(decoding: bytes, as: UTF8.self)
      case .scalar(let scalar): text.unicodeScalars.append(scalar)
      }
    }
    return ForeignText(text)
  }
}

extension ForeignText {
  /// The text with its character references read once, tags or not: for what was escaped once too
  /// often.
  package var referencesRead: ForeignText {
    guard raw.utf8.contains(UInt8(ascii: "&")) else { return self }
    return HTMLPieces.decoded(Array(raw.utf8)[...])
  }
}
