// Lists of posts, and one post with all that its page shows.

extension Client {
  /// A page of posts. Source: API v2, `posts`.
  public func posts(
    _ query: PostsQuery, after cursor: Cursor? = nil, first: Int = 20
  ) async throws(ProductHuntError) -> Answer<Page<Post>> {
    var variables = Variables.page(first, after: cursor)
    variables.set("order", query.order.rawValue)
    variables.set("featured", query.featured)
    variables.set("postedAfter", query.postedAfter)
    variables.set("postedBefore", query.postedBefore)
    variables.set("topic", query.topic)
    let reply = try await ask(.posts, variables)
    let page = try reply.page(reply.connection("posts"), after: cursor, Post.init(reading:))
    return Answer(page, rateLimit: reply.rateLimit)
  }

  /// A page that a ``PeriodLoad`` wants.
  public func posts(_ request: PageRequest) async throws(ProductHuntError) -> Answer<Page<Post>> {
    try await posts(request.query, after: request.cursor)
  }

  /// The pages of a list, one request each, posts that come again left out.
  public func pages(of query: PostsQuery) -> Pages<Post> {
    Pages { cursor throws(ProductHuntError) in try await posts(query, after: cursor) }
  }

  /// One post with its topics, links, media, ratings, ranks and first comments with their replies.
  ///
  /// One request; a `/products/…` address that no post has as its slug takes a second one.
  /// Throws `.noSuchPost`.
  public func post(
    _ reference: PostReference, commentsFirst: Int = 10, commentsOrder: CommentsOrder? = nil
  ) async throws(ProductHuntError) -> Answer<PostDetail> {
    var variables = Variables()
    variables.set("commentsFirst", min(max(commentsFirst, 1), 20))
    variables.set("commentsOrder", commentsOrder?.rawValue)
    let comments = variables
    switch reference {
    case .id(let id): variables.set("id", id.rawValue)
    case .slug(let slug), .product(let slug): variables.set("slug", slug)
    }
    let reply = try await ask(.post, variables)
    if let json = try reply.object("post") { return try detail(json, reply) }
    guard case .product(let slug) = reference else { throw .noSuchPost }
    return try await post(ofProduct: slug, comments)
  }

  private func post(
    ofProduct slug: String, _ comments: Variables
  ) async throws(ProductHuntError) -> Answer<PostDetail> {
    var variables = comments
    variables.set("url", "https://www.producthunt.com/products/\(slug)")
    let reply = try await ask(.postByURL, variables)
    guard let nodes = try reply.connection("posts")["nodes"]?.array else {
      throw reply.complaint ?? reply.notUnderstood("a list without nodes")
    }
    guard let json = nodes.first else { throw .noSuchPost }
    return try detail(json, reply)
  }

  private func detail(
    _ json: JSONValue, _ reply: Reply
  ) throws(ProductHuntError) -> Answer<PostDetail> {
    guard let detail = PostDetail(reading: json) else {
      throw reply.notUnderstood("a post without id or name")
    }
    reply.note(unreadable: detail.comments.unreadable, of: detail.comments.items.count)
    return Answer(detail, rateLimit: reply.rateLimit)
  }

  /// Whether the credentials are taken, by the cheapest question there is. Throws what is wrong.
  public func checkCredentials() async throws(ProductHuntError) -> RateLimit? {
    try await posts(PostsQuery(), first: 1).rateLimit
  }
}
