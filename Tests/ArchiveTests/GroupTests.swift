// The lists of topics and collections, and up to where comments were seen.

import Archive
import Foundation
import ProductHunt
import Testing
import Texts

struct GroupTests {
  @Test func `the first page of topics comes back in its order, with its time`() throws {
    let store = try ArchiveStore.sample()
    #expect(try store.listedTopics() == nil)
    let topics = ["seo", "ai", "mac"].map {
      Topic(slug: ForeignText($0), name: ForeignText($0.uppercased()), followersCount: 3)
    }
    try store.saveListed(topics, at: noon)
    try store.save([Topic(slug: ForeignText("other"), name: ForeignText("Other"))])

    let listed = try #require(try store.listedTopics())
    #expect(listed.topics == topics)
    #expect(listed.at == noon)
  }

  @Test func `the first page of collections comes back whole`() throws {
    let store = try ArchiveStore.sample()
    #expect(try store.listedCollections() == nil)
    let collections = (1...3).map {
      Collection(
        id: Collection.ID("\($0)"), name: ForeignText("C\($0)"), tagline: ForeignText("“\($0)”\n"),
        followersCount: $0 == 2 ? nil : $0, url: ForeignText("https://x.example/\($0)"))
    }
    try store.saveListed(collections, at: noon)

    let listed = try #require(try store.listedCollections())
    #expect(listed.collections == collections)
    #expect(listed.at == noon)
  }

  @Test func `comments that were seen are remembered post by post`() throws {
    let store = try ArchiveStore.sample()
    let (one, other) = (Post.ID("1"), Post.ID("2"))
    #expect(try store.commentsSeen(of: one) == nil)
    try store.setCommentsSeen(of: one, to: noon, at: noon)
    try store.setCommentsSeen(of: one, to: noon + 60, at: noon)
    try store.setCommentsSeen(of: other, to: .distantPast, at: noon)

    #expect(try store.commentsSeen(of: one) == noon + 60)
    #expect(try #require(try store.commentsSeen(of: other)) < noon - 1e9)
  }
}
