// What each failure says to a person.

import Foundation
import ProductHunt
import Testing
import Texts

struct SentenceTests {
  static let detail = ProductHuntError.Detail("\u{1B}[31mhidden")
  static let all: [(ProductHuntError, String, String, Bool)] = [
    (.cancelled, "cancelled", "Stopped.", false),
    (.noNetwork, "no-network", "There is no network: connect, then try again.", true),
    (
      .hostNotFound(host: "api.example"), "host-not-found",
      "api.example was not found: check the network's connection and its name server.", true
    ),
    (
      .unreachable(host: "127.0.0.1"), "unreachable",
      "127.0.0.1 does not take connections: try again later, or check the address.", true
    ),
    (
      .insecure(host: "api.example", detail: detail), "insecure",
      "The connection to api.example is not secure, so nothing was sent: check this computer's "
        + "clock; behind a company's proxy set SSL_CERT_FILE to its certificates.", false
    ),
    (.timedOut, "timed-out", "Product Hunt took too long to answer: try again.", true),
    (
      .connectionLost(detail: detail), "connection-lost",
      "The connection broke before the answer was whole: try again.", true
    ),
    (
      .answerTooLarge, "answer-too-large",
      "The answer was far too large and was not read: try again later.", true
    ),
    (
      .proxyRefused(detail: detail), "proxy-refused",
      "The proxy refused to pass the request on: check HTTPS_PROXY, its user name and password.",
      false
    ),
    (
      .credentialsRefused(.apiKeyAndSecret), "credentials-refused",
      "Product Hunt refused the API Key and API Secret: check PRODUCTHUNT_CLIENT_ID and "
        + "PRODUCTHUNT_CLIENT_SECRET, or log in again.", false
    ),
    (
      .credentialsRefused(.developerToken), "credentials-refused",
      "Product Hunt refused the developer token: check PRODUCTHUNT_TOKEN, or log in with a new one "
        + "from the API dashboard.", false
    ),
    (
      .noCredentials, "no-credentials",
      "No credentials are set: set PRODUCTHUNT_CLIENT_ID and PRODUCTHUNT_CLIENT_SECRET, or "
        + "PRODUCTHUNT_TOKEN, from Product Hunt's API dashboard.", false
    ),
    (
      .rateLimited(until: Sample.now.addingTimeInterval(287)), "rate-limited",
      "The budget of requests is spent: Product Hunt answers again in 5 minutes.", true
    ),
    (
      .networkRefused(detail: detail), "network-refused",
      "Cloudflare, which guards Product Hunt, refused this network; your credentials may well be "
        + "fine: try again later or from another network.", true
    ),
    (
      .serviceTrouble(status: 503, retryAt: Sample.now.addingTimeInterval(2)), "service-trouble",
      "Product Hunt has trouble of its own: it asks to try again in 2 seconds.", true
    ),
    (
      .serviceTrouble(status: 500, retryAt: nil), "service-trouble",
      "Product Hunt has trouble of its own and could not answer: try again in a few minutes.", true
    ),
    (
      .notUnderstood(detail: detail), "not-understood",
      "What answered did not sound like Product Hunt: if this network has a sign-in page, open it "
        + "in a web browser, then try again.", true
    ),
    (
      .redirected(detail: detail), "redirected",
      "The service's address leads elsewhere and was not followed: if this network has a sign-in "
        + "page, open it in a web browser; else check the API's address.", true
    ),
    (
      .queryRefused(detail: detail), "query-refused",
      "Product Hunt refused the question itself: a newer version of this program may know better.",
      false
    ),
    (
      .noSuchPost, "no-such-post",
      "Product Hunt has no such post: check its address, slug or id.", false
    ),
    (
      .noSuchCollection, "no-such-collection", "Product Hunt has no such collection any more.",
      false
    ),
    (
      .noSuchTopic(slug: "x"), "no-such-topic",
      "The public feed knows no topic “x”: a topic's slug is the end of its page's address, as in "
        + "/topics/productivity.", false
    ),
  ]

  @Test(arguments: all)
  func `each failure has its code, its sentence, and whether to try again`(
    error: ProductHuntError, code: String, sentence: String, isWorthRetrying: Bool
  ) {
    #expect(error.code == code)
    #expect(error.sentence(now: Sample.now).string == sentence)
    #expect(error.isWorthRetrying == isWorthRetrying)
    #expect(!sentence.contains("hidden"))
  }

  @Test(arguments: [
    (-5.0, "1 second"), (0.2, "1 second"), (1.2, "2 seconds"), (59, "59 seconds"),
    (60, "1 minute"), (61, "2 minutes"), (287, "5 minutes"), (3_540, "59 minutes"),
    (3_541, "1 hour"), (3_600, "1 hour"), (7_000, "2 hours"), (.infinity, "1 second"),
  ])
  func `a wait is said in the unit that fits, rounded up`(seconds: Double, words: String) {
    let error = ProductHuntError.rateLimited(until: Sample.now.addingTimeInterval(seconds))
    #expect(error.sentence(now: Sample.now).string.hasSuffix("again in \(words)."))
  }

  @Test func `details are for the log`() {
    #expect(ProductHuntError.notUnderstood(detail: Self.detail).detail == Self.detail)
    #expect(ProductHuntError.serviceTrouble(status: 502, retryAt: nil).detail.text == "HTTP 502")
    #expect(ProductHuntError.unreachable(host: "h").detail.text == "h")
    #expect(ProductHuntError.noSuchPost.detail.text.isEmpty)
  }
}
