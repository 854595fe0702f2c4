// The fields of topics, collections and comments.

extension DemoTopic: Answerable {
  var typeName: String { "Topic" }

  func value(of field: PlannedField, in world: World) -> FieldValue {
    switch field.name {
    case "id": .text(String(id))
    case "slug": .text(slug)
    case "name": .text(name)
    case "description": .text(description)
    case "createdAt": .moment(createdAt)
    case "followersCount": .number(followers)
    case "postsCount": .number(world.posts.count { $0.topicIDs.contains(id) })
    default: .text("https://www.producthunt.com/topics/\(slug)")
    }
  }
}

extension DemoCollection: Answerable {
  var typeName: String { "Collection" }

  func value(of field: PlannedField, in world: World) -> FieldValue {
    switch field.name {
    case "id": .text(String(id))
    case "name": .text(name)
    case "tagline": .text(tagline)
    case "description": .text(description)
    case "createdAt": .moment(createdAt)
    case "featuredAt": .moment(featuredAt)
    case "followersCount": .number(followers)
    case "posts": .object(Connection(posts: postIDs.compactMap { world.post(id: $0) }, field))
    case "user": .object(DemoUser.redacted)
    default: .text("https://www.producthunt.com/@demo/collections/\(slug)")
    }
  }
}

extension DemoComment: Answerable {
  var typeName: String { "Comment" }

  func value(of field: PlannedField, in world: World) -> FieldValue {
    switch field.name {
    case "id": .text(String(id))
    case "body": .text(body)
    case "createdAt": .moment(createdAt)
    case "parentId": .text(parentID.map { String($0) })
    case "votesCount": .number(votes)
    case "user": .object(DemoUser.redacted)
    case "replies":
      .object(
        Connection("CommentConnection", of: discussion.comments(under: index, field), field))
    default: .text("\(postAddress)?comment=\(id)")
    }
  }
}
