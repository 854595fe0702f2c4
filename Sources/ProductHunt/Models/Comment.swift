// One comment of a discussion, with the first of its replies.

public import FoundationEssentials
public import Texts

/// One comment. Its author is redacted for logged-out clients as a rule, and then nil.
public struct Comment: Identifiable, Hashable, Sendable {
  public struct ID: Hashable, Sendable {
    public let rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
  }

  public var id: ID
  /// HTML, or plain text with entities.
  public var body: ForeignText
  public var createdAt: Date
  public var votesCount: Int
  public var url: ForeignText
  public var author: User?
  /// The replies that came along; more are had from the page's cursor.
  public var replies: Page<Comment>

  /// The body without the names of people who are redacted: "@[REDACTED]" is nobody's.
  public var words: ForeignText {
    ForeignText(body.raw.replacing("@[REDACTED]", with: "@someone"))
  }

  public init(
    id: ID, body: ForeignText, createdAt: Date, votesCount: Int = 0, url: ForeignText,
    author: User? = nil, replies: Page<Comment> = Page()
  ) {
    self.id = id
    self.body = body
    self.createdAt = createdAt
    self.votesCount = votesCount
    self.url = url
    self.author = author
    self.replies = replies
  }
}
