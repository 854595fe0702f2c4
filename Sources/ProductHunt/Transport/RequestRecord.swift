// What the client tells whoever keeps a log. No secret and no stranger's word but in a detail.

/// Something that happened on the way to an answer.
public enum ClientEvent: Hashable, Sendable {
  case request(RequestRecord)
  /// The answer to this came well, and something in it was not as the service promises: it was left
  /// out, or nothing could be made of the whole.
  case odd(purpose: String, ProductHuntError.Detail)
  /// The token could not be read from or kept on disk; requests go on without.
  case diskFailed(ProductHuntError.Detail)
}

/// One request as it went.
public struct RequestRecord: Hashable, Sendable {
  /// The GraphQL operation's name, or `token`.
  public var purpose: String
  public var method: Request.Method
  /// HTTP's; nil where no answer came.
  public var status: Int?
  /// Of the answer's body.
  public var bytes = 0
  public var seconds: Double = 0
  /// What the answer said of the budget. The cost is what `remaining` fell by.
  public var rateLimit: RateLimit?
  /// What went wrong, also beside data; nil after a 401, since another try follows.
  public var failure: ProductHuntError?

  public init(purpose: String, method: Request.Method) {
    self.purpose = purpose
    self.method = method
  }
}
