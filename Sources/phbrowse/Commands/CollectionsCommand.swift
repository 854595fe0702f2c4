// phbrowse collections: posts that people put together.

import ArgumentParser
import Export
import ProductHunt
import Texts

struct CollectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collections",
    abstract: "Print featured collections, those with most followers first.",
    discussion: """
      EXAMPLES
        phbrowse collections | fzf | cut -f 1 | xargs phbrowse list --collection
      """)

  @Flag(help: "Print all collections, not only the featured ones.")
  var all = false

  @OptionGroup var limit: LimitOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var service: ServiceOptions

  func run() throws {
    try reporting { environment in
      var writer = try RowWriter<ProductHunt.Collection>(output, environment)
      let client = try ServiceSetting(service, environment: environment).client()
      let collections = PageWalk<ProductHunt.Collection, ProductHunt.Collection>(
        ask: { [all] cursor, first async throws(ProductHuntError) in
          try await client.collections(featured: !all, after: cursor, first: first)
        },
        key: \.id.rawValue, row: { $0 }, things: .collections)
      if try collections.write(limit.count, to: &writer).isNothing {
        Console.error("phbrowse: no collections")
      }
    }
  }
}
