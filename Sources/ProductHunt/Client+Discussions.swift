// Comments and replies beyond those that come with a post.

extension Client {
  /// A page of a post's comments, with the first replies of each. Throws `.noSuchPost`.
  public func comments(
    of post: Post.ID, order: CommentsOrder? = nil, after cursor: Cursor? = nil, first: Int = 20
  ) async throws(ProductHuntError) -> Answer<Page<Comment>> {
    var variables = Variables.page(first, after: cursor)
    variables.set("postID", post.rawValue)
    variables.set("order", order?.rawValue)
    let reply = try await ask(.comments, variables)
    guard let json = try reply.object("post") else { throw .noSuchPost }
    let page = try reply.page(json["comments"], after: cursor, Comment.init(reading:))
    return Answer(page, rateLimit: reply.rateLimit)
  }

  /// A page of the replies to a comment, newest first, with the first replies to each. A comment that
  /// is gone has none.
  public func replies(
    to comment: Comment.ID, after cursor: Cursor? = nil, first: Int = 20
  ) async throws(ProductHuntError) -> Answer<Page<Comment>> {
    var variables = Variables.page(first, after: cursor)
    variables.set("commentID", comment.rawValue)
    let reply = try await ask(.replies, variables)
    let json = try reply.object("comment")
    let page = try json.map { json throws(ProductHuntError) in
      try reply.page(json["replies"], after: cursor, Comment.init(reading:))
    }
    return Answer(page ?? Page(), rateLimit: reply.rateLimit)
  }

  /// The pages of a post's comments, from a cursor on.
  public func pages(
    ofCommentsOn post: Post.ID, order: CommentsOrder? = nil, from cursor: Cursor? = nil
  ) -> Pages<Comment> {
    Pages(from: cursor) { cursor throws(ProductHuntError) in
      try await comments(of: post, order: order, after: cursor)
    }
  }

  /// The pages of the replies to a comment, from a cursor on.
  public func pages(
    ofRepliesTo comment: Comment.ID, from cursor: Cursor? = nil
  ) -> Pages<Comment> {
    Pages(from: cursor) { cursor throws(ProductHuntError) in
      try await replies(to: comment, after: cursor)
    }
  }
}
