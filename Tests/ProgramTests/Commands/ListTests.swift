// phbrowse list, topics, collections: what is printed, in which form, and what is said beside it.

import Foundation
import Testing

@Suite(.serialized)
struct ListTests {
  let home: Home

  init() throws { home = try Home() }

  @Test func `today's posts come as the home page has them, slug first, and nothing else`()
    async throws
  {
    let list = try await home.phbrowse("list", "--demo")

    #expect(list.status == 0)
    #expect(list.errors.isEmpty)
    #expect(
      list.lines.first == "foldspace\t1\t632\t84\tFoldspace\tA desk that tidies its tools away")
    let ranks = list.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[1] }
    #expect(ranks == (1...24).map { "\($0)" })
  }

  @Test(arguments: ["json", "jsonl", "csv", "url", "markdown", "table", "plain"])
  func `every format prints each of the posts once`(format: String) async throws {
    let list = try await home.phbrowse("list", "--demo", "--format", format, "-n", "4")

    #expect(list.status == 0)
    for slug in ["foldspace", "kettle", "paperplane"] {
      let name = format == "table" ? slug.capitalized : slug
      #expect(list.output.ranges(of: name).isEmpty == false, "\(name) in \(list.output)")
    }
    let extra = ["csv", "table"].contains(format) ? 1 : format == "json" ? 2 : 0
    #expect(list.output.split(whereSeparator: \.isNewline).count == 4 + extra)
    #expect(!list.output.contains("\u{1B}"))
    #expect(list.errors.contains("the first 4 posts"))
  }

  @Test func `what cannot be read is counted, and is not nothing`() async throws {
    let posts = try await home.phbrowse("list", "--demo", "--demo-fault", "wrong-types")
    #expect(posts.output.isEmpty)
    #expect(posts.errors.hasSuffix(" posts could not be read and are left out\n"))
    #expect(!posts.errors.contains("no posts"))

    let topic = try await home.phbrowse(
      "topics", "developer", "--demo", "--demo-fault", "wrong-types")
    #expect(topic.errors == "phbrowse: 1 topic could not be read and is left out\n")
  }

  @Test func `fields are printed in the order in which they were named`() async throws {
    let list = try await home.phbrowse(
      "list", "--demo", "-n", "1", "--format", "csv", "--fields", "votesCount,name")

    #expect(list.output == "votesCount,name\r\n632,Foldspace\r\n")
  }

  @Test func `colour is only where it was asked for`() async throws {
    let always = try await home.phbrowse(
      "list", "--demo", "--format", "table", "--color", "always", variables: ["NO_COLOR": "1"])
    let auto = try await home.phbrowse("list", "--demo", "--format", "table")

    #expect(always.output.contains("\u{1B}["))
    #expect(!auto.output.contains("\u{1B}"))
  }

  @Test func `long lists print twenty and say that there are more`() async throws {
    let some = try await home.phbrowse("list", "--demo", "--all")
    let all = try await home.phbrowse("list", "--demo", "--all", "--limit", "all")

    #expect(some.lines.count == 20)
    #expect(some.errors == "phbrowse: the first 20 posts; --limit all prints all\n")
    #expect(all.lines.count > 40)
    #expect(all.errors.isEmpty)
    #expect(Array(all.lines.prefix(20)) == some.lines)
  }

  @Test func `an order of votes or time is kept over all pages`() async throws {
    for (order, field) in [("votes", "votesCount"), ("newest", "featuredAt")] {
      let list = try await home.phbrowse(
        "list", "--demo", "--week", "--day", "yesterday", "--order", order, "--format", "jsonl")
      let values = try list.objects().compactMap { $0[field] as? NSObject }
      #expect(values.count > 60)
      let numbers = values.compactMap { $0 as? Int }
      let texts = values.compactMap { $0 as? String }
      #expect(numbers == numbers.sorted(by: >))
      #expect(texts == texts.sorted(by: >))
    }
  }

  @Test func `an empty day is no failure`() async throws {
    for format in ["plain", "jsonl", "url", "table"] {
      let list = try await home.phbrowse(
        "list", "--demo", "--day", "2013-01-01", "--format", format)
      #expect(list.status == 0)
      #expect(list.output.isEmpty)
      #expect(list.errors == "phbrowse: no posts\n")
    }
    let json = try await home.phbrowse("list", "--demo", "--day", "2013-01-01", "--format", "json")
    #expect(json.output.filter { !$0.isWhitespace } == "[]")
  }

  @Test func `a collection is found by its id, slug and address`() async throws {
    let first = try await home.phbrowse("list", "--demo", "--collection", "402").lines
    #expect(first.count == 20)
    for name in ["winners", "https://www.producthunt.com/collections/winners"] {
      #expect(try await home.phbrowse("list", "--demo", "--collection", name).lines == first)
    }
  }

  @Test func `a topic lists its posts of all time, or of a day`() async throws {
    let always = try await home.phbrowse(
      "list", "--demo", "--topic", "terminal", "--format", "jsonl")
    let today = try await home.phbrowse(
      "list", "--demo", "--topic", "terminal", "--day", "today", "--format", "jsonl")

    #expect(try always.objects().count == 20)
    let few = try today.objects()
    #expect((1..<20).contains(few.count))
    for post in few {
      let topics = try #require(post["topics"] as? [[String: String]])
      #expect(topics.contains { $0["slug"] == "terminal" })
    }
  }

  @Test func `topics are found by their names, collections listed by followers`() async throws {
    let topics = try await home.phbrowse("topics", "--demo", "dev", "--format", "url")
    #expect(topics.output == "https://www.producthunt.com/topics/developer-tools\n")

    let collections = try await home.phbrowse("collections", "--demo")
    #expect(collections.lines.first?.hasPrefix("402\t9874\t") == true)
  }
}
