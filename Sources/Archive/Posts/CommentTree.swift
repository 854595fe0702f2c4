// Makes a discussion's tree of the rows of `comment` and `thread`. Without recursion, and with nothing
// taken on trust: a comment whose parent is not there, or that answers itself, is left out.

import GRDB
import ProductHunt
import Texts

struct CommentTree {
  private struct Entry {
    var number: Int64
    var position: Int
    var comment: Comment
  }
  private struct Thread {
    var next: ProductHunt.Cursor?
    var unreadable: Int
  }

  private var children: [Int64: [Entry]] = [:]
  private var threads: [Int64: Thread] = [:]

  init(ofPost post: Int64, in db: Database) throws {
    let comments = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, parent, position, service_id, body, created_at, votes, url, author_id,
            author_name, author_username
          FROM comment WHERE post = ?
          """), arguments: [post])
    while let row = try comments.next() { try read(comment: RowReader(row)) }
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT parent, next, unreadable FROM thread WHERE post = ?"),
      arguments: [post])
    while let row = try rows.next() {
      var reader = RowReader(row)
      let parent = Int64(try reader.number())
      let next = try reader.optionalText().map { ProductHunt.Cursor($0) }
      threads[parent] = Thread(next: next, unreadable: try reader.number())
    }
  }

  private mutating func read(comment row: RowReader) throws {
    var reader = row
    let number = Int64(try reader.number())
    let parent = Int64(try reader.number())
    let position = try reader.number()
    var comment = Comment(
      id: Comment.ID(try reader.text()), body: try reader.foreign(),
      createdAt: try reader.date(), votesCount: try reader.number(), url: try reader.foreign())
    if let id = try reader.optionalText() {
      comment.author = User(
        id: id, name: ForeignText(try reader.optionalText() ?? ""),
        username: ForeignText(try reader.optionalText() ?? ""))
    }
    children[parent, default: []].append(
      Entry(number: number, position: position, comment: comment))
  }

  /// The whole discussion.
  func pages() -> Page<Comment> {
    // Parents before their replies, then built from the end: every reply is ready before its parent.
    var order: [Int64] = [0]
    var seen: Set<Int64> = [0]
    var index = 0
    while index < order.count {
      for entry in children[order[index]] ?? [] where seen.insert(entry.number).inserted {
        order.append(entry.number)
      }
      index += 1
    }
    var built: [Int64: Page<Comment>] = [:]
    for parent in order.reversed() {
      let entries = (children[parent] ?? []).sorted {
        ($0.position, $0.number) < ($1.position, $1.number)
      }
      let items = entries.map { entry in
        var comment = entry.comment
        comment.replies = built.removeValue(forKey: entry.number) ?? Page()
        return comment
      }
      let thread = threads[parent]
      built[parent] = Page(items, next: thread?.next, unreadable: thread?.unreadable ?? 0)
    }
    return built[0] ?? Page()
  }
}
