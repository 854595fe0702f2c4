// One entry of an Atom feed as it stands in the document. What it says of a post is `Post+Entry`'s.

/// An entry's parts that matter here: XML's own escaping undone, nothing else.
struct AtomEntry: Hashable, Sendable {
  /// How a text of Atom is written: as it is, or as HTML.
  enum TextKind: Hashable, Sendable {
    case plain
    case html
  }

  var id = ""
  var title = ""
  var titleKind = TextKind.plain
  var published = ""
  var updated = ""
  /// The target of the link to the page that the entry is of.
  var link = ""
  var content = ""
  var contentKind = TextKind.plain
  /// Its parts are so long that they were not kept.
  var isTooLong = false
}

/// The entries of a document, in its order.
struct AtomDocument: Hashable, Sendable {
  var entries: [AtomEntry] = []
  /// Entries that are no XML and were passed over.
  var broken = 0
}

/// Why a document is no feed.
enum AtomProblem: Error, Hashable, Sendable {
  /// It holds nothing.
  case empty
  /// It ends in the middle.
  case truncated
  /// It is over 8 MiB.
  case tooLarge
  /// It is something else: a web page, another kind of feed, no XML at all.
  case notAtom(String)
  /// It declares a document type, as a feed has no need to. Entities could be defined there.
  case hasDoctype
}
