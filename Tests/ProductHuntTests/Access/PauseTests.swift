// After a 429 nothing is asked until its time: not by this client, not by the next start, not by
// another program of the same person.

import Foundation
import ProductHunt
import Testing

struct PauseTests {
  private static let spent = """
    {"data":null,"errors":[{"error":"rate_limit_reached","error_description":"Sorry.",\
    "details":{"limit":6250,"remaining":-12,"reset_in":287}}]}
    """
  private static let refusal = ScriptedTransport.Step.json("Posts", spent, status: 429)
  private static let end = Sample.now.addingTimeInterval(287)
  private static let limited = ProductHuntError.rateLimited(until: end)

  @Test func `after a refusal nothing is sent until its time, and then it is`() async throws {
    let posts = ScriptedTransport.Step.json("Posts", Sample.posts([1]))
    try await withTemporaryFolder { folder in
      try await ScriptedTransport.play([Self.refusal, posts]) { transport in
        let file = folder + "/state/pause.json"
        let client = try Sample.client(transport, pauseFile: file)
        for _ in 0..<3 {
          await #expect(throws: Self.limited) { try await client.posts(PostsQuery()) }
        }
        #expect(try mode(of: file) == 0o600)
        #expect(try mode(of: folder + "/state") == 0o700)

        let almost = try Sample.client(
          transport, pauseFile: file, now: Self.end.addingTimeInterval(-1))
        await #expect(throws: Self.limited) { try await almost.posts(PostsQuery()) }
        await #expect(throws: Self.limited) { try await almost.topics() }

        let later = try Sample.client(transport, pauseFile: file, now: Self.end)
        #expect(try await later.posts(PostsQuery()).value.items.count == 1)
        #expect(!FileManager.default.fileExists(atPath: file))
      }
    }
  }

  @Test func `a refused request for a token begins a pause too`() async throws {
    let refusal = ScriptedTransport.Step.json("token", Self.spent, status: 429)
    try await withTemporaryFolder { folder in
      try await ScriptedTransport.play([refusal]) { transport in
        let file = folder + "/pause.json"
        for _ in 0..<2 {
          let client = try Sample.client(transport, Sample.pair, pauseFile: file)
          await #expect(throws: Self.limited) { try await client.posts(PostsQuery()) }
        }
      }
    }
  }

  @Test func `another client that runs already hears of the pause`() async throws {
    let posts = ScriptedTransport.Step.json("Posts", Sample.posts([1]))
    try await withTemporaryFolder { folder in
      try await ScriptedTransport.play([posts, Self.refusal]) { transport in
        let file = folder + "/pause.json"
        let running = try Sample.client(transport, pauseFile: file)
        _ = try await running.posts(PostsQuery())
        let other = try Sample.client(transport, pauseFile: file)
        await #expect(throws: Self.limited) { try await other.posts(PostsQuery()) }

        await #expect(throws: Self.limited) { try await running.posts(PostsQuery()) }
      }
    }
  }

  @Test func `other credentials are not held up, and no secret is in the file`() async throws {
    let posts = ScriptedTransport.Step.json("Posts", Sample.posts([1]))
    try await withTemporaryFolder { folder in
      try await ScriptedTransport.play([Self.refusal, posts]) { transport in
        let file = folder + "/pause.json"
        let token = Credentials.developerToken(Secret("t0p-s3cret"))
        let client = try Sample.client(transport, token, pauseFile: file)
        await #expect(throws: Self.limited) { try await client.posts(PostsQuery()) }
        #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("t0p"))

        let others = try Sample.client(transport, pauseFile: file)
        #expect(try await others.posts(PostsQuery()).value.items.count == 1)
      }
    }
  }

  @Test(arguments: [
    "", "{", "null", #"{"until":"2999-01-01T00:00:00Z"}"#, String(repeating: "x", count: 100_000),
  ])
  func `a file that holds something else holds nobody up`(text: String) async throws {
    let posts = ScriptedTransport.Step.json("Posts", Sample.posts([1]))
    try await withTemporaryFolder { folder in
      try await ScriptedTransport.play([posts]) { transport in
        let file = folder + "/pause.json"
        try text.write(toFile: file, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        let client = try Sample.client(transport, pauseFile: file)
        #expect(try await client.posts(PostsQuery()).value.items.count == 1)
      }
    }
  }

  @Test func `a pause that a wrong clock made longer than any holds nobody up`() async throws {
    let posts = ScriptedTransport.Step.json("Posts", Sample.posts([1]))
    try await withTemporaryFolder { folder in
      try await ScriptedTransport.play([Self.refusal, posts]) { transport in
        let file = folder + "/pause.json"
        let ahead = try Sample.client(
          transport, pauseFile: file, now: Sample.now.addingTimeInterval(86_400))
        await #expect(throws: ProductHuntError.self) { try await ahead.posts(PostsQuery()) }

        let client = try Sample.client(transport, pauseFile: file)
        #expect(try await client.posts(PostsQuery()).value.items.count == 1)
      }
    }
  }

  @Test func `without a place to keep it a pause holds for as long as the client lives`()
    async throws
  {
    try await ScriptedTransport.play([Self.refusal]) { transport in
      let client = try Sample.client(transport)
      for _ in 0..<2 {
        await #expect(throws: Self.limited) { try await client.posts(PostsQuery()) }
      }
    }
  }
}
