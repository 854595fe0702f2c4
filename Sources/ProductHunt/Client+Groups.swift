// Topics and collections, and the posts of a collection. A topic's posts are a `PostsQuery`.

extension Client {
  /// A page of topics; `words` searches their names.
  public func topics(
    matching words: String? = nil, order: TopicsOrder = .followers, after cursor: Cursor? = nil,
    first: Int = 20
  ) async throws(ProductHuntError) -> Answer<Page<Topic>> {
    var variables = Variables.page(first, after: cursor)
    variables.set("query", words)
    variables.set("order", order.rawValue)
    let reply = try await ask(.topics, variables)
    let page = try reply.page(reply.connection("topics"), after: cursor, Topic.init(reading:))
    return Answer(page, rateLimit: reply.rateLimit)
  }

  /// One topic; nil where there is none of that slug.
  public func topic(slug: String) async throws(ProductHuntError) -> Answer<Topic?> {
    var variables = Variables()
    variables.set("slug", slug)
    let reply = try await ask(.topic, variables)
    let topic = try reply.object("topic").flatMap { Topic(reading: $0) }
    return Answer(topic, rateLimit: reply.rateLimit)
  }

  /// A page of collections; `featured` means only those that the site shows.
  public func collections(
    featured: Bool = true, order: CollectionsOrder = .followers, after cursor: Cursor? = nil,
    first: Int = 20
  ) async throws(ProductHuntError) -> Answer<Page<Collection>> {
    var variables = Variables.page(first, after: cursor)
    variables.set("featured", featured)
    variables.set("order", order.rawValue)
    let reply = try await ask(.collections, variables)
    let page = try reply.page(
      reply.connection("collections"), after: cursor, Collection.init(reading:))
    return Answer(page, rateLimit: reply.rateLimit)
  }

  /// One collection's name and address; nil where there is none.
  public func collection(
    _ reference: CollectionReference
  ) async throws(ProductHuntError) -> Answer<Collection?> {
    let reply = try await ask(.collection, Self.variables(naming: reference))
    let collection = try reply.object("collection").flatMap { Collection(reading: $0) }
    return Answer(collection, rateLimit: reply.rateLimit)
  }

  private static func variables(naming reference: CollectionReference) -> Variables {
    var variables = Variables()
    switch reference {
    case .id(let id): variables.set("id", id.rawValue)
    case .slug(let slug): variables.set("slug", slug)
    }
    return variables
  }

  /// A page of a collection's posts. Throws `.noSuchCollection`.
  public func posts(
    inCollection collection: Collection.ID, after cursor: Cursor? = nil, first: Int = 20
  ) async throws(ProductHuntError) -> Answer<Page<Post>> {
    try await posts(inCollection: .id(collection), after: cursor, first: first)
  }

  /// A page of the posts of a collection that a person named. Throws `.noSuchCollection`.
  public func posts(
    inCollection collection: CollectionReference, after cursor: Cursor? = nil, first: Int = 20
  ) async throws(ProductHuntError) -> Answer<Page<Post>> {
    var variables = Variables.page(first, after: cursor)
    switch collection {
    case .id(let id): variables.set("id", id.rawValue)
    case .slug(let slug): variables.set("slug", slug)
    }
    let reply = try await ask(.collectionPosts, variables)
    guard let json = try reply.object("collection") else { throw .noSuchCollection }
    let page = try reply.page(json["posts"], after: cursor, Post.init(reading:))
    return Answer(page, rateLimit: reply.rateLimit)
  }

  /// The pages of a collection's posts.
  public func pages(ofCollection collection: Collection.ID) -> Pages<Post> {
    Pages { cursor throws(ProductHuntError) in
      try await posts(inCollection: collection, after: cursor)
    }
  }
}
