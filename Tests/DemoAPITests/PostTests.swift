import DemoAPI
import Foundation
import ProductHunt
import Testing

/// One post with all that belongs to it.
struct PostTests {
  private let demo = DemoTransport(now: someNow)

  private static let post = """
    query Post($id: ID, $slug: String, $commentsFirst: Int, $commentsOrder: CommentsOrder) {
      post(id: $id, slug: $slug) {
        ...Row
        description thumbnail { ...Picture } media { ...Picture } productLinks { type url }
        user { id name username } makers { id name username }
        reviewsCount reviewsRating scheduledAt weeklyRank monthlyRank yearlyRank url website
        collections(first: 5) { nodes { id name tagline followersCount url } }
        comments(first: $commentsFirst, order: $commentsOrder) {
          nodes { id body votesCount user { id name } replies(first: 2) { nodes { id body } } }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
    fragment Row on Post { id slug name tagline topics { nodes { slug } } }
    fragment Picture on Media { type url(width: 320) videoUrl }
    """

  private func post(_ slug: String) async throws -> [String: Any] {
    try await demo.ask(PostTests.post, ["slug": slug], operation: "Post").data.object("post")
  }

  @Test func `a post is had by its slug and by its id`() async throws {
    let bySlug = try await post("nimbus-notes")
    let id = try #require(bySlug.text("id"))
    let byID = try await demo.ask(PostTests.post, ["id": id]).data.object("post")

    #expect(bySlug.text("name") == "Nimbus Notes")
    #expect(bySlug.number("reviewsCount") == 31)
    #expect(bySlug["reviewsRating"] as? Double == 4.8)
    #expect(NSDictionary(dictionary: bySlug) == NSDictionary(dictionary: byID))
  }

  @Test(arguments: [["slug": "no-such-post"], ["id": "1"], ["id": "not-a-number"], [:]])
  func `an unknown post is null`(variables: [String: String]) async throws {
    let response = try await demo.send(
      request("query($id: ID, $slug: String) { post(id: $id, slug: $slug) { id } }", variables))

    #expect(response.status == 200)
    #expect(String(decoding: response.body, as: UTF8.self) == #"{"data":{"post":null}}"#)
  }

  @Test func `a post is found by its product's address`() async throws {
    let kettle = try await post("kettle")
    let query = """
      query PostByURL($url: String) { posts(url: $url, first: 1) { nodes { slug } } }
      """
    for address in ["url", "website"].compactMap(kettle.text) {
      let found = try await demo.ask(query, ["url": address], operation: "PostByURL")
      #expect(found.nodes("posts").map { $0.text("slug") } == ["kettle"])
    }
    let nothing = try await demo.ask(query, ["url": "https://nowhere.example/"])
    #expect(nothing.nodes("posts").isEmpty)
  }

  @Test func `a post without words has nothing where nothing may be`() async throws {
    let bare = try await post("without-words")

    #expect(bare["description"] is NSNull)
    #expect(bare["thumbnail"] is NSNull)
    #expect((bare["media"] as? [Any])?.isEmpty == true)
    #expect(try await post("unfiled-lighthouse").connection("topics").nodes.isEmpty)
    #expect(try await post("whisper-ledger").connection("comments").nodes.isEmpty)
  }

  @Test func `a post can have many links, pictures and videos`() async throws {
    let drawer = try await post("everything-drawer")
    let media = drawer["media"] as? [[String: Any]] ?? []

    #expect((drawer["productLinks"] as? [Any])?.count == 9)
    #expect(media.count == 12)
    #expect(Set(media.compactMap { $0.text("type") }) == ["image", "video"])
    #expect(media.allSatisfy { ($0.text("type") == "video") == ($0["videoUrl"] is String) })
    #expect(media.allSatisfy { $0.text("url")?.hasSuffix("&w=320") == true })
    #expect(drawer.connection("topics").nodes.count == 6)
  }

  @Test func `makers are redacted, and the one who posted is not always`() async throws {
    let query = "{ posts { nodes { user { id name } makers { id name username } } } }"
    let posts = try await demo.ask(query).nodes("posts")

    let makers = posts.flatMap { $0["makers"] as? [[String: Any]] ?? [] }
    #expect(makers.count >= posts.count)
    #expect(makers.allSatisfy { $0.text("id") == "0" && $0.text("username") == "[REDACTED]" })
    let hunters = posts.map { $0.object("user").text("id") }
    #expect(hunters.contains("0"))
    #expect(hunters.contains { $0 != "0" })
  }

  @Test func `names and taglines keep to the service's lengths and hold its oddities`() async throws
  {
    let posts = try await demo.walk(PostsTests.posts, "posts")
    let names = posts.compactMap { $0.text("name") }
    let taglines = posts.compactMap { $0.text("tagline") }

    #expect(names.allSatisfy { $0.unicodeScalars.count <= 48 && !$0.isEmpty })
    #expect(taglines.allSatisfy { $0.unicodeScalars.count <= 60 && !$0.isEmpty })
    #expect(taglines.contains { $0.unicodeScalars.count == 60 })
    #expect(Set(taglines).count * 3 > posts.count * 2)
    for odd in ["雲雀ノート", "  Driftwood Radio ", "مرسى", "מגדלור", "달빛 서랍", "<b>Bold</b> & Brash"] {
      #expect(names.contains(odd))
    }
    #expect(names.contains { $0.unicodeScalars.contains("\u{200B}") })
  }

  @Test func `some things are null now and then`() async throws {
    let query = """
      query($after: String) { posts(after: $after) {
        nodes { description featuredAt scheduledAt dailyRank weeklyRank monthlyRank yearlyRank }
        pageInfo { endCursor hasNextPage }
      } }
      """
    let posts = try await demo.walk(query, "posts")
    for name in posts.first?.keys.sorted() ?? [] {
      let nulls = posts.count { $0[name] is NSNull }
      #expect((1..<posts.count).contains(nulls), "\(name)")
    }
  }
}
