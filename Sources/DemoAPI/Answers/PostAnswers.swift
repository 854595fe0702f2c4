// A post's fields, and those of what belongs to it: its media, its links, its people.

extension DemoPost: Answerable {
  var typeName: String { "Post" }

  func value(of field: PlannedField, in world: World) -> FieldValue {
    if let list = connection(of: field, in: world) { return .object(list) }
    return switch field.name {
    case "id": .text(String(id))
    case "slug": .text(slug)
    case "name": .text(name)
    case "tagline": .text(tagline)
    case "description": .text(description)
    case "url": .text(url)
    case "website": .text(website)
    case "createdAt", "scheduledAt", "featuredAt": moment(field.name)
    case "reviewsRating": .json(.double(rating))
    case "thumbnail": .object(thumbnail)
    case "media": .list(media)
    case "productLinks": .list(links)
    case "user": .object(hunter)
    case "makers": .list(Array(repeating: DemoUser.redacted, count: makersCount))
    default: .number(number(field.name))
    }
  }

  private func connection(of field: PlannedField, in world: World) -> Connection? {
    switch field.name {
    case "topics":
      Connection("TopicConnection", of: topicIDs.compactMap { world.topic(id: $0) }, field)
    case "collections":
      Connection(
        "CollectionConnection", of: world.collections.filter { $0.postIDs.contains(id) }, field)
    case "comments":
      Connection(
        "CommentConnection", of: world.discussion(of: self).comments(under: nil, field), field,
        totalCount: commentsCount)
    default: nil
    }
  }

  private func moment(_ name: String) -> FieldValue {
    switch name {
    case "featuredAt": .moment(featuredAt)
    case "scheduledAt": .moment(scheduledAt)
    default: .moment(createdAt)
    }
  }

  private func number(_ name: String) -> Int? {
    switch name {
    case "votesCount": votes
    case "commentsCount": commentsCount
    case "reviewsCount": reviewsCount
    case "dailyRank": dailyRank
    case "weeklyRank": weeklyRank
    case "monthlyRank": monthlyRank
    case "yearlyRank": yearlyRank
    default: nil
    }
  }
}

/// An image or a video.
struct DemoMedia: Answerable {
  let typeName = "Media"
  let url: String
  var videoUrl: String?

  func value(of field: PlannedField, in world: World) -> FieldValue {
    switch field.name {
    case "type": .text(videoUrl == nil ? "image" : "video")
    case "videoUrl": .text(videoUrl)
    default: .text(url + sizes(field))
    }
  }

  private func sizes(_ field: PlannedField) -> String {
    let width = field.arguments["width"]?.int.map { "&w=\($0)" } ?? ""
    let height = field.arguments["height"]?.int.map { "&h=\($0)" } ?? ""
    return width + height
  }
}

/// A link of the product's own.
struct DemoLink: Answerable {
  let typeName = "ProductLink"
  let type: String
  let url: String

  func value(of field: PlannedField, in world: World) -> FieldValue {
    .text(field.name == "type" ? type : url)
  }
}

/// A person.
struct DemoUser: Answerable {
  let typeName = "User"
  let id: String
  let name: String
  let username: String

  /// How makers and commenters look to a logged-out client. Source: API v2, seen live.
  static let redacted = DemoUser(id: "0", name: "[REDACTED]", username: "[REDACTED]")

  func value(of field: PlannedField, in world: World) -> FieldValue {
    switch field.name {
    case "id": .text(id)
    case "name": .text(name)
    case "username": .text(username)
    default: .text("https://www.producthunt.com/@\(username)")
    }
  }
}
