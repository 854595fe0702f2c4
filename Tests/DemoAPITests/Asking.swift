// How the tests ask the demo: a query and its variables in, what JSON holds out.

import DemoAPI
import Foundation
import ProductHunt
import Synchronization
import Testing

/// 16:40 in San Francisco on 23 November 2026, a Monday.
let someNow = Date(timeIntervalSince1970: 1_795_480_800)

/// An answer as Foundation reads it.
struct Asked {
  let response: Response
  let json: [String: Any]

  init(_ response: Response) {
    self.response = response
    let value = try? JSONSerialization.jsonObject(with: Data(response.body))
    json = value as? [String: Any] ?? [:]
  }

  var data: [String: Any] { json["data"] as? [String: Any] ?? [:] }

  var messages: [String] {
    (json["errors"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
  }

  /// The objects of `data.NAME.nodes`.
  func nodes(_ name: String) -> [[String: Any]] { data.connection(name).nodes }
}

extension [String: Any] {
  func object(_ name: String) -> [String: Any] { self[name] as? [String: Any] ?? [:] }
  func connection(_ name: String) -> [String: Any] { object(name) }
  var nodes: [[String: Any]] { self["nodes"] as? [[String: Any]] ?? [] }
  var next: String? {
    let page = object("pageInfo")
    return page["hasNextPage"] as? Bool == true ? page["endCursor"] as? String : nil
  }
  func text(_ name: String) -> String? { self[name] as? String }
  func number(_ name: String) -> Int? { self[name] as? Int }
}

/// The request that carries a query.
func request(
  _ query: String, _ variables: [String: Any] = [:], operation: String? = nil,
  token: String = DemoCredentials.developerToken, base: String = "https://api.producthunt.com"
) throws -> Request {
  var body: [String: Any] = ["query": query, "variables": variables]
  body["operationName"] = operation
  return Request(
    method: .post, url: base + "/v2/api/graphql",
    headers: [
      Header("Authorization", "Bearer \(token)"), Header("Content-Type", "application/json"),
    ], body: Array(try JSONSerialization.data(withJSONObject: body)), purpose: operation ?? "query")
}

extension Transport {
  func ask(
    _ query: String, _ variables: [String: Any] = [:], operation: String? = nil,
    token: String = DemoCredentials.developerToken
  ) async throws -> Asked {
    Asked(try await send(request(query, variables, operation: operation, token: token)))
  }

  /// All pages of a connection, one after the other; `query` takes `$after`.
  func walk(_ query: String, _ path: String..., variables: [String: Any] = [:]) async throws
    -> [[String: Any]]
  {
    var found: [[String: Any]] = []
    var variables = variables
    for _ in 0..<200 {
      let page = path.reduce(try await ask(query, variables).data) { $0.object($1) }
      found += page.nodes
      guard let next = page.next else { return found }
      variables["after"] = next
    }
    Issue.record("the list does not end")
    return found
  }
}

/// The moment that a text of the service says; the distant past for a text that says none.
func date(_ text: String) -> Date {
  (try? Date(text, strategy: .iso8601)) ?? .distantPast
}

/// A moment as the system's own zone data have it in San Francisco.
func pacific(_ date: Date, _ format: String) -> String {
  let formatter = DateFormatter()
  formatter.locale = Locale(identifier: "en_US_POSIX")
  formatter.timeZone = TimeZone(identifier: "America/Los_Angeles")
  formatter.dateFormat = format
  return formatter.string(from: date)
}

func pacificDay(_ date: Date) -> String { pacific(date, "yyyy-MM-dd") }
func pacificTime(_ date: Date) -> String { pacific(date, "HH:mm:ss") }

/// A clock that is a quarter of an hour further at each look, so that no budget runs out.
func advancing() -> @Sendable () -> Date {
  let looks = Mutex(0)
  return {
    looks.withLock { looks in
      looks += 1
      return someNow.addingTimeInterval(Double(looks - 1) * 900)
    }
  }
}

/// The request for a token.
func tokenRequest(
  _ body: [String: String] = [
    "client_id": DemoCredentials.clientID, "client_secret": DemoCredentials.clientSecret,
    "grant_type": "client_credentials",
  ], base: String = "https://api.producthunt.com"
) throws -> Request {
  Request(
    method: .post, url: base + "/v2/oauth/token",
    headers: [Header("Content-Type", "application/json")],
    body: Array(try JSONSerialization.data(withJSONObject: body)), purpose: "token")
}
