// Prints a list as it is saved, and points to what is saved where the service cannot be asked.

import Archive
import Export
import FoundationEssentials
import ProductHunt
import Texts

struct SavedListing {
  private let selection: PostSelection
  private let limit: Int?

  /// A listing of at most `limit` posts, or of all that are saved.
  init(_ selection: PostSelection, limit: Int?) {
    self.selection = selection
    self.limit = limit
  }

  /// Prints; says on standard error from when it is, and if there are more.
  func write(to writer: inout RowWriter<PostRow>, from archive: ArchiveInUse) throws {
    let saved = try archive.use { (store) throws(ArchiveError) in try store.list(selection.key) }
    guard let saved else {
      throw Failed(
        .unavailable, "That list is not saved: without --offline it is asked for, and saved then.")
    }
    let posts = ordered(saved.entries.map(\.post))
    let printed = posts.prefix(limit ?? .max)
    try writer.write(printed.map { PostRow($0) })
    try writer.finish()
    Remarks.saved(at: saved.fetchedAt, posts.isEmpty ? "no posts" : nil)
    if printed.count < posts.count {
      Remarks.more(than: printed.count, .posts)
    } else if !saved.isWhole {
      Console.error("phbrowse: saved as far as these \(posts.count) posts")
    }
  }

  /// The order of a period's posts is ours to make; others are saved in theirs.
  private func ordered(_ posts: [Post]) -> [Post] {
    guard case .period(let load, let order) = selection else { return posts }
    return order.sorted(posts, by: load.period.kind)
  }
}

extension Failed {
  /// The end that a failure of the service means, with a word on the saved list where there is one.
  init(_ error: ProductHuntError, orSaved selection: PostSelection, in archive: ArchiveInUse) {
    self.init(error) {
      archive.find { (store) throws(ArchiveError) in try store.list(selection.key)?.fetchedAt }
    }
  }

  /// The same for a post.
  init(_ error: ProductHuntError, orSaved post: PostReference, in archive: ArchiveInUse) {
    self.init(error) {
      archive.find { (store) throws(ArchiveError) in try store.post(PostName(post))?.fetchedAt }
    }
  }

  private init(_ error: ProductHuntError, savedAt: () -> Date?) {
    let failed = Failed(error)
    guard [.unavailable, .rateLimited].contains(failed.status), let moment = savedAt() else {
      self = failed
      return
    }
    let age = Spoken.age(of: moment, now: Date())
    self.init(failed.status, failed.sentence + " --offline prints what was saved \(age).")
  }
}
