// Every fault of the reference server over a real socket: what the client makes of it, how long that
// takes, and that no token follows a redirect.

import HTTPTransport
import ProductHunt
import Testing

extension ContractTests {
  /// What each fault is to the client; nil: nothing that it minds.
  ///
  /// Written as the server's option has it: `:2` for two requests, else for one.
  static let faults: [(name: String, code: String?)] = [
    // A token that is refused is replaced, and once more is refused for good.
    ("unauthorized-once:2", "credentials-refused"),
    // Five seconds are late, and within the time that a request has.
    ("slow", nil), ("token-slow", nil),
    ("http500", "service-trouble"), ("http502-html", "service-trouble"),
    ("http503-retry-after", "service-trouble"), ("cloudflare", "network-refused"),
    ("unauthorized-once", nil), ("rate-limit", "rate-limited"),
    ("graphql-error", "service-trouble"), ("partial", nil), ("hang", "timed-out"),
    ("drop", "connection-lost"), ("truncate", "connection-lost"), ("not-json", "not-understood"),
    ("wrong-types", nil), ("huge", "answer-too-large"), ("redirect", "redirected"),
    ("token-http500", "service-trouble"), ("token-cloudflare", "network-refused"),
    ("token-invalid-client", "credentials-refused"), ("token-no-access-token", "not-understood"),
  ]

  @Test(arguments: faults)
  func `a fault is what it is, and is over when it is over`(
    fault: String, code: String?
  ) async throws {
    let once = fault.contains("unauthorized-once") ? fault : fault + ":1"
    try await ReferenceServer.run(Self.fixed + ["--fault", once]) { server in
      let isSlow = fault.hasSuffix("slow")
      let client = server.client(limits: isSlow ? Limits() : Limits(whole: 3))
      let began = ContinuousClock.now
      do throws(ProductHuntError) {
        _ = try await client.posts(PostsQuery(), first: 2)
        #expect(code == nil)
      } catch {
        #expect(error.code == code)
      }
      #expect(ContinuousClock.now - began < .seconds(15))
      #expect(!isSlow || ContinuousClock.now - began > .seconds(4))

      // A spent budget is not asked again before its time; everything else is well at once.
      if code == "rate-limited" {
        await #expect(throws: ProductHuntError.self) { try await client.posts(PostsQuery()) }
      } else {
        #expect(try await client.posts(PostsQuery(), first: 2).value.items.count == 2)
      }
      let requests = try server.requests()
      #expect(requests.allSatisfy { !$0.path.contains("redirected") })
      #expect(requests.count { $0.operation == "Posts" } <= 3)
    }
  }
}
