// The public feed over real HTTP, as the reference server has it.

import Feed
import Foundation
import HTTPTransport
import ProductHunt
import Testing
import Texts

@Suite(
  .enabled(if: ReferenceServer.missing == nil, "the reference server or its python is missing"))
struct FeedContractTests {
  private func feed(of server: ReferenceServer) -> FeedClient {
    FeedClient(
      transport: AsyncHTTPTransport(), address: FeedAddress(beside: server.address),
      userAgent: "phbrowse/test")
  }

  @Test func `the feed's posts are those of the API, under the same ids and words`() async throws {
    try await ReferenceServer.run(ContractTests.fixed) { server in
      let page = try await feed(of: server).posts()

      #expect(page.items.count == 50)
      #expect(page.unreadable == 0)
      var known: [Post.ID: Post] = [:]
      for try await answer in server.client().pages(of: PostsQuery()) {
        for post in answer.value.items { known[post.id] = post }
      }
      for post in page.items {
        let same = try #require(known[post.id])
        #expect(trimmed(post.name) == trimmed(same.name))
        #expect(trimmed(post.tagline) == trimmed(same.tagline))
        #expect(post.createdAt == same.createdAt)
        #expect(
          WebLink(post.url)?.withoutTracking.address
            == WebLink(same.url)?.withoutTracking.address)
      }
      let newest = known.values.compactMap(\.featuredAt).sorted(by: >)
      let asked = page.items.compactMap { known[$0.id]?.featuredAt }
      #expect(asked == Array(newest.prefix(50)))
    }
  }

  @Test func `it is asked for once in half a minute, and without a token`() async throws {
    try await ReferenceServer.run(ContractTests.fixed) { server in
      let feed = feed(of: server)
      for _ in 1...3 { _ = try await feed.posts() }

      let requests = try server.requests()
      #expect(requests.map(\.path) == ["/feed"])
      #expect(requests.map(\.bearer) == ["no"])
    }
  }

  @Test func `each topic has its feed, and one that is unknown is noticed`() async throws {
    try await ReferenceServer.run(ContractTests.fixed) { server in
      let feed = feed(of: server)
      let client = server.client()
      let topics = try await client.topics(matching: nil, after: nil).value.items
      #expect(topics.count == 20)
      for topic in topics {
        let posts = try await feed.posts(ofTopic: topic.slug.raw).items
        for post in posts.prefix(1) {
          let detail = try await client.post(.id(post.id)).value
          #expect(detail.post.topics.contains { $0.slug == topic.slug })
        }
      }
      for slug in ["no-such-topic", "Artificial Intelligence", "?", "&category=ai"] {
        await #expect(throws: ProductHuntError.noSuchTopic(slug: slug)) {
          try await feed.posts(ofTopic: slug)
        }
      }
    }
  }

  @Test(arguments: [("feed-cloudflare", "network-refused"), ("feed-not-atom", "not-understood")])
  func `a feed in trouble is one failure, and the next try can do`(
    fault: String, code: String
  ) async throws {
    try await ReferenceServer.run(ContractTests.fixed + ["--fault", fault + ":1"]) { server in
      let feed = feed(of: server)

      do throws(ProductHuntError) {
        _ = try await feed.posts()
        Issue.record("the fault \(fault) did nothing")
      } catch {
        #expect(error.code == code)
      }
      let again = try await feed.posts()
      #expect(again.items.count == 50)
    }
  }

  private func trimmed(_ text: ForeignText) -> String {
    text.raw.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
