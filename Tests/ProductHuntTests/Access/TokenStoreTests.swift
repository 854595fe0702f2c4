// One token however many ask; when it is dropped; where it is kept.

import Foundation
import ProductHunt
import Synchronization
import Testing

struct TokenStoreTests {
  static let refusal =
    #"{"data":null,"errors":[{"error":"invalid_oauth_token","error_description":"No."}]}"#

  @Test func `a token is asked for as the service documents it`() async throws {
    let token = ScriptedTransport.Step.json(
      "token", #"{"access_token":"t1","token_type":"bearer","scope":"public"}"#
    ) { request in
      #expect(request.method == .post)
      #expect(request.url == "http://127.0.0.1:9999/v2/oauth/token")
      #expect(request.header("Accept") == "application/json")
      #expect(request.header("Content-Type") == "application/json")
      #expect(request.header("User-Agent") == "phbrowse/test")
      #expect(request.header("Authorization") == nil)
      #expect(
        String(decoding: request.body, as: UTF8.self)
          == #"{"client_id":"key-1","client_secret":"s3cret","grant_type":"client_credentials"}"#)
    }
    let posts = ScriptedTransport.Step.json("Posts", Sample.posts([1])).with(token: "t1")
    try await ScriptedTransport.play([token, posts]) { transport in
      let page = try await Sample.client(transport, Sample.pair).posts(PostsQuery()).value
      #expect(page.items.map(\.id.rawValue) == ["1"])
    }
  }

  @Test func `however many ask, one request for a token is under way`() async throws {
    let gate = Gate()
    let posts = (0..<40).map { _ in
      ScriptedTransport.Step.json("Posts", Sample.posts([1])).with(token: "t1")
    }
    try await ScriptedTransport.play([.token("t1", gate: gate)] + posts) { transport in
      let client = try Sample.client(transport, Sample.pair)
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<40 {
          group.addTask { try await client.posts(PostsQuery()).value.items.count }
        }
        await gate.reached()
        gate.open()
        for try await count in group { #expect(count == 1) }
      }
    }
  }

  @Test func `whoever stops waiting ends at once, and the others get their token`() async throws {
    let gate = Gate()
    let script: [ScriptedTransport.Step] = [
      .token("t1", gate: gate), .json("Posts", Sample.posts([1])).with(token: "t1"),
    ]
    try await ScriptedTransport.play(script) { transport in
      let client = try Sample.client(transport, Sample.pair)
      let first = Task { try await client.posts(PostsQuery()) }
      await gate.reached()
      let second = Task { try await client.posts(PostsQuery()) }

      first.cancel()
      await #expect(throws: ProductHuntError.cancelled) { try await first.value }
      gate.open()
      #expect(try await second.value.value.items.count == 1)
    }
  }

  @Test func `a refused token is dropped and the question put once more`() async throws {
    let script: [ScriptedTransport.Step] = [
      .token("t1"), .json("Posts", Self.refusal, status: 401).with(token: "t1"),
      .token("t2"), .json("Posts", Sample.posts([1])).with(token: "t2"),
      .json("Posts", Sample.posts([2])).with(token: "t2"),
    ]
    try await ScriptedTransport.play(script) { transport in
      let client = try Sample.client(transport, Sample.pair)
      #expect(try await client.posts(PostsQuery()).value.items.count == 1)
      #expect(try await client.posts(PostsQuery()).value.items.count == 1)
    }
  }

  @Test func `a second refusal says which credential was refused`() async throws {
    let script: [ScriptedTransport.Step] = [
      .token("t1"), .json("Posts", Self.refusal, status: 401).with(token: "t1"),
      .token("t2"), .json("Posts", Self.refusal, status: 401).with(token: "t2"),
    ]
    try await ScriptedTransport.play(script) { transport in
      let client = try Sample.client(transport, Sample.pair)
      await #expect(throws: ProductHuntError.credentialsRefused(.apiKeyAndSecret)) {
        try await client.posts(PostsQuery())
      }
    }
  }

  @Test func `a developer token is refused for good at its first 401`() async throws {
    let script = [ScriptedTransport.Step.json("Posts", Self.refusal, status: 401)]
    try await ScriptedTransport.play(script) { transport in
      let client = try Sample.client(transport)
      await #expect(throws: ProductHuntError.credentialsRefused(.developerToken)) {
        try await client.posts(PostsQuery())
      }
    }
  }

  @Test func `an old refusal does not drop a new token`() async throws {
    let gate = Gate()
    var late = ScriptedTransport.Step.json("Posts", Self.refusal, status: 401).with(token: "t1")
    late.gate = gate
    let script: [ScriptedTransport.Step] = [
      .token("t1"), late,
      .json("Posts", Self.refusal, status: 401).with(token: "t1"), .token("t2"),
      .json("Posts", Sample.posts([1])).with(token: "t2"),
      .json("Posts", Sample.posts([2])).with(token: "t2"),
    ]
    try await ScriptedTransport.play(script) { transport in
      let client = try Sample.client(transport, Sample.pair)
      let slow = Task { try await client.posts(PostsQuery()) }
      await gate.reached()
      #expect(try await client.posts(PostsQuery()).value.items.count == 1)
      gate.open()
      #expect(try await slow.value.value.items.count == 1)
    }
  }

  @Test func `without credentials nothing is asked`() async throws {
    try await ScriptedTransport.play([]) { transport in
      let client = try Sample.client(transport, nil)
      await #expect(throws: ProductHuntError.noCredentials) {
        try await client.posts(PostsQuery())
      }
    }
  }

  @Test(arguments: [
    (401, #"{"error":"invalid_client"}"#, ProductHuntError.credentialsRefused(.apiKeyAndSecret)),
    (400, #"{"error":"invalid_client"}"#, .credentialsRefused(.apiKeyAndSecret)),
    (
      400, #"{"error":"unsupported_grant_type"}"#,
      .queryRefused(detail: .init("token: HTTP 400 unsupported_grant_type"))
    ),
    (200, "{}", .notUnderstood(detail: .init("an answer without a token"))),
    (
      200, #"{"access_token":"a\r\nb"}"#, .notUnderstood(detail: .init("an answer without a token"))
    ),
    (
      200, #"{"access_token":"a","token_type":"mac"}"#,
      .notUnderstood(detail: .init("a token of another type than bearer"))
    ),
    (500, "{}", .serviceTrouble(status: 500, retryAt: nil)),
  ])
  func `what the token's route answers is said as it is`(
    status: Int, body: String, error: ProductHuntError
  ) async throws {
    try await ScriptedTransport.play([.json("token", body, status: status)]) { transport in
      let client = try Sample.client(transport, Sample.pair)
      await #expect(throws: error) { try await client.posts(PostsQuery()) }
    }
  }

  @Test func `Cloudflare on the token's route is no refusal of the credentials`() async throws {
    let challenge = [Header("CF-Mitigated", "challenge")]
    try await ScriptedTransport.play([.page("token", status: 403, headers: challenge)]) {
      transport in
      let client = try Sample.client(transport, Sample.pair)
      let error = await #expect(throws: ProductHuntError.self) {
        try await client.posts(PostsQuery())
      }
      #expect(error?.code == "network-refused")
    }
  }

  // MARK: The disk

  @Test func `a token is kept, and the next start does not ask`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/state/token.json"
      let first: [ScriptedTransport.Step] = [.token("t1"), .json("Posts", Sample.posts([1]))]
      try await ScriptedTransport.play(first) { transport in
        let client = try Sample.client(transport, Sample.pair, tokenFile: path)
        _ = try await client.posts(PostsQuery())
        await client.finish()
      }
      #expect(try mode(of: path) == 0o600)
      #expect(try mode(of: folder + "/state") == 0o700)
      let kept = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!kept.contains("s3cret"))

      let second = [ScriptedTransport.Step.json("Posts", Sample.posts([1])).with(token: "t1")]
      try await ScriptedTransport.play(second) { transport in
        _ = try await Sample.client(transport, Sample.pair, tokenFile: path).posts(PostsQuery())
      }
    }
  }

  @Test func `another application or another service asks anew`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/token.json"
      let other = Credentials.apiKey(id: Secret("key-2"), secret: Secret("s3cret"))
      let script: [ScriptedTransport.Step] = [
        .token("t1"), .json("Posts", Sample.posts([1])).with(token: "t1"),
        .token("t2"), .json("Posts", Sample.posts([1])).with(token: "t2"),
      ]
      try await ScriptedTransport.play(script) { transport in
        let client = try Sample.client(transport, Sample.pair, tokenFile: path)
        _ = try await client.posts(PostsQuery())
        await client.finish()
        _ = try await Sample.client(transport, other, tokenFile: path).posts(PostsQuery())
      }
      let elsewhere: [ScriptedTransport.Step] = [.token("t3"), .json("Posts", Sample.posts([1]))]
      try await ScriptedTransport.play(elsewhere) { transport in
        let client = Client(
          transport: transport, credentials: other,
          address: try APIAddress(parsing: "http://127.0.0.1:9998"), tokenFile: path)
        _ = try await client.posts(PostsQuery())
      }
    }
  }

  @Test func `a refused token leaves the disk too`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/token.json"
      let script: [ScriptedTransport.Step] = [
        .token("t1"), .json("Posts", Self.refusal, status: 401),
        .json("token", #"{"error":"invalid_client"}"#, status: 401),
      ]
      try await ScriptedTransport.play(script) { transport in
        let client = try Sample.client(transport, Sample.pair, tokenFile: path)
        await #expect(throws: ProductHuntError.credentialsRefused(.apiKeyAndSecret)) {
          try await client.posts(PostsQuery())
        }
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test(arguments: ["", "{", "[]", #"{"token":"x"}"#, "\u{0}\u{1}"])
  func `a damaged file is no token`(content: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/token.json"
      try PrivateFile(path).write(Array(content.utf8))
      let script: [ScriptedTransport.Step] = [.token("t1"), .json("Posts", Sample.posts([1]))]
      try await ScriptedTransport.play(script) { transport in
        _ = try await Sample.client(transport, Sample.pair, tokenFile: path).posts(PostsQuery())
      }
    }
  }

  @Test func `a failing disk fails no request, and is told of`() async throws {
    try await withTemporaryFolder { folder in
      try Data().write(to: URL(filePath: folder + "/file"))
      let events = Mutex<[ClientEvent]>([])
      let script: [ScriptedTransport.Step] = [
        .token("t1"), .json("Posts", Sample.posts([1])), .json("Posts", Sample.posts([1])),
      ]
      try await ScriptedTransport.play(script) { transport in
        let client = try Sample.client(
          transport, Sample.pair, tokenFile: folder + "/file/token.json"
        ) { event in events.withLock { $0.append(event) } }
        _ = try await client.posts(PostsQuery())
        _ = try await client.posts(PostsQuery())
      }
      let told = events.withLock { events in
        events.contains { if case .diskFailed = $0 { true } else { false } }
      }
      #expect(told)
    }
  }

  @Test(arguments: [
    (200, #"{"access_token":"t0ken""#), (200, #"{"access_token":"t0ken","token_type":"mac"}"#),
    (404, "t0ken"), (500, "t0ken"), (400, #"{"error":"x","access_token":"t0ken"}"#),
  ])
  func `a broken answer with a token in it is not quoted`(status: Int, body: String) async throws {
    try await ScriptedTransport.play([.json("token", body, status: status)]) { transport in
      let client = try Sample.client(transport, Sample.pair)
      let error = await #expect(throws: ProductHuntError.self) {
        try await client.posts(PostsQuery())
      }
      #expect(!"\(String(describing: error))".contains("t0ken"))
    }
  }
}
