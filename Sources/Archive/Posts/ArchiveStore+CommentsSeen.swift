// Up to which comment of a post a person has come: what is later is new at the next visit. By the
// service's own times, so that two clocks need not agree.

package import FoundationEssentials
package import ProductHunt

extension ArchiveStore {
  /// When the newest comment was written that a person had before their eyes; nil if they were never on
  /// the post's page, and the distant past if there was no comment.
  package func commentsSeen(of post: Post.ID) throws(ArchiveError) -> Date? {
    try memo(Self.key(post)).flatMap(Double.init).map {
      Date(timeIntervalSince1970: $0.storable)
    }
  }

  package func setCommentsSeen(
    of post: Post.ID, to newest: Date, at now: Date
  ) throws(ArchiveError) {
    try setMemo(Self.key(post), to: String(newest.storable), at: now)
  }

  private static func key(_ post: Post.ID) -> String { "comments-seen:" + post.rawValue.storable }
}
