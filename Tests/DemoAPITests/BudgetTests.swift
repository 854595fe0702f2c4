import DemoAPI
import Foundation
import ProductHunt
import Synchronization
import Testing

/// Tokens, and what may be asked with them in a quarter of an hour.
struct BudgetTests {
  private static let query =
    "query Posts { posts { nodes { id topics(first: 3) { nodes { slug } } } } }"

  @Test func `credentials are given a token that opens the queries`() async throws {
    let demo = DemoTransport(now: someNow)
    let answer = Asked(try await demo.send(tokenRequest()))
    let token = try #require(answer.json.text("access_token"))

    #expect(answer.response.status == 200)
    #expect(answer.json.text("token_type")?.lowercased() == "bearer")
    #expect(answer.json.text("scope") == "public")
    let posts = try await demo.ask(BudgetTests.query, token: token)
    #expect(posts.nodes("posts").count == 20)
  }

  @Test(arguments: [
    (
      ["client_id": "demo-id", "client_secret": "wrong", "grant_type": "client_credentials"], 401,
      "invalid_client"
    ),
    (["client_id": "demo-id", "grant_type": "client_credentials"], 401, "invalid_client"),
    (["client_id": "demo-id", "client_secret": "demo-secret"], 400, "invalid_request"),
    (
      ["client_id": "demo-id", "client_secret": "demo-secret", "grant_type": "password"], 400,
      "unsupported_grant_type"
    ),
  ])
  func `a refusal of the token says why`(
    body: [String: String], status: Int, error: String
  ) async throws {
    let answer = Asked(try await DemoTransport(now: someNow).send(tokenRequest(body)))

    #expect(answer.response.status == status)
    #expect(answer.json.text("error") == error)
    #expect(answer.json["error_description"] is String)
  }

  @Test(arguments: ["", "wrong", "demo-secret"])
  func `a bad token is refused`(token: String) async throws {
    let asked = try await DemoTransport(now: someNow).ask(BudgetTests.query, token: token)

    #expect(asked.response.status == 401)
    #expect(asked.response.header("WWW-Authenticate")?.contains("invalid_token") == true)
    let error = (asked.json["errors"] as? [[String: Any]])?.first
    #expect(error?.text("error") == "invalid_oauth_token")
    #expect(asked.json["data"] is NSNull)
  }

  @Test func `a query costs a point for sixteen fields`() async throws {
    let demo = DemoTransport(now: someNow)
    let asked = try await demo.ask(BudgetTests.query)

    // posts, nodes; 20 times id, topics, nodes; in these 3 times slug.
    let points = (2 + 20 * (3 + 3) + 15) / 16
    #expect(asked.response.header("X-Rate-Limit-Limit") == "6250")
    #expect(asked.response.header("X-Rate-Limit-Remaining") == String(6_250 - points))
    #expect(asked.response.header("X-Rate-Limit-Reset") == "900")
  }

  @Test func `the budget runs out and comes back with its window`() async throws {
    let now = Mutex(someNow)
    let demo = DemoTransport(clock: { now.withLock { $0 } })
    let costly = "{ posts { nodes { comments { nodes { id body replies { nodes { id } } } } } } }"

    var spent = try await demo.ask(costly)
    for _ in 0..<30 where spent.response.status == 200 {
      now.withLock { $0 += 10 }
      spent = try await demo.ask(costly)
    }
    let details = (spent.json["errors"] as? [[String: Any]])?.first?.object("details")
    let wait = try #require(details?.number("reset_in"))
    #expect(spent.response.status == 429)
    #expect(spent.json["data"] is NSNull)
    #expect((details?.number("remaining") ?? 0) < 0)
    #expect(details?.number("limit") == 6_250)
    #expect(spent.response.header("X-Rate-Limit-Reset") == String(wait))
    #expect((1..<900).contains(wait))

    let token = Asked(try await demo.send(tokenRequest())).json.text("access_token") ?? ""
    #expect(try await demo.ask("{ topics { totalCount } }", token: token).response.status == 200)
    now.withLock { $0 += Double(wait) - 1 }
    #expect(try await demo.ask("{ topics { totalCount } }").response.status == 429)
    now.withLock { $0 += 1 }
    #expect(try await demo.ask("{ topics { totalCount } }").response.status == 200)
  }

  @Test func `other requests have a budget of their own`() async throws {
    let demo = DemoTransport(now: someNow)
    for _ in 0..<450 { #expect(try await demo.send(tokenRequest()).status == 200) }

    #expect(try await demo.send(tokenRequest()).status == 429)
    #expect(try await demo.ask(BudgetTests.query).response.status == 200)
  }

  @Test func `an unknown place is a web page`() async throws {
    let nowhere = Request(
      method: .get, url: "https://api.producthunt.com/v2/api/graphql", purpose: "")
    let response = try await DemoTransport(now: someNow).send(nowhere)

    #expect(response.status == 404)
    #expect(response.header("Content-Type") == "text/html; charset=utf-8")
  }
}
