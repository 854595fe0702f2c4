// An invented discussion of any length, eight comments deep, answered in pages as the service does.

import BrowserCore
import FoundationEssentials
import ProductHunt
import Texts

/// Comments by number: each eight in a row answer one another.
struct DeepDiscussion {
  let count: Int
  static let depth = 8

  /// The page of a post with its first comments.
  var post: PostDetail {
    var detail = PostDetail.sample(1, comments: topLevel(from: 0, 10))
    detail.post.commentsCount = count
    return detail
  }

  /// What the service would answer.
  func reply(to question: Question) -> Reply? {
    switch question {
    case .post: .post(Answer(post))
    case .comments(_, _, let cursor):
      .comments(Answer(topLevel(from: Int(cursor.rawValue) ?? 0, 20)))
    case .replies(let id, _):
      .comments(Answer(Page([comment((Int(id.rawValue) ?? 0) + 1, levels: 4)].compactMap(\.self))))
    default: nil
    }
  }

  private func topLevel(from first: Int, _ most: Int) -> Page<Comment> {
    let threads = (count + Self.depth - 1) / Self.depth
    let end = min(threads, first + most)
    return Page(
      (first..<end).compactMap { comment($0 * Self.depth, levels: 4) },
      next: end < threads ? Cursor("\(end)") : nil)
  }

  /// A comment with what answers it, as many levels as the service gives at once; the last one says
  /// only whether it has replies.
  private func comment(_ number: Int, levels: Int) -> Comment? {
    guard number < count else { return nil }
    let words = String(repeating: "what comment \(number) says at some length, ", count: 6)
    var comment = Comment.sample("\(number)", body: "<p>\(words)</p><p>And a second paragraph.</p>")
    guard number % Self.depth < Self.depth - 1, number + 1 < count else { return comment }
    comment.replies =
      levels > 1
      ? Page([self.comment(number + 1, levels: levels - 1)].compactMap(\.self))
      : Page([], next: .beginning)
    return comment
  }
}
