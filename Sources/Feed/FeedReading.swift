// What a feed's answer means: a page of posts, or one of the failures that a person can meet.

package import ProductHunt

/// Reads answers of the public feed.
package enum FeedReading {
  /// The posts of an Atom document, in its order, each once; entries that are no posts are counted.
  package static func page(_ body: [UInt8]) throws(ProductHuntError) -> Page<Post> {
    let document: AtomDocument
    do {
      document = try AtomReader.read(body)
    } catch {
      throw ProductHuntError(error)
    }
    var seen: Set<Post.ID> = []
    var page = Page<Post>(unreadable: document.broken)
    for entry in document.entries {
      guard let post = Post(entry) else {
        page.unreadable += 1
        continue
      }
      if seen.insert(post.id).inserted { page.items.append(post) }
    }
    return page
  }
}

extension ProductHuntError {
  fileprivate init(_ problem: AtomProblem) {
    self =
      switch problem {
      case .empty: .connectionLost(detail: .init("an empty feed"))
      case .truncated: .connectionLost(detail: .init("the feed ends in the middle"))
      case .tooLarge: .answerTooLarge
      case .notAtom(let detail): .notUnderstood(detail: .init("no Atom feed: \(detail)"))
      case .hasDoctype: .notUnderstood(detail: .init("a feed with a document type"))
      }
  }
}
