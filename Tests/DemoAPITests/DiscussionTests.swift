import DemoAPI
import Foundation
import ProductHunt
import Testing

/// Comments and their replies.
struct DiscussionTests {
  private let demo = DemoTransport(now: someNow)

  private static let comments = """
    query Comments($postID: ID, $after: String, $order: CommentsOrder, $first: Int) {
      post(id: $postID) { id commentsCount comments(after: $after, order: $order, first: $first) {
        nodes { ...Words replies(first: 2) { nodes { ...Words } pageInfo { ...Where } } }
        pageInfo { ...Where }
      } }
    }
    fragment Words on Comment { id body createdAt votesCount parentId url user { id name } }
    fragment Where on PageInfo { endCursor hasNextPage }
    """

  private static let replies = """
    query Replies($commentID: ID!, $after: String, $first: Int) {
      comment(id: $commentID) { id replies(after: $after, first: $first) {
        nodes { id body parentId } pageInfo { endCursor hasNextPage }
      } }
    }
    """

  private func id(of slug: String) async throws -> String {
    let asked = try await demo.ask("query($s: String) { post(slug: $s) { id } }", ["s": slug])
    return try #require(asked.data.object("post").text("id"))
  }

  /// All comments of a post, each with its depth, had page by page.
  private func all(of slug: String) async throws -> [(comment: [String: Any], depth: Int)] {
    let postID = try await id(of: slug)
    var open = try await demo.walk(
      DiscussionTests.comments, "post", "comments", variables: ["postID": postID]
    ).map { ($0, 1) }
    var found: [(comment: [String: Any], depth: Int)] = []
    while let (comment, depth) = open.popLast() {
      found.append((comment, depth))
      let replies = try await demo.walk(
        DiscussionTests.replies, "comment", "replies",
        variables: ["commentID": comment.text("id") ?? ""])
      #expect(replies.allSatisfy { $0.text("parentId") == comment.text("id") })
      open += replies.map { ($0, depth + 1) }
    }
    return found
  }

  @Test(arguments: [("foldspace", 84), ("mossgarden", 312), ("whisper-ledger", 0)])
  func `all comments are reached, each once`(slug: String, count: Int) async throws {
    let found = try await all(of: slug)

    #expect(found.count == count)
    #expect(Set(found.compactMap { $0.comment.text("id") }).count == count)
    #expect(found.allSatisfy { $0.depth <= 3 })
  }

  @Test func `the long discussion is a thousand comments, eight deep`() async throws {
    let generous = DemoTransport(clock: advancing(), faults: [])
    let postID = try await id(of: "longtable")
    var open = try await generous.walk(
      DiscussionTests.comments, "post", "comments", variables: ["postID": postID]
    ).map { ($0.text("id") ?? "", 1) }
    var depths: [String: Int] = [:]
    while let (id, depth) = open.popLast() {
      depths[id] = depth
      let replies = try await generous.walk(
        DiscussionTests.replies, "comment", "replies", variables: ["commentID": id])
      open += replies.map { ($0.text("id") ?? "", depth + 1) }
    }

    #expect(depths.count == 1_004)
    #expect(depths.values.max() == 8)
  }

  @Test func `comments come newest first, or by votes`() async throws {
    let postID = try await id(of: "mossgarden")
    let newest = try await demo.walk(
      DiscussionTests.comments, "post", "comments", variables: ["postID": postID])
    let loudest = try await demo.walk(
      DiscussionTests.comments, "post", "comments",
      variables: ["postID": postID, "order": "VOTES_COUNT"])

    let times = newest.compactMap { $0.text("createdAt") }
    #expect(times == times.sorted(by: >))
    #expect(times.allSatisfy { date($0) <= someNow })
    let votes = loudest.compactMap { $0.number("votesCount") }
    #expect(votes == votes.sorted(by: >))
    #expect(Set(newest.compactMap { $0.text("id") }) == Set(loudest.compactMap { $0.text("id") }))
  }

  @Test func `nested pages keep to what was asked of them`() async throws {
    let postID = try await id(of: "mossgarden")
    let asked = try await demo.ask(DiscussionTests.comments, ["postID": postID, "first": 50])
    #expect(asked.data.object("post").connection("comments").nodes.count == 20)

    let comments = try await demo.walk(
      DiscussionTests.comments, "post", "comments", variables: ["postID": postID])
    #expect(comments.allSatisfy { $0.connection("replies").nodes.count <= 2 })
    #expect(comments.contains { $0.connection("replies").next == "Mg" })
    #expect(comments.allSatisfy { $0.object("user").text("name") == "[REDACTED]" })
  }

  @Test func `bodies are HTML of every kind and plain text`() async throws {
    let bodies = try await all(of: "mossgarden").compactMap { $0.comment.text("body") }

    for mark in [
      "<p>", "<br>", "<strong>", "<em>", "<a href=", "<ul><li>", "<ol><li>", "<blockquote>",
      "<pre><code>", "<h3>", "<img ", "&amp;", "&#39;", "&mdash;",
    ] {
      #expect(bodies.contains { $0.contains(mark) }, "\(mark)")
    }
    #expect(bodies.contains { !$0.contains("<") && $0.contains("&amp;") })
    #expect(bodies.contains { $0.unicodeScalars.contains { $0.value > 0x3000 } })
  }

  @Test(arguments: ["1", "2580000084", "-3", "9999999999999"])
  func `an unknown comment is null`(id: String) async throws {
    let asked = try await demo.ask(DiscussionTests.replies, ["commentID": id])

    #expect(asked.data["comment"] is NSNull)
  }
}
