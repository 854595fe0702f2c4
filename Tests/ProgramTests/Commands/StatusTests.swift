// The status codes: which failure means which, and that the whole program ends with them.

import Foundation
import ProductHunt
import Testing
import phbrowse

@Suite(.serialized)
struct StatusTests {
  static let failures: [(ProductHuntError, Status)] = [
    (.noSuchPost, .noSuchPost), (.noSuchCollection, .noSuchPost),
    (.noSuchTopic(slug: "x"), .noSuchPost),
    (.noNetwork, .unavailable), (.hostNotFound(host: "x"), .unavailable),
    (.unreachable(host: "x"), .unavailable), (.timedOut, .unavailable),
    (.insecure(host: "x", detail: .init("")), .unavailable),
    (.connectionLost(detail: .init("")), .unavailable), (.answerTooLarge, .unavailable),
    (.proxyRefused(detail: .init("")), .unavailable),
    (.networkRefused(detail: .init("")), .unavailable),
    (.serviceTrouble(status: 500, retryAt: nil), .unavailable),
    (.notUnderstood(detail: .init("")), .unavailable),
    (.redirected(detail: .init("")), .unavailable),
    (.queryRefused(detail: .init("")), .ourFault),
    (.rateLimited(until: .distantFuture), .rateLimited),
    (.credentialsRefused(.apiKeyAndSecret), .refused),
    (.credentialsRefused(.developerToken), .refused),
    (.noCredentials, .notConfigured),
  ]

  @Test(arguments: failures)
  func `each failure has its status`(failure: ProductHuntError, status: Status) {
    #expect(Status(failure) == status)
  }

  @Test func `the numbers are those of the manual`() {
    let statuses: [Status] = [
      .usage, .noSuchPost, .unavailable, .ourFault, .outputFailed, .rateLimited, .refused,
      .notConfigured,
    ]
    #expect(statuses.map(\.rawValue) == [64, 66, 69, 70, 74, 75, 77, 78])
  }

  static let faults: [(name: String, status: Int32)] = [
    ("http500", 69), ("drop", 69), ("not-json", 69), ("redirect", 69), ("cloudflare", 69),
    ("graphql-error", 69), ("rate-limit", 75), ("token-invalid-client", 77), ("unauthorized", 77),
    ("unauthorized-once", 0),
  ]

  @Test(arguments: faults)
  func `a service in trouble ends a list`(fault: String, status: Int32) async throws {
    let list = try await Home().phbrowse(
      "list", "--demo", "--demo-fault", fault, "--format", "json")

    #expect(list.status == status)
    #expect(list.output.isEmpty == (status != 0))
    #expect(list.errors.split(separator: "\n").count == (status == 0 ? 0 : 1))
  }

  static let refusals: [(line: String, status: Int32)] = [
    ("show no-such-post --demo", 66),
    ("show no-such-post --demo --comments --format json", 66),
    ("open no-such-post --demo", 66),
    ("list --collection no-such-collection --demo", 66),
    ("list --topic no-such-topic --demo", 66),
    ("list", 78), ("show foldspace", 78), ("topics", 78), ("collections", 78),
    ("list --day someday --demo", 64), ("list --limit 0 --demo", 64),
    ("list --fields nam --demo", 64), ("list --format xml", 64), ("list --week --month", 64),
    ("list --collection 402 --all", 64), ("list --api-url ftp://localhost", 64),
    ("list --unknown", 64), ("show", 64), ("show https://example.com/posts/x --demo", 64),
    ("login --demo", 64), ("login", 64),
  ]

  @Test(arguments: refusals)
  func `what cannot be done ends with its status and a sentence`(
    line: String, status: Int32
  ) async throws {
    // Nobody listens there: what asks before it refuses would end with 69.
    let finished = try await Home().shell(
      "phbrowse \(line) </dev/null", variables: ["PHBROWSE_API_URL": "http://127.0.0.1:9"])

    #expect(finished.status == status)
    #expect(finished.output.isEmpty)
    #expect(!finished.errors.isEmpty)
  }

  @Test func `over HTTP the statuses are the same`() async throws {
    let home = try Home()
    let limited = try DemoServer("--fault", "rate-limit")
    let broken = try DemoServer("--fault", "http503-retry-after")
    let well = try DemoServer()
    func list(_ url: String, secret: String = "demo-secret") async throws -> Int32 {
      let variables = DemoServer.variables.merging(["PRODUCTHUNT_CLIENT_SECRET": secret]) { $1 }
      return try await home.phbrowse("list", "--api-url", url, variables: variables).status
    }

    #expect(try await list(limited.url) == 75)
    limited.stop()
    #expect(try await list(limited.url) == 75, "nothing is asked before the time that was named")
    limited.go()
    #expect(try await list(broken.url) == 69)
    #expect(try await list(broken.url, secret: "wrong") == 69, "the kept token is still good")
    #expect(try await home.phbrowse("logout").status == 0)
    #expect(try await list(well.url, secret: "wrong") == 77)
    #expect(try await list("http://127.0.0.1:9") == 69)
  }

  @Test func `a failure in the middle of a list leaves no half a document`() async throws {
    let list = try await Home().phbrowse(
      "list", "--demo", "--demo-fault", "Posts/http500,after=1", "--format", "json", "--topic",
      "music", "--limit", "all")

    #expect(list.status == 69)
    #expect(list.output.isEmpty)
  }

  @Test(arguments: [
    ["list", "--day", "\u{1B}[2J"], ["list", "--\u{1B}]0;x\u{7}"], ["list", "-n", "\u{9B}31m"],
    ["list", "--fields", "a\u{1B}[31m"], ["show", "\u{1B}[2J"], ["show", "a", "\u{202E}b"],
    ["list", "--order", "\u{1B}c"], ["\u{1B}[2J", "\u{1B}[2J"], ["list", "--api-url", "\u{1B}c"],
    ["list", "--demo", "--topic", "no\u{1B}[2J"], ["list", "--demo", "--demo-fault", "\u{1B}c"],
  ])
  func `a mistake is quoted without what a terminal would obey`(arguments: [String]) async throws {
    let finished = try await Home().run(arguments)

    #expect(finished.status != 0)
    #expect(finished.errors.contains { !$0.isWhitespace })
    for scalar in (finished.output + finished.errors).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar.properties.generalCategory != .format)
    }
  }

  @Test func `output that cannot be written is said`() async throws {
    let list = try await Home().shell("phbrowse list --demo >/dev/full")

    #expect(list.status == 74)
    #expect(list.errors.contains("could not be written"))
  }
}
