// Which post an imported bookmark is of. A file of our own says it; one of a web browser has the address
// only, and then the archive is asked, and last the service.

import Archive
import Export
import FoundationEssentials
import ProductHunt
import Texts

struct ImportedPosts {
  private let archive: ArchiveInUse
  private let connect: () throws -> Client
  private var client: Client?
  /// Posts that the service told of.
  private(set) var found: [Post] = []
  /// Bookmarks of posts that nobody knows.
  private(set) var unknown = 0
  /// Why the service was not asked any further.
  private(set) var failure: Failed?

  /// - Parameter connect: Makes the client, when it is first needed.
  init(_ archive: ArchiveInUse, connect: @escaping () throws -> Client) {
    self.archive = archive
    self.connect = connect
  }

  /// The bookmark for the archive; nil where it is not known which post it is of.
  mutating func bookmark(_ imported: ImportedBookmark) throws -> Archive.Bookmark? {
    let markedAt = imported.bookmarkedAt ?? Date()
    let note = imported.note?.raw
    if let post = imported.post { return Bookmark(post, markedAt: markedAt, note: note) }
    if let known = saved(imported) { return Bookmark(known, markedAt: markedAt, note: note) }
    if let id = imported.id, let slug = imported.slug {
      return Bookmark(
        id: id, markedAt: markedAt, note: note, slug: slug, name: imported.name,
        tagline: imported.tagline ?? ForeignText(""), url: imported.address,
        website: imported.address,
        // A file of this kind does not say when the post was made: not after it was marked.
        createdAt: markedAt)
    }
    guard let post = try ask(imported.slug, imported.id) else { return nil }
    found.append(post)
    return Bookmark(post, markedAt: markedAt, note: note)
  }

  private func saved(_ imported: ImportedBookmark) -> Post? {
    let name = imported.id.map { PostName.id($0) } ?? imported.slug.map { .slug($0.raw) }
    guard let name else { return nil }
    return archive.find { (store) throws(ArchiveError) in try store.post(name)?.detail.post }
  }

  private mutating func ask(_ slug: ForeignText?, _ id: Post.ID?) throws -> Post? {
    guard failure == nil, let reference = reference(slug, id) else {
      unknown += 1
      return nil
    }
    do {
      let client = try client ?? connect()
      self.client = client
      return try waitFor { () async throws(ProductHuntError) in
        try await client.post(reference, commentsFirst: 1).value.post
      }
    } catch let error as ProductHuntError {
      unknown += 1
      // One that is gone says nothing of the others.
      if error != .noSuchPost { failure = Failed(error) }
    } catch let error as Failed {
      unknown += 1
      failure = error
    }
    return nil
  }

  private func reference(_ slug: ForeignText?, _ id: Post.ID?) -> PostReference? {
    if let id { return .id(id) }
    return slug.flatMap {
      try? PostReference(parsing: "https://www.producthunt.com/products/" + $0.raw)
    }
  }
}
