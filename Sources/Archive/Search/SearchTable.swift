// The two full-text indexes: what their columns weigh, and how a row of each leads to its post.

import GRDB

enum SearchTable: String, CaseIterable {
  case posts = "post_search"
  case comments = "comment_search"

  /// What a word weighs in a post's name, tagline, description and topics.
  static let postWeights = [10.0, 5.0, 2.0, 3.0]

  /// The weight of the row at hand.
  var weight: String {
    switch self {
    case .posts: "weight(post_search, \(Self.postWeights.map { "\($0)" }.joined(separator: ", ")))"
    case .comments: "weight(comment_search)"
    }
  }

  /// A query for the `id` of all rows of posts that a filter lets through.
  func rows(_ filter: SearchFilter) -> (sql: String, arguments: [any DatabaseValueConvertible]) {
    let posts = filter.set
    switch self {
    case .posts: return posts
    case .comments:
      let sql = "SELECT comment.id AS id FROM comment WHERE comment.post IN (\(posts.sql))"
      return (sql, posts.arguments)
    }
  }

  /// Whether a filter lets the row at hand through.
  func passes(_ filter: SearchFilter) -> (sql: String, arguments: [any DatabaseValueConvertible]) {
    let test = filter.test
    let rows =
      switch self {
      case .posts: "FROM post WHERE post.id = post_search.rowid"
      case .comments:
        """
        FROM comment JOIN post ON post.id = comment.post WHERE comment.id = comment_search.rowid
        """
      }
    return ("EXISTS (SELECT 1 \(rows) AND \(test.sql))", test.arguments)
  }
}
