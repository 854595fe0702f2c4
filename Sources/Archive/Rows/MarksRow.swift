// What visits and marks say of a post, as columns that any query of posts can join.

import FoundationEssentials
import GRDB
import ProductHunt

enum MarksRow {
  static let columns = """
    visit_entry.base_votes, visit_entry.base_rank, \
    read_mark.at IS NOT NULL, bookmark.record, detail.post IS NOT NULL
    """

  /// The visit's number is the query's first argument; null joins none.
  static let joins = """
    LEFT JOIN visit_entry ON visit_entry.visit = ?1 AND visit_entry.post = post.id
    LEFT JOIN read_mark ON read_mark.service_id = post.service_id
    LEFT JOIN bookmark ON bookmark.service_id = post.service_id
    LEFT JOIN detail ON detail.post = post.id
    """

  static func read(
    _ reader: inout RowReader, of post: Post, rank: Int? = nil, visit: Visit? = nil
  ) throws -> PostMarks {
    let baseVotes = try reader.optionalNumber()
    let baseRank = try reader.optionalNumber()
    let isRead = try reader.number() != 0
    let bookmark = try reader.optionalText().map(BookmarkRecord.read)
    let hasDetail = try reader.number() != 0
    var marks = PostMarks(
      isRead: isRead,
      bookmark: bookmark.map { BookmarkMark(markedAt: $0.markedAt, note: $0.note) },
      hasDetail: hasDetail)
    guard let visit else { return marks }
    if let baseVotes {
      if baseVotes >= 0, post.source == .api { marks.votesChange = post.votesCount - baseVotes }
      if let rank, let baseRank { marks.rankChange = baseRank - rank }
    } else {
      marks.isNew = visit.isNew(post)
    }
    return marks
  }
}
