// The code of the article "First steps", as it stands there.

import Foundation
import ProductHunt
import Testing
import Texts

struct FirstStepsTests {
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
      }
    }
  }
}
