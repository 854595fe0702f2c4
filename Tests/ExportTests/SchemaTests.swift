// The JSON that is written against docs/schema: every member documented, every type as it says.

import Export
import Foundation
import ProductHunt
import TestSupport
import Testing
import Texts

struct SchemaTests {
  @Test func `posts are as documented, from the API and from the feed`() throws {
    let posts = [Samples.post()] + Samples.hostilePosts
    let lacking: Set<String> = ["votesCount", "commentsCount", "topics", "dailyRank"]
    let rows = posts.map { PostRow($0) } + [PostRow(Samples.post(), lacking: lacking)]
    try check(Exporter.text(rows, .json), against: "post")
  }

  @Test func `bookmarks, finds, topics and collections are as documented`() throws {
    let post = Samples.post()
    try check(
      Exporter.text([BookmarkRow(post: post, bookmarkedAt: Samples.launch)], .json),
      against: "bookmark")
    let hit = SearchHitRow(
      post: post, matchedField: "name", pieces: [(ForeignText("Nimbus"), true)])
    try check(Exporter.text([hit], .json), against: "search-hit")
    let topic = Topic(slug: ForeignText("a"), name: ForeignText("A"), followersCount: 1)
    try check(Exporter.text([topic], .json), against: "topic")
    let collections = ShownPostTests.shown.detail.collections
    try check(Exporter.text(collections, .json), against: "collection")
  }

  @Test func `a shown post is as documented`() throws {
    try check("[" + ShownPostTests.shown.text(.json) + "]", against: "shown-post")
    var bare = ShownPost(PostDetail(post: Samples.post()), hasComments: false)
    bare.lacking = ["votesCount"]
    try check("[" + bare.text(.json) + "]", against: "shown-post")
  }

  @Test func `members stand in the documented order`() throws {
    let file = try Schema.text("post")
    let documented = PostRow.fieldNames.map { file.range(of: "\"\($0)\": {")?.lowerBound }
    let places = try documented.map { try #require($0) }
    #expect(places == places.sorted())
  }

  @Test func `the checker finds what is wrong`() throws {
    let schema = try Schema("topic")
    let good: [String: Any] = [
      "slug": "a", "name": "A", "description": NSNull(), "followersCount": 1, "postsCount": 2,
      "url": "https://e.org",
    ]
    #expect(schema.faults(in: good) == [])
    #expect(schema.faults(in: good.merging(["x": 1]) { $1 }) == ["/x is not documented"])
    #expect(schema.faults(in: good.merging(["name": 1]) { $1 }) == ["/name is no string"])
    #expect(schema.faults(in: good.filter { $0.key != "url" }) == ["/url is missing"])
  }

  private func check(_ json: String, against name: String) throws {
    let values = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let schema = try Schema(name)
    for value in values { #expect(schema.faults(in: value) == []) }
  }
}
