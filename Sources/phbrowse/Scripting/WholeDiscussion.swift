// Every comment and reply of a post. The client gives pages; here they become the whole tree.

import ProductHunt

/// Loads what is missing of a discussion, one page after the other.
struct WholeDiscussion {
  private let client: Client
  private var seen: Set<Comment.ID> = []
  private(set) var unreadable = 0

  init(_ client: Client) {
    self.client = client
  }

  /// All comments of a post with all their replies, however deep; `first` is the page that came with
  /// the post.
  mutating func comments(
    of post: Post.ID, first: Page<Comment>
  ) async throws(ProductHuntError) -> [Comment] {
    try await whole(first) { [client] in client.pages(ofCommentsOn: post, from: $0) }
  }

  private mutating func whole(
    _ first: Page<Comment>, rest: (Cursor?) -> Pages<Comment>
  ) async throws(ProductHuntError) -> [Comment] {
    var comments = try await take(first)
    guard let next = first.next else { return comments }
    var pages = rest(next == .beginning ? nil : next).makeAsyncIterator()
    while let answer = try await pages.next() { comments += try await take(answer.value) }
    return comments
  }

  /// The page's comments that were not there yet, each with all of its replies.
  private mutating func take(_ page: Page<Comment>) async throws(ProductHuntError) -> [Comment] {
    unreadable += page.unreadable
    var comments: [Comment] = []
    for var comment in page.items where seen.insert(comment.id).inserted {
      let id = comment.id
      let replies = try await whole(comment.replies) { [client] in
        client.pages(ofRepliesTo: id, from: $0)
      }
      comment.replies = Page(replies)
      comments.append(comment)
    }
    return comments
  }
}
