// What the service says of one post in a list, and of one post on its page.

public import FoundationEssentials
public import Texts

/// One launch as a list shows it. Facts as the service names them; a stranger's words raw.
public struct Post: Identifiable, Hashable, Sendable {
  /// The service's own identifier; also that of the public feed's entries.
  public struct ID: Hashable, Sendable, Comparable {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
  }

  public var id: ID
  public var slug: ForeignText
  public var name: ForeignText
  public var tagline: ForeignText
  /// Plain text; at most 500 characters as a rule.
  public var description: ForeignText?
  public var votesCount: Int
  public var commentsCount: Int
  public var reviewsCount: Int
  /// 0 to 5; without reviews it means nothing.
  public var reviewsRating: Double
  public var createdAt: Date
  /// When it was put on the home page; nil for most posts. The site's day is this moment's.
  public var featuredAt: Date?
  public var dailyRank: Int?
  public var weeklyRank: Int?
  public var monthlyRank: Int?
  public var yearlyRank: Int?
  /// The post's page, with `utm_…` parameters.
  public var url: ForeignText
  /// A redirect to the product's own site; opened as it is.
  public var website: ForeignText
  /// The first few topics.
  public var topics: [Topic]
  /// Who says all this.
  public var source: Source

  /// Where a post was read.
  public enum Source: Hashable, Sendable {
    case api
    /// The public feed, which knows no counts, ranks, topics or description: what stands for them
    /// here means nothing.
    case feed
  }

  public init(
    id: ID, slug: ForeignText, name: ForeignText, tagline: ForeignText,
    description: ForeignText? = nil, votesCount: Int = 0, commentsCount: Int = 0,
    reviewsCount: Int = 0, reviewsRating: Double = 0, createdAt: Date, featuredAt: Date? = nil,
    dailyRank: Int? = nil, weeklyRank: Int? = nil, monthlyRank: Int? = nil,
    yearlyRank: Int? = nil, url: ForeignText, website: ForeignText, topics: [Topic] = [],
    source: Source = .api
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.tagline = tagline
    self.description = description
    self.votesCount = votesCount
    self.commentsCount = commentsCount
    self.reviewsCount = reviewsCount
    self.reviewsRating = reviewsRating
    self.createdAt = createdAt
    self.featuredAt = featuredAt
    self.dailyRank = dailyRank
    self.weeklyRank = weeklyRank
    self.monthlyRank = monthlyRank
    self.yearlyRank = yearlyRank
    self.url = url
    self.website = website
    self.topics = topics
    self.source = source
  }
}

/// One launch as its page shows it.
public struct PostDetail: Hashable, Sendable {
  public var post: Post
  public var media: [Media]
  public var productLinks: [ProductLink]
  /// Who posted it; nil where the service redacts it.
  public var hunter: User?
  /// Makers that are not redacted; mostly none.
  public var makers: [User]
  /// Collections that hold it, the first few.
  public var collections: [Collection]
  /// The first comments with their first replies.
  public var comments: Page<Comment>

  public init(
    post: Post, media: [Media] = [], productLinks: [ProductLink] = [], hunter: User? = nil,
    makers: [User] = [], collections: [Collection] = [], comments: Page<Comment> = Page()
  ) {
    self.post = post
    self.media = media
    self.productLinks = productLinks
    self.hunter = hunter
    self.makers = makers
    self.collections = collections
    self.comments = comments
  }
}

/// An image or a video of a post.
public struct Media: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case image, video
    case other
  }
  public var kind: Kind
  public var url: ForeignText
  /// Only for videos.
  public var videoUrl: ForeignText?

  public init(kind: Kind, url: ForeignText, videoUrl: ForeignText? = nil) {
    self.kind = kind
    self.url = url
    self.videoUrl = videoUrl
  }
}

/// A link of the product's own: its site, an app store, a repository.
public struct ProductLink: Hashable, Sendable {
  public var type: ForeignText
  public var url: ForeignText

  public init(type: ForeignText, url: ForeignText) {
    self.type = type
    self.url = url
  }
}

/// A person, where the service does not redact them.
public struct User: Hashable, Sendable {
  public var id: String
  public var name: ForeignText
  /// Empty where it was not asked for.
  public var username: ForeignText

  public init(id: String, name: ForeignText, username: ForeignText = ForeignText("")) {
    self.id = id
    self.name = name
    self.username = username
  }
}
