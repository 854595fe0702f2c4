// What posts are grouped by: topics (the service's) and collections (people's).

public import Texts

/// A subject that posts are filed under.
public struct Topic: Hashable, Sendable {
  public var slug: ForeignText
  public var name: ForeignText
  /// Nil where it was not asked for.
  public var description: ForeignText?
  public var followersCount: Int?
  public var postsCount: Int?

  public init(
    slug: ForeignText, name: ForeignText, description: ForeignText? = nil,
    followersCount: Int? = nil, postsCount: Int? = nil
  ) {
    self.slug = slug
    self.name = name
    self.description = description
    self.followersCount = followersCount
    self.postsCount = postsCount
  }
}

/// Posts that somebody put together.
public struct Collection: Identifiable, Hashable, Sendable {
  public struct ID: Hashable, Sendable {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
  }

  public var id: ID
  public var name: ForeignText
  public var tagline: ForeignText
  public var followersCount: Int?
  public var url: ForeignText

  public init(
    id: ID, name: ForeignText, tagline: ForeignText, followersCount: Int? = nil, url: ForeignText
  ) {
    self.id = id
    self.name = name
    self.tagline = tagline
    self.followersCount = followersCount
    self.url = url
  }
}
