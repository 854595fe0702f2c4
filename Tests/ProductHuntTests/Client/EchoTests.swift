// A server that sends back what it was sent: nothing of it that is secret reaches the log or an error.

import Foundation
import ProductHunt
import Synchronization
import Testing
import Texts

struct EchoTests {
  private static let token = "t0p-s3cret-t0ken"

  private static func answers(echoing secret: String) -> [(String, Response)] {
    func answer(_ status: Int, _ headers: [Header], _ body: String) -> Response {
      Response(status: status, headers: headers, body: Array(body.utf8))
    }
    let json = Header("Content-Type", "application/json")
    let html = Header("Content-Type", "text/html")
    return [
      ("a page", answer(200, [html], "<p>You sent Authorization: Bearer \(secret)")),
      ("a bad request", answer(400, [json], "{\"error\":\"\(secret)\",\"sent\":\"\(secret)\"}")),
      (
        "an error of the query",
        answer(200, [json], "{\"errors\":[{\"message\":\"\(secret) is bad\"}]}")
      ),
      ("a refusal", answer(403, [json], "{\"headers\":\"\(secret)\"}")),
      ("a redirect", answer(302, [Header("Location", "http://evil.example/?t=\(secret)")], "")),
      (
        "a quote that ends inside of it",
        answer(200, [html], String(repeating: "x", count: 112) + secret)
      ),
    ]
  }

  @Test(arguments: answers(echoing: token).map(\.0))
  func `a token that comes back is not logged`(name: String) async throws {
    let response = try #require(Self.answers(echoing: Self.token).first { $0.0 == name }?.1)
    let said = try await log(
      of: response, Credentials.developerToken(Secret(Self.token)), purpose: "Posts")
    expectDiscreet(said, Self.token)
  }

  @Test(arguments: answers(echoing: "s3cret-of-k3y").map(\.0))
  func `a secret that comes back for a token is not logged`(name: String) async throws {
    let response = try #require(Self.answers(echoing: "s3cret-of-k3y").first { $0.0 == name }?.1)
    let pair = Credentials.apiKey(id: Secret("k3y-of-app"), secret: Secret("s3cret-of-k3y"))
    expectDiscreet(try await log(of: response, pair, purpose: "token"), "s3cret-of-k3y")
  }

  private func expectDiscreet(_ said: String, _ secret: String) {
    #expect(!said.isEmpty)
    for length in 4...secret.count {
      #expect(!said.contains(secret.prefix(length)), "\(secret.prefix(length)) stands in \(said)")
    }
  }

  /// All that is recorded and thrown.
  private func log(
    of response: Response, _ credentials: Credentials, purpose: String
  ) async throws -> String {
    let said = Mutex("")
    let step = ScriptedTransport.Step(purpose: purpose, answer: .success(response))
    try await ScriptedTransport.play([step]) { transport in
      let client = try Sample.client(transport, credentials) { event in
        if case .request(let record) = event {
          said.withLock { $0 += "\(record) \(record.failure?.detail.text ?? "")" }
        }
      }
      do throws(ProductHuntError) {
        _ = try await client.posts(PostsQuery())
      } catch {
        said.withLock { $0 += " \(error) \(error.detail.text) \(error.sentence(now: Sample.now))" }
      }
    }
    return said.withLock { $0 }
  }
}
