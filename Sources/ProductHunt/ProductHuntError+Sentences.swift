// What a failure is called in the log, and what it says to a person: what happened and what to do
// next. Words for the keys of a screen or the options of a command belong to those.

public import FoundationEssentials
public import Texts

extension ProductHuntError {
  /// A stable name for the log and for scripts; never reworded.
  public var code: String {
    switch self {
    case .cancelled: "cancelled"
    case .noNetwork: "no-network"
    case .hostNotFound: "host-not-found"
    case .unreachable: "unreachable"
    case .insecure: "insecure"
    case .timedOut: "timed-out"
    case .connectionLost: "connection-lost"
    case .answerTooLarge: "answer-too-large"
    case .proxyRefused: "proxy-refused"
    case .credentialsRefused: "credentials-refused"
    case .noCredentials: "no-credentials"
    case .rateLimited: "rate-limited"
    case .networkRefused: "network-refused"
    case .serviceTrouble: "service-trouble"
    case .notUnderstood: "not-understood"
    case .redirected: "redirected"
    case .queryRefused: "query-refused"
    case .noSuchPost: "no-such-post"
    case .noSuchCollection: "no-such-collection"
    case .noSuchTopic: "no-such-topic"
    }
  }

  /// One sentence or two for the person: what happened, what to do next.
  public func sentence(now: Date) -> PlainText {
    switch self {
    case .cancelled: "Stopped."
    case .noNetwork: "There is no network: connect, then try again."
    case .hostNotFound(let host):
      "\(shown(host)) was not found: check the network's connection and its name server."
    case .unreachable(let host):
      "\(shown(host)) does not take connections: try again later, or check the address."
    case .insecure(let host, _):
      """
      The connection to \(shown(host)) is not secure, so nothing was sent: check this computer's \
      clock; behind a company's proxy set SSL_CERT_FILE to its certificates.
      """
    case .timedOut: "Product Hunt took too long to answer: try again."
    case .connectionLost: "The connection broke before the answer was whole: try again."
    case .answerTooLarge: "The answer was far too large and was not read: try again later."
    case .proxyRefused:
      "The proxy refused to pass the request on: check HTTPS_PROXY, its user name and password."
    case .credentialsRefused(.apiKeyAndSecret):
      """
      Product Hunt refused the API Key and API Secret: check PRODUCTHUNT_CLIENT_ID and \
      PRODUCTHUNT_CLIENT_SECRET, or log in again.
      """
    case .credentialsRefused(.developerToken):
      """
      Product Hunt refused the developer token: check PRODUCTHUNT_TOKEN, or log in with a new one \
      from the API dashboard.
      """
    case .noCredentials:
      """
      No credentials are set: set PRODUCTHUNT_CLIENT_ID and PRODUCTHUNT_CLIENT_SECRET, or \
      PRODUCTHUNT_TOKEN, from Product Hunt's API dashboard.
      """
    case .rateLimited(let until):
      "The budget of requests is spent: Product Hunt answers again in \(wait(until, now))."
    case .networkRefused:
      """
      Cloudflare, which guards Product Hunt, refused this network; your credentials may well be \
      fine: try again later or from another network.
      """
    case .serviceTrouble(_, let retryAt?):
      "Product Hunt has trouble of its own: it asks to try again in \(wait(retryAt, now))."
    case .serviceTrouble(_, nil):
      "Product Hunt has trouble of its own and could not answer: try again in a few minutes."
    case .notUnderstood:
      """
      What answered did not sound like Product Hunt: if this network has a sign-in page, open it \
      in a web browser, then try again.
      """
    case .redirected:
      """
      The service's address leads elsewhere and was not followed: if this network has a sign-in \
      page, open it in a web browser; else check the API's address.
      """
    case .queryRefused:
      "Product Hunt refused the question itself: a newer version of this program may know better."
    case .noSuchPost: "Product Hunt has no such post: check its address, slug or id."
    case .noSuchCollection: "Product Hunt has no such collection any more."
    case .noSuchTopic(let slug):
      """
      The public feed knows no topic “\(shown(slug))”: a topic's slug is the end of its page's \
      address, as in /topics/productivity.
      """
    }
  }

  /// Words for the log; empty where the code says it all. They may hold a stranger's text.
  public var detail: Detail {
    switch self {
    case .insecure(_, let detail), .connectionLost(let detail), .proxyRefused(let detail),
      .networkRefused(let detail), .notUnderstood(let detail), .redirected(let detail),
      .queryRefused(let detail):
      detail
    case .hostNotFound(let host), .unreachable(let host): Detail(host)
    case .serviceTrouble(let status, _): Detail("HTTP \(status)")
    default: Detail("")
    }
  }

  /// Whether the same question may fare better later, with nothing changed by the person.
  public var isWorthRetrying: Bool {
    switch self {
    case .noNetwork, .hostNotFound, .unreachable, .timedOut, .connectionLost, .rateLimited,
      .networkRefused, .serviceTrouble, .notUnderstood, .redirected, .answerTooLarge:
      true
    case .cancelled, .insecure, .proxyRefused, .credentialsRefused, .noCredentials, .queryRefused,
      .noSuchPost, .noSuchCollection, .noSuchTopic:
      false
    }
  }

  /// The sentence where nobody has credentials, and the public feed was asked.
  public func feedSentence(now: Date) -> PlainText {
    switch self {
    case .networkRefused:
      """
      Cloudflare, which guards Product Hunt, refused this network: try again later or from another \
      network.
      """
    case .queryRefused: "Product Hunt refused to give its public feed: try again later."
    case .redirected:
      """
      The feed's address leads elsewhere and was not followed: if this network has a sign-in page, \
      open it in a web browser; else check the feed's address.
      """
    default: sentence(now: now)
    }
  }

  private func shown(_ host: String) -> PlainText { PlainText(ForeignText(host)) }

  /// A time to wait in the largest unit that fits, rounded up: "12 seconds", "5 minutes", "1 hour".
  private func wait(_ until: Date, _ now: Date) -> PlainText {
    let seconds = until.timeIntervalSince(now)
    guard seconds.isFinite, seconds > 1 else { return "1 second" }
    let whole = Int(min(seconds, 86_400).rounded(.up))
    if whole < 60 { return "\(whole) seconds" }
    let minutes = (whole + 59) / 60
    if minutes < 60 { return minutes == 1 ? "1 minute" : "\(minutes) minutes" }
    let hours = (minutes + 59) / 60
    return hours == 1 ? "1 hour" : "\(hours) hours"
  }
}
