import DemoAPI
import Foundation
import ProductHunt
import Testing

/// Each fault by its name, as a client sees it in memory.
struct FaultTests {
  private static let query = "query Posts { posts { nodes { name votesCount description } } }"

  /// A fault and the answer it claims.
  struct Claim: CustomTestStringConvertible, Sendable {
    let fault: DemoFault
    let status: Int
    var headers: [String: String] = [:]
    var body = ""
    var type = "text/html; charset=utf-8"
    var testDescription: String { fault.rawValue }
  }

  private static let json = "application/json; charset=utf-8"

  static let claims = [
    Claim(
      fault: .unauthorized, status: 401, headers: ["WWW-Authenticate": "Bearer"],
      body: "invalid_oauth_token", type: json),
    Claim(
      fault: .unauthorizedOnce, status: 401, headers: ["WWW-Authenticate": "Bearer"],
      body: "invalid_oauth_token", type: json),
    Claim(
      fault: .rateLimit, status: 429, headers: ["X-Rate-Limit-Reset": "42"],
      body: #""details":{"limit":6250,"remaining":0,"reset_in":42}"#, type: json),
    Claim(fault: .http500, status: 500, body: "something went wrong (500)"),
    Claim(fault: .http502HTML, status: 502, body: "502 Bad Gateway"),
    Claim(fault: .http503RetryAfter, status: 503, headers: ["Retry-After": "2"], body: "503"),
    Claim(
      fault: .cloudflare, status: 403, headers: ["cf-mitigated": "challenge"],
      body: "Just a moment..."),
    Claim(fault: .notJSON, status: 200, body: "Back soon."),
    Claim(
      fault: .graphQLError, status: 200, body: #"{"errors":[{"message":"Internal server error""#,
      type: json),
    Claim(
      fault: .partial, status: 200, body: #""errors":[{"message":"Timeout on description"#,
      type: json),
    Claim(
      fault: .wrongTypes, status: 200, body: #"{"name":null,"votesCount":"632""#, type: json),
    Claim(
      fault: .redirect, status: 302, headers: ["Location": "http://elsewhere.invalid/redirected"],
      body: "Found"),
  ]

  @Test(arguments: claims)
  func `a fault looks as it says`(claim: Claim) async throws {
    let demo = DemoTransport(now: someNow, faults: [DemoFaultRule(claim.fault)])
    let response = try await demo.send(request(FaultTests.query, operation: "Posts"))

    #expect(response.status == claim.status)
    #expect(response.header("Content-Type") == claim.type)
    #expect(String(decoding: response.body, as: UTF8.self).contains(claim.body))
    for (name, value) in claim.headers {
      #expect(response.header(name)?.hasPrefix(value) == true, "\(name)")
    }
  }

  @Test(arguments: [
    (DemoFault.tokenHTTP500, 500, "something went wrong"),
    (.tokenCloudflare, 403, "Just a moment..."), (.tokenInvalidClient, 401, "invalid_client"),
    (.tokenNoAccessToken, 200, "{}"),
  ])
  func `a fault of the token leaves queries alone`(
    fault: DemoFault, status: Int, body: String
  ) async throws {
    let demo = DemoTransport(now: someNow, faults: [DemoFaultRule(fault)])
    let token = try await demo.send(tokenRequest())
    let posts = try await demo.ask(FaultTests.query)

    #expect(token.status == status)
    #expect(String(decoding: token.body, as: UTF8.self).contains(body))
    #expect(posts.nodes("posts").count == 20)
  }

  @Test(arguments: [
    (DemoFault.drop, TransportFailure.connectionLost(detail: "the demo closed the connection")),
    (.truncate, .connectionLost(detail: "the demo closed the connection")),
    (.huge, .tooLarge), (.hang, .timedOut),
  ])
  func `a fault of the connection is a failure`(
    fault: DemoFault, failure: TransportFailure
  ) async throws {
    let demo = DemoTransport(
      clock: { someNow }, faults: [DemoFaultRule(fault, count: 1)], sleep: { _ in })

    await #expect(throws: failure) { try await demo.send(request(FaultTests.query)) }
    #expect(try await demo.ask(FaultTests.query).nodes("posts").count == 20)
  }

  @Test func `slow answers take five seconds, others the latency`() async throws {
    let naps = Naps()
    let demo = DemoTransport(
      clock: { someNow },
      faults: [DemoFaultRule(.slow, count: 1), DemoFaultRule(.tokenSlow, count: 1)],
      latency: .milliseconds(200), sleep: { await naps.add($0) })

    #expect(try await demo.ask(FaultTests.query).nodes("posts").count == 20)
    #expect(try await demo.ask(FaultTests.query).nodes("posts").count == 20)
    #expect(try await demo.send(tokenRequest()).status == 200)
    #expect(await naps.all == [.milliseconds(5_200), .milliseconds(200), .milliseconds(5_200)])
  }

  @Test(.timeLimit(.minutes(1)), arguments: [DemoFault.slow, .hang])
  func `waiting ends when its task is cancelled`(fault: DemoFault) async throws {
    let demo = DemoTransport(
      clock: { someNow }, faults: [DemoFaultRule(fault)],
      sleep: { _ in try await Task.sleep(for: .seconds(3_600)) })
    let asked = try request(FaultTests.query)
    let task = Task { try await demo.send(asked) }
    task.cancel()

    await #expect(throws: TransportFailure.cancelled) { try await task.value }
  }

  @Test func `rules count, wait and tell operations apart`() async throws {
    let rules = try [
      "Posts/http500:1,after=2", "Post/drop", "unauthorized-once", "feed/cloudflare",
    ]
    .map { try DemoFaultRule($0) }
    let demo = DemoTransport(now: someNow, faults: rules)
    let other = "query Topics { topics { nodes { slug } } }"

    var statuses: [Int] = []
    for _ in 0..<4 {
      statuses.append(
        try await demo.ask(FaultTests.query, operation: "Posts").response.status)
    }
    #expect(statuses == [401, 200, 500, 200])
    #expect(try await demo.ask(other, operation: "Topics").response.status == 200)
    await #expect(throws: TransportFailure.self) {
      try await demo.ask("query Post { post(id: 1) { id } }", operation: "Post")
    }
    let feed = Request(method: .get, url: "https://www.producthunt.com/feed", purpose: "feed")
    #expect(try await demo.send(feed).status == 403)
  }

  @Test(arguments: [
    ("http500", DemoFaultRule(.http500)), ("drop:3", DemoFaultRule(.drop, count: 3)),
    ("Posts/rate-limit:2,after=1", DemoFaultRule(.rateLimit, in: "Posts", count: 2, after: 1)),
    ("unauthorized-once", DemoFaultRule(.unauthorizedOnce, count: 1)),
    ("token-slow", DemoFaultRule(.tokenSlow, in: "token")),
  ])
  func `a rule is read from a command line's words`(text: String, rule: DemoFaultRule) throws {
    #expect(try DemoFaultRule(text) == rule)
  }

  @Test(arguments: [
    ("http5000", DemoFaultRuleError.unknownFault("http5000")), ("", .unknownFault("")),
    ("drop:x", .notACount("x")), ("drop:-1", .notACount("-1")),
    ("drop,sometimes", .notACondition("sometimes")), ("drop,after=x", .notACondition("after=x")),
  ])
  func `words that are no rule are refused with a reason`(
    text: String, error: DemoFaultRuleError
  ) throws {
    #expect(throws: error) { try DemoFaultRule(text) }
    #expect(error.description.hasSuffix("."))
  }

  @Test func `the examples in the docs`() async throws {
    let transport = DemoTransport(now: .now, faults: [DemoFaultRule(.rateLimit, count: 1)])
    #expect(try await transport.ask(FaultTests.query).response.status == 429)
    #expect(try await transport.ask(FaultTests.query).nodes("posts").count == 20)

    #expect(try DemoFaultRule("http500") == DemoFaultRule(.http500))
    #expect(try DemoFaultRule("rate-limit:2") == DemoFaultRule(.rateLimit, count: 2))
    #expect(
      try DemoFaultRule("Posts/drop:1,after=2")
        == DemoFaultRule(.drop, in: "Posts", count: 1, after: 2))
    #expect(try DemoFaultRule("feed/cloudflare") == DemoFaultRule(.cloudflare, in: "feed"))
  }

  private actor Naps {
    private(set) var all: [Duration] = []
    func add(_ nap: Duration) { all.append(nap) }
  }
}
