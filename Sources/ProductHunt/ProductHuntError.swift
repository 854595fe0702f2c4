// Every way in which asking Product Hunt can fail that a person can meet.

public import FoundationEssentials

/// Why a question to Product Hunt brought nothing to show.
public enum ProductHuntError: Error, Hashable, Sendable {
  /// The task was cancelled. Never shown.
  case cancelled
  case noNetwork
  case hostNotFound(host: String)
  case unreachable(host: String)
  case insecure(host: String, detail: Detail)
  case timedOut
  case connectionLost(detail: Detail)
  case answerTooLarge
  case proxyRefused(detail: Detail)
  /// The API key and secret, or the developer token, were refused.
  case credentialsRefused(CredentialKind)
  /// No credentials are set.
  case noCredentials
  /// HTTP 429: nothing may be asked until then.
  case rateLimited(until: Date)
  /// HTTP 403 with a web page: Cloudflare refused this network.
  case networkRefused(detail: Detail)
  /// HTTP 5xx; when to try again if the service said so.
  case serviceTrouble(status: Int, retryAt: Date?)
  case notUnderstood(detail: Detail)
  /// HTTP 3xx: the address leads elsewhere, and the token does not follow.
  case redirected(detail: Detail)
  /// The service refused the query itself.
  case queryRefused(detail: Detail)
  case noSuchPost
  case noSuchCollection
  /// The public feed has none of this slug.
  case noSuchTopic(slug: String)

  /// Words for the log, not for the person: they may hold a stranger's text.
  public struct Detail: Hashable, Sendable {
    public let text: String
    public init(_ text: String) { self.text = text }
  }
}

/// Which credential a request was made with.
public enum CredentialKind: Hashable, Sendable {
  case apiKeyAndSecret
  case developerToken
}
