// How a person names a post: by its number, its slug, or an address of the site.

public import Texts

/// What a post is looked up by.
public enum PostReference: Hashable, Sendable {
  case id(Post.ID)
  case slug(String)
  /// From a `/products/…` address: the slug of a product, often but not always that of its post.
  case product(String)

  /// Reads what a person typed or pasted.
  ///
  ///     try PostReference(parsing: "1247901")                                    // .id
  ///     try PostReference(parsing: "nimbus-notes")                               // .slug
  ///     try PostReference(parsing: "https://www.producthunt.com/posts/nimbus?x") // .slug
  public init(parsing text: String) throws(PostReferenceProblem) {
    let trimmed = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    guard !trimmed.isEmpty else { throw .empty }
    guard trimmed.contains("/") else {
      self = try Self.isNumber(trimmed) ? .id(Post.ID(String(trimmed))) : .slug(Self.slug(trimmed))
      return
    }
    try self.init(address: trimmed)
  }

  private init(address: Substring) throws(PostReferenceProblem) {
    var rest = address
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    let path = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    guard let host = path.first?.lowercased(),
      ["producthunt.com", "www.producthunt.com"].contains(host)
    else { throw .otherHost }
    let parts = path.dropFirst().prefix(3).map { $0 }
    switch parts.first {
    case "posts" where parts.count > 1: self = .slug(try Self.slug(parts[1]))
    case "products" where parts.count > 1: self = .product(try Self.slug(parts[1]))
    // The public feed's link to a product's own site: /r/p/1247901.
    case "r" where parts.count > 2 && parts[1] == "p" && Self.isNumber(parts[2]):
      self = .id(Post.ID(String(parts[2])))
    default: throw .noPost
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.utf8.count <= 20 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func slug(_ text: Substring) throws(PostReferenceProblem) -> String {
    let isSlug = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    guard isSlug, (1...255).contains(text.utf8.count) else { throw .notASlug }
    return text.lowercased()
  }
}

/// Why a text names no post.
public enum PostReferenceProblem: Error, Hashable, Sendable {
  case empty, otherHost, noPost, notASlug

  /// What is wrong and what to give instead, for the person.
  public var sentence: PlainText {
    switch self {
    case .empty: "Give a post's address, slug or id."
    case .otherHost:
      "That address is not Product Hunt's: give one as in https://www.producthunt.com/posts/NAME."
    case .noPost:
      "That address is no post's: give one as in https://www.producthunt.com/posts/NAME."
    case .notASlug:
      "A post's slug has letters, digits and hyphens only, as in its address."
    }
  }
}
