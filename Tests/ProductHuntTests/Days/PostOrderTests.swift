// The orders of posts that are there: total, stable, and unmoved by what comes later.

import Foundation
import ProductHunt
import Testing

struct PostOrderTests {
  func ids(_ posts: [Post]) -> [String] { posts.map(\.id.rawValue) }

  @Test func `ranked posts come first, the others as they were given, featured ones before`() {
    let posts = [
      Sample.post(1), Sample.post(2, featured: Sample.now), Sample.post(3, rank: 2),
      Sample.post(4, featured: Sample.now), Sample.post(5, rank: 1), Sample.post(6),
    ]
    #expect(ids(PostOrder.rank.sorted(posts)) == ["5", "3", "2", "4", "1", "6"])
  }

  @Test func `without any rank the service's order stays`() {
    let posts = [9, 3, 7, 1].map { Sample.post($0, featured: Sample.now) }
    #expect(ids(PostOrder.rank.sorted(posts)) == ["9", "3", "7", "1"])
  }

  @Test func `a later page inserts by rank and moves nothing else`() {
    let first = [Sample.post(1, rank: 1), Sample.post(2, rank: 5), Sample.post(3)]
    let sorted = PostOrder.rank.sorted(first)
    let merged = PostOrder.rank.sorted(sorted + [Sample.post(4, rank: 3), Sample.post(5)])
    #expect(ids(merged) == ["1", "4", "2", "3", "5"])
    #expect(PostOrder.rank.sorted(merged) == merged)
  }

  @Test func `the rank is that of the period`() {
    var (one, other) = (Sample.post(1, rank: 1), Sample.post(2, rank: 2))
    (one.weeklyRank, other.weeklyRank) = (9, 4)
    #expect(ids(PostOrder.rank.sorted([one, other], by: .week)) == ["2", "1"])
  }

  @Test func `by votes, of equals the older post first`() {
    let posts = [
      Sample.post(1000, votes: 5), Sample.post(2, votes: 9), Sample.post(999, votes: 5),
    ]
    #expect(ids(PostOrder.votes.sorted(posts)) == ["2", "999", "1000"])
  }

  @Test func `newest is by featuring, else by creation`() {
    let later = Sample.now.addingTimeInterval(60)
    let posts = [
      Sample.post(1), Sample.post(2, featured: later), Sample.post(3, created: later),
      Sample.post(10),
    ]
    #expect(ids(PostOrder.newest.sorted(posts)) == ["3", "2", "10", "1"])
  }
}
