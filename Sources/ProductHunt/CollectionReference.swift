// How a person names a collection: by its number, its slug, or an address of the site.

public import Texts

/// What a collection is looked up by.
public enum CollectionReference: Hashable, Sendable {
  case id(Collection.ID)
  case slug(String)

  /// Reads what a person typed or pasted.
  ///
  ///     try CollectionReference(parsing: "401")                                        // .id
  ///     try CollectionReference(parsing: "https://www.producthunt.com/collections/ai") // .slug("ai")
  public init(parsing text: String) throws(CollectionReferenceProblem) {
    let trimmed = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    var name = trimmed
    if trimmed.contains("/") {
      let path = trimmed.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
      // Also /@somebody/collections/NAME.
      guard let host = path.firstIndex(where: Self.isHost),
        let folder = path[host...].firstIndex(of: "collections"), folder + 1 < path.endIndex
      else { throw .noCollection }
      name = path[folder + 1]
    }
    guard (1...255).contains(name.utf8.count), name.utf8.allSatisfy(Self.isSlugByte) else {
      throw .noCollection
    }
    let isNumber = name.utf8.count <= 20 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    self = isNumber ? .id(Collection.ID(String(name))) : .slug(name.lowercased())
  }

  private static func isHost(_ part: Substring) -> Bool {
    ["producthunt.com", "www.producthunt.com"].contains(part.lowercased())
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

/// Why a text names no collection.
public enum CollectionReferenceProblem: Error, Hashable, Sendable {
  case noCollection

  /// What is wrong and what to give instead, for the person.
  public var sentence: PlainText {
    "That names no collection: give its id or slug, or its address on www.producthunt.com."
  }
}
