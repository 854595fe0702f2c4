// What can be made to go wrong, by name. How it then looks is for the service.

/// A way in which the service fails on demand. The raw value is its name on a command line.
package enum DemoFault: String, CaseIterable, Hashable, Sendable {
  /// 401, by default for one request only.
  case unauthorizedOnce = "unauthorized-once"
  /// 401.
  case unauthorized
  /// 429, to be tried again in 42 s.
  case rateLimit = "rate-limit"
  /// 500, a web page.
  case http500
  /// 502, a web page.
  case http502HTML = "http502-html"
  /// 503 with `Retry-After: 2`.
  case http503RetryAfter = "http503-retry-after"
  /// 403, Cloudflare's web page.
  case cloudflare
  /// The right answer, 5 s late.
  case slow
  /// No answer.
  case hang
  /// The connection is closed before the answer.
  case drop
  /// The connection is closed in the middle of the answer.
  case truncate
  /// 200, a web page.
  case notJSON = "not-json"
  /// 200 with errors and no data.
  case graphQLError = "graphql-error"
  /// 200 with errors and data, in which `description`, `thumbnail` and `featuredAt` are null.
  case partial
  /// 200 with `votesCount` a string and `name` null.
  case wrongTypes = "wrong-types"
  /// 200, 64 MiB of JSON.
  case huge
  /// 302 to another host.
  case redirect
  /// 500 for the token.
  case tokenHTTP500 = "token-http500"
  /// Cloudflare's web page for the token.
  case tokenCloudflare = "token-cloudflare"
  /// 401 for the token, whatever the credentials.
  case tokenInvalidClient = "token-invalid-client"
  /// 200 with `{}` for the token.
  case tokenNoAccessToken = "token-no-access-token"
  /// The token, 5 s late.
  case tokenSlow = "token-slow"

  /// How often it strikes where no count is given; nil means always.
  var usualCount: Int? { self == .unauthorizedOnce ? 1 : nil }

  /// The only operation it can strike; nil means any query.
  var onlyOperation: String? { rawValue.hasPrefix("token-") ? "token" : nil }
}
