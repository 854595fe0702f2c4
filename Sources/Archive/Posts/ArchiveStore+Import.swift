// Posts that come from a file instead of the service.

package import FoundationEssentials
import GRDB
package import ProductHunt

extension ArchiveStore {
  /// Keeps those of the posts that were never seen. What is known of the others is newer than any file.
  package func add(_ posts: [Post], at now: Date) throws(ArchiveError) {
    try write { db in
      let writer = PostWriter(db: db, now: now, day: options.day)
      let select = try db.cachedStatement(sql: "SELECT count(*) FROM post WHERE service_id = ?")
      for post in posts {
        let count = try Int.fetchOne(select, arguments: [post.id.rawValue.storable])
        if count == 0 { try writer.save(post, isWhole: false) }
      }
    }
  }
}
