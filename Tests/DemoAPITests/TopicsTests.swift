import DemoAPI
import Foundation
import ProductHunt
import Testing

/// Topics and collections.
struct TopicsTests {
  private let demo = DemoTransport(now: someNow)

  private static let topics = """
    query Topics($query: String, $order: TopicsOrder, $after: String, $first: Int) {
      topics(query: $query, order: $order, after: $after, first: $first) {
        nodes { id slug name description followersCount postsCount createdAt url }
        pageInfo { endCursor hasNextPage }
      }
    }
    """

  private static let collections = """
    query Collections($featured: Boolean, $order: CollectionsOrder, $after: String, $first: Int) {
      collections(featured: $featured, order: $order, after: $after, first: $first) {
        nodes { id name tagline description followersCount featuredAt createdAt url
          user { id name } }
        pageInfo { endCursor hasNextPage }
      }
    }
    """

  private static let collectionPosts = """
    query CollectionPosts($id: ID, $after: String, $first: Int) {
      collection(id: $id) { id name tagline posts(after: $after, first: $first) {
        nodes { id name dailyRank } pageInfo { endCursor hasNextPage }
      } }
    }
    """

  @Test func `topics are paged by followers`() async throws {
    let topics = try await demo.walk(
      TopicsTests.topics, "topics", variables: ["order": "FOLLOWERS_COUNT", "first": 5])

    #expect(topics.count == 12)
    let followers = topics.compactMap { $0.number("followersCount") }
    #expect(followers == followers.sorted(by: >))
    #expect(topics.allSatisfy { ($0.number("postsCount") ?? 0) > 20 })
  }

  @Test(arguments: [("TOOLS", 2), ("art", 1), ("zzz", 0)])
  func `a search finds topics by a part of their names`(words: String, count: Int) async throws {
    let asked = try await demo.ask(TopicsTests.topics, ["query": words], operation: "Topics")

    #expect(asked.nodes("topics").count == count)
  }

  @Test func `a topic is had by its slug, an unknown one is null`() async throws {
    let query = "query Topic($slug: String) { topic(slug: $slug) { name description } }"
    let known = try await demo.ask(query, ["slug": "open-source"])
    let unknown = try await demo.ask(query, ["slug": "no-such-topic"])

    #expect(known.data.object("topic").text("name") == "Open Source")
    #expect(unknown.data["topic"] is NSNull)
  }

  @Test func `featured collections leave the others out`() async throws {
    let all = try await demo.ask(TopicsTests.collections, operation: "Collections")
    let featured = try await demo.ask(
      TopicsTests.collections, ["featured": true, "order": "FEATURED_AT"])

    #expect(all.nodes("collections").count == 6)
    #expect(featured.nodes("collections").count == 4)
    let times = featured.nodes("collections").compactMap { $0.text("featuredAt") }
    #expect(times.count == 4)
    #expect(times == times.sorted(by: >))
  }

  @Test func `a collection's posts are paged`() async throws {
    let winners = try await demo.walk(
      TopicsTests.collectionPosts, "collection", "posts", variables: ["id": "402"])
    let empty = try await demo.ask(TopicsTests.collectionPosts, ["id": "406"])
    let unknown = try await demo.ask(TopicsTests.collectionPosts, ["id": "1"])

    #expect(winners.count == 29)
    #expect(winners.allSatisfy { $0.number("dailyRank") == 1 })
    #expect(empty.data.object("collection").connection("posts").nodes.isEmpty)
    #expect(unknown.data["collection"] is NSNull)
  }

  @Test func `a post knows the collections that hold it`() async throws {
    let query = """
      { post(slug: "foldspace") { id collections(first: 3) { nodes { id } } }
        collections(postId: 1290000) { nodes { id } } }
      """
    let asked = try await demo.ask(query)

    let ofPost = asked.data.object("post").connection("collections").nodes.map { $0.text("id") }
    #expect(ofPost.contains("402"))
    #expect(Set(ofPost) == Set(asked.nodes("collections").map { $0.text("id") }))
  }
}
