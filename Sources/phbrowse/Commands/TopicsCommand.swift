// phbrowse topics: the subjects that posts are filed under.

import Archive
import ArgumentParser
import Export
import ProductHunt
import Texts

struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Print topics, those with most followers first.",
    discussion: """
      EXAMPLES
        phbrowse topics developer
        phbrowse topics developer -n 1 | cut -f 1 | xargs phbrowse list --topic
      """)

  @Argument(help: "Words to look for in their names.")
  var words: [String] = []

  @OptionGroup var limit: LimitOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var archiving: ArchiveFlags
  @OptionGroup var service: ServiceOptions

  func run() throws {
    try reporting { environment in
      var writer = try RowWriter<Topic>(output, environment)
      let client = try ServiceSetting(service, environment: environment).client()
      let words = words.joined(separator: " ")
      let archive = ArchiveInUse.beside(
        ArchiveSetting(archiving, isDemo: service.demo, environment: environment))
      var topics = PageWalk<Topic, Topic>(
        ask: { cursor, first async throws(ProductHuntError) in
          try await client.topics(
            matching: words.isEmpty ? nil : words, after: cursor, first: first)
        },
        key: \.slug.raw, row: { $0 }, things: .topics)
      topics.keep = { fresh, _, _ in
        archive.keep { (store) throws(ArchiveError) in try store.save(fresh) }
      }
      if try topics.write(limit.count, to: &writer).isNothing {
        Console.error("phbrowse: no topics")
      }
    }
  }
}
