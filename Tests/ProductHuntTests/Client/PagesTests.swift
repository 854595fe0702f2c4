// Lists as sequences of pages, over a service whose lists shift.

import Foundation
import ProductHunt
import Testing

struct PagesTests {
  func ids(_ pages: Pages<Post>) async throws -> [[String]] {
    var all: [[String]] = []
    for try await answer in pages { all.append(answer.value.items.map(\.id.rawValue)) }
    return all
  }

  @Test func `pages follow their cursors, and no post comes twice`() async throws {
    let script: [ScriptedTransport.Step] = [
      .json("Posts", Sample.posts([1, 2], next: "Mg")) { #expect($0.variables["after"] == nil) },
      .json("Posts", Sample.posts([2, 3], next: "NA")) {
        #expect($0.variables["after"] == .string("Mg"))
      },
      .json("Posts", Sample.posts([4])) { #expect($0.variables["after"] == .string("NA")) },
    ]
    try await ScriptedTransport.play(script) { transport in
      let pages = try Sample.client(transport).pages(of: PostsQuery())
      #expect(try await ids(pages) == [["1", "2"], ["3"], ["4"]])
    }
  }

  @Test(arguments: [["a", "a"], ["a", "b", "a"], ["a", "b", "b"]])
  func `a repeated cursor ends the list`(cursors: [String]) async throws {
    let script = cursors.enumerated().map { index, cursor in
      ScriptedTransport.Step.json("Posts", Sample.posts([index], next: cursor))
    }
    try await ScriptedTransport.play(script) { transport in
      let pages = try Sample.client(transport).pages(of: PostsQuery())
      #expect(try await ids(pages).count == cursors.count)
    }
  }

  @Test func `three pages that bring nothing new end the list, and two do not`() async throws {
    let pages: [[Int]] = [[1], [1], [], [2], [], [1, 2], [2]]
    let script = pages.enumerated().map { index, posts in
      ScriptedTransport.Step.json("Posts", Sample.posts(posts, next: "cursor-\(index)"))
    }
    try await ScriptedTransport.play(script) { transport in
      let pages = try Sample.client(transport).pages(of: PostsQuery())
      #expect(try await ids(pages) == [["1"], [], [], ["2"], [], [], []])
    }
  }

  @Test func `a page that failed can be asked for again`() async throws {
    let script: [ScriptedTransport.Step] = [
      .json("Posts", Sample.posts([1], next: "MQ")), .failure("Posts", .timedOut),
      .json("Posts", Sample.posts([2])) { #expect($0.variables["after"] == .string("MQ")) },
    ]
    try await ScriptedTransport.play(script) { transport in
      var pages = try Sample.client(transport).pages(of: PostsQuery()).makeAsyncIterator()
      #expect(try await pages.next()?.value.items.count == 1)
      await #expect(throws: ProductHuntError.timedOut) { try await pages.next() }
      #expect(try await pages.next()?.value.items.map(\.id.rawValue) == ["2"])
      #expect(try await pages.next() == nil)
    }
  }

  @Test func `the example in the docs: a whole day`() async throws {
    let day = PacificDay.today(Sample.now)
    let featured = Timestamp.text(day.start.addingTimeInterval(60))
    let node = { (id: Int, rank: Int) in
      #"{"id":"\#(id)","name":"P","featuredAt":"\#(featured)","dailyRank":\#(rank)}"#
    }
    let body = { (nodes: [String], next: String?) in
      #"{"data":{"posts":{"nodes":[\#(nodes.joined(separator: ","))],\#(Sample.end(next))}}}"#
    }
    let script: [ScriptedTransport.Step] = [
      .json("Posts", body([node(1, 3), node(2, 1)], "Mg")), .json("Posts", body([node(3, 2)], nil)),
    ]
    try await ScriptedTransport.play(script) { transport in
      let client = try Sample.client(transport)
      var rows: [Post] = []
      var load = PeriodLoad(.day(.today(Sample.now)))
      while let request = load.next {
        rows += load.take(try await client.posts(request).value)
      }
      rows = PostOrder.rank.sorted(rows)
      #expect(rows.map(\.id.rawValue) == ["2", "3", "1"])
    }
  }
}
