// Text of several lines with its structure: what a description or a comment becomes.

/// A stranger's longer text, read once and safe to draw: blocks of lines of spans, and numbered links.
public struct Prose: Hashable, Sendable {
  /// How a span is set apart.
  public struct Style: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let emphasis = Style(rawValue: 1)
    public static let strong = Style(rawValue: 2)
    public static let code = Style(rawValue: 4)
  }

  /// A run of text in one style. `link` is an index into ``Prose/links``.
  public struct Span: Hashable, Sendable {
    public var text: PlainText
    public var style: Style
    public var link: Int?
    public init(_ text: PlainText, style: Style = [], link: Int? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  /// A paragraph, heading, list item or piece of code. Its lines are those that the author broke;
  /// wrapping to a width is for whoever draws it.
  public struct Block: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case paragraph
      case heading
      /// A list's item; the number it has in an ordered list. The text of an item that goes on in a
      /// further block has `continuation` there.
      case item(number: Int?)
      case continuation
      case code
    }
    public var kind: Kind
    /// How many lists it stands in, at most 8.
    public var indent: Int
    /// How many quotes it stands in, at most 8.
    public var quote: Int
    public var lines: [[Span]]
    public init(_ kind: Kind, indent: Int = 0, quote: Int = 0, lines: [[Span]]) {
      self.kind = kind
      self.indent = indent
      self.quote = quote
      self.lines = lines
    }
  }

  public var blocks: [Block]
  /// The links in the order of their first mention; only those that may be opened.
  public var links: [WebLink]

  public init(blocks: [Block] = [], links: [WebLink] = []) {
    self.blocks = blocks
    self.links = links
  }

  /// Reads HTML, or plain text with entities, in one pass without recursion.
  ///
  /// A text without any element that parts lines keeps its own line breaks. Scripts, styles and the
  /// like have no text; pictures are their descriptions. Addresses in the text are links too.
  public init(html foreign: ForeignText) {
    var reader = HTMLReader(foreign)
    self = reader.read()
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { blocks.isEmpty }
}
