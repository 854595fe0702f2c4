// What can be asked for at the top of a query: lists by filters and orders, and single things.

import FoundationEssentials

/// The type `Query`.
struct Root: Answerable {
  let typeName = "Query"

  func value(of field: PlannedField, in world: World) -> FieldValue {
    switch field.name {
    case "posts": .object(Connection(posts: posts(field, in: world), field))
    case "post": .object(post(field, in: world))
    case "topics":
      .object(Connection("TopicConnection", of: topics(field, in: world), field))
    case "topic": .object(topic(field, in: world))
    case "collections":
      .object(Connection("CollectionConnection", of: collections(field, in: world), field))
    case "collection":
      .object(collection(field, in: world))
    case "comment": .object(field.id("id").flatMap { world.comment(id: $0) })
    default: .json(.null)
    }
  }

  private func posts(_ field: PlannedField, in world: World) -> [DemoPost] {
    guard !field.isBlank("featured", "postedAfter", "postedBefore", "topic", "url") else {
      return []
    }
    let after = field.string("postedAfter").flatMap(Moment.date) ?? .distantPast
    let before = field.string("postedBefore").flatMap(Moment.date) ?? .distantFuture
    let topic = field.string("topic").map { slug in world.topics.first { $0.slug == slug }?.id ?? 0
    }
    let onlyFeatured = field.arguments["featured"] == .bool(true)
    // Only `createdAt` is looked at. Source: API v2, seen live.
    var posts = world.posts.filter { post in
      post.createdAt >= after && post.createdAt < before
        && (!onlyFeatured || post.featuredAt != nil)
        && (topic.map(post.topicIDs.contains) ?? true)
    }
    if let address = field.string("url") {
      let wanted = Root.withoutParameters(address)
      posts = posts.filter {
        Root.withoutParameters($0.url) == wanted || Root.withoutParameters($0.website) == wanted
      }
    }
    return Root.ordered(posts, by: field.string("order") ?? "RANKING")
  }

  /// The world's own order is `RANKING`: newest day first, then the day's rank, unfeatured posts last.
  private static func ordered(_ posts: [DemoPost], by order: String) -> [DemoPost] {
    switch order {
    case "VOTES": posts.sorted { ($1.votes, $0.id) < ($0.votes, $1.id) }
    case "NEWEST": posts.sorted { ($1.createdAt, $1.id) < ($0.createdAt, $0.id) }
    case "FEATURED_AT":
      posts.sorted {
        ($1.featuredAt ?? .distantPast, $1.id) < ($0.featuredAt ?? .distantPast, $0.id)
      }
    default: posts
    }
  }

  private static func withoutParameters(_ address: String) -> Substring {
    var address = address.prefix { $0 != "?" && $0 != "#" }
    while address.last == "/" { address.removeLast() }
    return address
  }

  private func post(_ field: PlannedField, in world: World) -> DemoPost? {
    if let id = field.id("id") { return world.post(id: id) }
    return field.string("slug").flatMap { slug in world.posts.first { $0.slug == slug } }
  }

  private func topic(_ field: PlannedField, in world: World) -> DemoTopic? {
    if let id = field.id("id") { return world.topics.first { $0.id == id } }
    return field.string("slug").flatMap { slug in world.topics.first { $0.slug == slug } }
  }

  private func topics(_ field: PlannedField, in world: World) -> [DemoTopic] {
    guard !field.isBlank("query") else { return [] }
    let wanted = field.string("query")?.lowercased() ?? ""
    let found = world.topics.filter { wanted.isEmpty || $0.name.lowercased().contains(wanted) }
    return field.string("order") == "FOLLOWERS_COUNT"
      ? found.sorted { ($1.followers, $0.id) < ($0.followers, $1.id) }
      : found.sorted { ($1.createdAt, $1.id) < ($0.createdAt, $0.id) }
  }

  private func collection(_ field: PlannedField, in world: World) -> DemoCollection? {
    if let id = field.id("id") { return world.collections.first { $0.id == id } }
    return field.string("slug").flatMap { slug in world.collections.first { $0.slug == slug } }
  }

  private func collections(_ field: PlannedField, in world: World) -> [DemoCollection] {
    guard !field.isBlank("featured", "postId") else { return [] }
    let onlyFeatured = field.arguments["featured"] == .bool(true)
    let found = world.collections.filter { collection in
      (!onlyFeatured || collection.featuredAt != nil)
        && (field.id("postId").map(collection.postIDs.contains) ?? true)
    }
    return switch field.string("order") {
    case "NEWEST": found.sorted { ($1.createdAt, $1.id) < ($0.createdAt, $0.id) }
    case "FEATURED_AT":
      found.sorted {
        ($1.featuredAt ?? .distantPast, $1.id) < ($0.featuredAt ?? .distantPast, $0.id)
      }
    default: found.sorted { ($1.followers, $0.id) < ($0.followers, $1.id) }
    }
  }
}
