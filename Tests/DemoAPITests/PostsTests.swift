import DemoAPI
import Foundation
import ProductHunt
import Testing

/// Lists of posts and single posts, as the service answers for them.
struct PostsTests {
  private let demo = DemoTransport(now: someNow)

  private static let posts = """
    query Posts(
      $first: Int, $after: String, $order: PostsOrder, $featured: Boolean,
      $postedAfter: DateTime, $postedBefore: DateTime, $topic: String
    ) {
      posts(
        first: $first, after: $after, order: $order, featured: $featured,
        postedAfter: $postedAfter, postedBefore: $postedBefore, topic: $topic
      ) {
        nodes { id name tagline votesCount commentsCount createdAt featuredAt dailyRank slug
          topics(first: 3) { nodes { slug name } } }
        pageInfo { endCursor hasNextPage }
      }
    }
    """

  private func list(_ variables: [String: Any]) async throws -> [[String: Any]] {
    try await demo.walk(PostsTests.posts, "posts", variables: variables)
  }

  @Test func `today begins with the posts of the pictures`() async throws {
    let asked = try await demo.ask(PostsTests.posts, ["featured": true], operation: "Posts")

    #expect(asked.response.status == 200)
    let first = asked.nodes("posts").prefix(5)
    #expect(
      first.map { $0.text("name") } == [
        "Foldspace", "Nimbus Notes", "Kettle", "Paperplane", "Tern",
      ])
    #expect(first.map { $0.number("dailyRank") } == [1, 2, 3, 4, 5])
    #expect(first.map { $0.number("votesCount") } == [632, 514, 498, 401, 377])
    #expect(first.map { $0.number("commentsCount") } == [84, 31, 12, 9, 44])
  }

  @Test(arguments: [1, 7, 20, 50, 1_000])
  func `a page holds at most twenty`(first: Int) async throws {
    let asked = try await demo.ask(PostsTests.posts, ["first": first])

    #expect(asked.nodes("posts").count == min(first, 20))
  }

  @Test func `paging walks the whole list once`() async throws {
    let posts = try await list([:])

    let ids = posts.compactMap { $0.text("id") }
    #expect(ids.count > 600)
    #expect(Set(ids).count == ids.count)
    #expect(Set(posts.compactMap { $0.text("slug") }).count == ids.count)
    #expect(Set(posts.compactMap { $0.text("name") }).count == ids.count)
  }
}
