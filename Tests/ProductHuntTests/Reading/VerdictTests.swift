// What every status, body and failure of a transport comes down to.

import Foundation
import ProductHunt
import Testing

struct VerdictTests {
  static let limits = [
    Header("x-rate-limit-limit", "6250"), Header("X-RATE-LIMIT-REMAINING", "-3"),
    Header("X-Rate-Limit-Reset", "287"),
  ]

  /// What goes wrong when `Posts` is answered like this; nil where nothing does.
  func failure(
    _ status: Int, _ body: String, _ headers: [Header] = []
  ) async throws -> ProductHuntError? {
    let response = Response(status: status, headers: headers, body: Array(body.utf8))
    let transport = ScriptedTransport([.init(purpose: "Posts", answer: .success(response))])
    do {
      _ = try await Sample.client(transport).posts(PostsQuery())
      return nil
    } catch {
      return error as? ProductHuntError
    }
  }

  func at(_ seconds: Double) -> Date { Sample.now.addingTimeInterval(seconds) }

  @Test(arguments: [
    (#"{"data":null,"errors":[{"error":"rate_limit_reached","details":{"reset_in":42}}]}"#, 42.0),
    (#"{"data":null,"errors":[{"error":"rate_limit_reached","details":{"reset_in":"9"}}]}"#, 9),
    (#"{"errors":[{"details":{"reset_in":-5}}]}"#, 287), (#"{"errors":[{}]}"#, 287),
    (#"{"errors":[{"details":{"reset_in":1e99}}]}"#, 3_600), ("<html>", 287), ("", 287),
  ])
  func `a spent budget waits as the body says, else the header, never over an hour`(
    body: String, seconds: Double
  ) async throws {
    #expect(try await failure(429, body, Self.limits) == .rateLimited(until: at(seconds)))
  }

  @Test(
    arguments: [
      ([Header("Retry-After", "30")], 30.0), ([], 60),
      ([Header("X-Rate-Limit-Reset", "soon")], 60), ([Header("X-Rate-Limit-Reset", "nan")], 60),
      ([Header("Retry-After", "99999999")], 3_600),
    ] as [([Header], Double)])
  func `without a word on it a spent budget waits a minute`(
    headers: [Header], seconds: Double
  ) async throws {
    #expect(try await failure(429, "{}", headers) == .rateLimited(until: at(seconds)))
  }

  @Test(
    arguments: [
      ("2", 2.0), ("0", 0), ("Mon, 15 Dec 2025 12:05:00 GMT", 300),
      ("Mon, 15 Dec 2025 11:00:00 GMT", 0), ("Mon, 15 Dec 2035 12:00:00 GMT", 3_600),
      ("-1", nil), ("later", nil), ("Mon, 15 Foo 2025 12:05:00 GMT", nil), ("", nil),
    ] as [(String, Double?)])
  func `trouble of theirs says when to try again if they said`(
    header: String, seconds: Double?
  ) async throws {
    let error = try await failure(503, "<html>", [Header("retry-after", header)])
    #expect(error == .serviceTrouble(status: 503, retryAt: seconds.map { at($0) }))
  }

  @Test(
    arguments: [
      (200, "<html>Back soon</html>", [], "not-understood"), (200, "", [], "not-understood"),
      (200, "[]", [], "not-understood"), (200, "{}", [], "not-understood"),
      (200, #"{"data":null}"#, [], "not-understood"), (204, "", [], "not-understood"),
      (200, #"{"data":{}}"#, [], "not-understood"),
      (200, #"{"data":{"posts":7}}"#, [], "not-understood"),
      (200, #"{"data":{"posts":null}}"#, [], "not-understood"),
      (
        200, #"{"data":{"posts":null},"errors":[{"message":"Timeout on posts"}]}"#, [],
        "service-trouble"
      ),
      (200, #"{"errors":[{"message":"Internal server error"}]}"#, [], "service-trouble"),
      (
        200, #"{"errors":[{"message":"Field 'x' doesn't exist on type 'Post'"}]}"#, [],
        "query-refused"
      ),
      (200, #"{"errors":[{"error":"invalid_oauth_token"}]}"#, [], "credentials-refused"),
      (200, #"{"errors":[{"error":"rate_limit_reached"}]}"#, [], "rate-limited"),
      (200, #"{"errors":[]}"#, [], "not-understood"),
      (200, #"{"errors":"x"}"#, [], "not-understood"),
      (301, "", [Header("Location", "https://evil.example/")], "redirected"),
      (302, "", [], "redirected"), (304, "", [], "redirected"),
      (400, #"{"error":"Bad Request"}"#, [], "not-understood"),
      (404, "<html>", [], "not-understood"),
      (403, "<html>Just a moment", [Header("Content-Type", "text/html")], "network-refused"),
      (403, " \n<!DOCTYPE html>", [], "network-refused"),
      (403, "", [Header("CF-Mitigated", "challenge")], "network-refused"),
      (503, "<html>", [Header("cf-mitigated", "challenge")], "network-refused"),
      (403, "{}", [Header("Content-Type", "application/json")], "query-refused"),
      (407, "", [], "proxy-refused"), (500, "", [], "service-trouble"),
      (502, "<html>", [], "service-trouble"), (999, "", [], "service-trouble"),
      (100, "", [], "not-understood"), (401, "", [], "credentials-refused"),
    ] as [(Int, String, [Header], String)])
  func `every answer comes down to one failure`(
    status: Int, body: String, headers: [Header], code: String
  ) async throws {
    #expect(try await failure(status, body, headers)?.code == code)
  }

  @Test func `data beside errors is used`() async throws {
    let body = #"""
      {"data":{"posts":{"nodes":[{"id":"1","name":"One","featuredAt":null}],"pageInfo":null}},
       "errors":[{"message":"Timeout on featuredAt","path":["posts"]}]}
      """#
    #expect(try await failure(200, body) == nil)
  }

  @Test func `the budget is read from headers in any case, or from a refusal`() {
    let response = Response(status: 200, headers: Self.limits)
    let expected = RateLimit(limit: 6250, remaining: -3, resetsAt: at(287))
    #expect(RateLimit(of: response, at: Sample.now) == expected)
    #expect(expected.isLow)

    let body = #"{"errors":[{"details":{"limit":6250,"remaining":-12,"reset_in":42}}]}"#
    let refusal = Response(status: 429, body: Array(body.utf8))
    #expect(
      RateLimit(of: refusal, at: Sample.now)
        == RateLimit(limit: 6250, remaining: -12, resetsAt: at(42)))
    #expect(RateLimit(of: Response(status: 200), at: Sample.now) == nil)
  }

  @Test(arguments: [
    (TransportFailure.cancelled, "cancelled"), (.noNetwork, "no-network"),
    (.hostNotFound, "host-not-found"), (.connectionRefused, "unreachable"),
    (.insecure(detail: "x"), "insecure"), (.timedOut, "timed-out"),
    (.connectionLost(detail: "x"), "connection-lost"), (.tooLarge, "answer-too-large"),
    (.proxyRefused(detail: "x"), "proxy-refused"), (.other(detail: "x"), "connection-lost"),
  ])
  func `every failure of a transport has its error`(
    failure: TransportFailure, code: String
  ) async throws {
    try await ScriptedTransport.play([.failure("Posts", failure)]) { transport in
      let client = try Sample.client(transport)
      let error = await #expect(throws: ProductHuntError.self) {
        try await client.posts(PostsQuery())
      }
      #expect(error?.code == code)
    }
  }
}
