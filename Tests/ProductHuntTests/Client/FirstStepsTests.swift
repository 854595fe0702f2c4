// The code of the article "First steps", as it stands there: every block of the article is looked for
// in this file, so that what is printed is what is compiled.

import Foundation
import ProductHunt
import Testing
import Texts

/// Stands for somebody's HTTP library.
@Sendable private func post(
  _ address: String, _ headers: [(String, String)], _ body: [UInt8]
) async throws -> (status: Int, headers: [(String, String)], body: [UInt8]) {
  switch address {
  case "cancelled": throw CancellationError()
  case "broken": throw POSIXError(.EIO)
  default: (200, headers, body)
  }
}

private struct MyTransport: Transport {
  func send(_ request: Request) async throws(TransportFailure) -> Response {
    do {
      let headers = request.headers.map { ($0.name, $0.value) }
      let answer = try await post(request.url, headers, request.body)
      return Response(
        status: answer.status, headers: answer.headers.map { Header($0.0, $0.1) },
        body: answer.body)
    } catch is CancellationError {
      throw .cancelled
    } catch {
      throw .other(detail: "\(error)")
    }
  }
}

struct FirstStepsTests {
  @Test func `every block of the article stands in this test`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/ProductHunt/ProductHunt.docc/FirstSteps.md")
    let article = try String(contentsOf: root, encoding: .utf8)
    let compiled = code(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
    let blocks = article.components(separatedBy: "```swift\n").dropFirst().map { rest in
      rest.components(separatedBy: "```")[0]
    }

    #expect(blocks.count == 5)
    for block in blocks { #expect(compiled.contains(code(block)), "\(block)") }
  }

  /// Without blanks, our own checks, and what says who may see a type.
  private func code(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#expect") && !$0.hasPrefix("Issue.record") }
      .map { $0.hasPrefix("private struct") ? String($0.dropFirst(8)) : $0 }
      .joined().filter { !$0.isWhitespace }
  }

  @Test func `the article's transport hands on what it is given`() async throws {
    let request = Request(
      method: .post, url: "x", headers: [Header("a", "b")], body: [1], purpose: "Posts")
    let answer = try await MyTransport().send(request)
    #expect(answer == Response(status: 200, headers: [Header("a", "b")], body: [1]))

    for (address, failure) in [("cancelled", TransportFailure.cancelled), ("broken", nil)] {
      do throws(TransportFailure) {
        _ = try await MyTransport().send(
          Request(method: .post, url: address, body: [], purpose: ""))
        Issue.record("there was an answer")
      } catch {
        if let failure { #expect(error == failure) }
        if case .other = error { #expect(failure == nil) }
      }
    }
  }

  @Test func `the article's code does what it says`() async throws {
    let now = Sample.now
    let environment = ["PRODUCTHUNT_TOKEN": "dev"]
    let featured = Timestamp.text(PacificDay.today(now).start)
    let end = Sample.end(nil)
    let script: [ScriptedTransport.Step] = [
      .json(
        "Posts",
        #"{"data":{"posts":{"nodes":[{"id":"1","name":"One","featuredAt":"\#(featured)"}],\#(end)}}}"#
      ).with(token: "dev"),
      .json(
        "Post",
        #"{"data":{"post":{"id":"1","name":"One","comments":{"nodes":[{"id":"a","body":"A"}],"#
          + Sample.end("MQ") + "}}}}"
      ) { #expect($0.variables["slug"] == .string("nimbus")) },
      .json(
        "Comments",
        #"{"data":{"post":{"comments":{"nodes":[{"id":"b","body":"B"}],\#(end)}}}}"#
      ) { #expect($0.variables["after"] == .string("MQ")) },
      .failure("Posts", .noNetwork),
    ]
    try await ScriptedTransport.play(script) { transport in
      guard let credentials = try Credentials.from(environment: environment) else { return }
      let client = Client(
        transport: transport, credentials: credentials, userAgent: "my-reader/1.0")

      var rows: [Post] = []
      var load = PeriodLoad(.day(.today(now)))
      while let request = load.next {
        rows += load.take(try await client.posts(request).value)
      }
      rows = PostOrder.rank.sorted(rows)
      #expect(rows.count == 1)

      let reference = try PostReference(parsing: "https://www.producthunt.com/posts/nimbus")
      let detail = try await client.post(reference).value
      var comments = detail.comments.items
      if let cursor = detail.comments.next {
        for try await answer in client.pages(ofCommentsOn: detail.post.id, from: cursor) {
          comments += answer.value.items
        }
      }
      #expect(comments.map(\.id.rawValue) == ["a", "b"])

      do throws(ProductHuntError) {
        _ = try await client.posts(PostsQuery())
        Issue.record("there was an answer")
      } catch {
        #expect(error.sentence(now: now).string.hasPrefix("There is no network"))
        print(error.sentence(now: now).string)
      }
    }
  }
}
