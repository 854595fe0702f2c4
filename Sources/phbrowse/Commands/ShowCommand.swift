// phbrowse show: one post, to read or for scripts.

import ArgumentParser
import Export
import ProductHunt
import Texts

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one post, with its whole discussion if asked for.",
    discussion: """
      As text it is wrapped to FZF_PREVIEW_COLUMNS, COLUMNS or the terminal's width.

      EXAMPLES
        phbrowse show nimbus-notes
        phbrowse show 1247901 --comments --format json | jq '.comments[].body'
      """)

  @Argument(help: "The post: its address, slug or id.")
  var post: String

  @Flag(help: "Print all comments and replies too.")
  var comments = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var service: ServiceOptions

  func run() throws {
    try reporting { environment in
      let reference = try PostReference(named: post)
      if let names = output.fieldNames { _ = try PostRow.fields(named: names) }
      let client = try ServiceSetting(service, environment: environment).client()
      var progress = Progress()
      let (detail, unreadable) = try waitFor(showing: "Loading...", on: &progress) {
        [comments] () async throws(ProductHuntError) in
        try await load(reference, comments, from: client)
      }
      let layout = TableLayout(
        width: PrintWidth.ofText(environment), ink: output.ink(environment))
      try StandardOutput.write(
        ShownPost(detail, hasComments: comments)
          .text(output.format?.format ?? .table, fields: output.fieldNames, layout: layout))
      Remarks.unreadable(unreadable, "comments")
    }
  }
}

/// The post, its discussion whole if wanted, and how many comments could not be read.
private func load(
  _ reference: PostReference, _ withComments: Bool, from client: Client
) async throws(ProductHuntError) -> (PostDetail, Int) {
  var detail = try await client.post(reference, commentsFirst: withComments ? 20 : 1).value
  guard withComments else { return (detail, 0) }
  var discussion = WholeDiscussion(client)
  let comments = try await discussion.comments(of: detail.post.id, first: detail.comments)
  detail.comments = Page(comments)
  return (detail, discussion.unreadable)
}

extension PostReference {
  /// A post as it was named on the command line.
  init(named text: String) throws(Failed) {
    do {
      try self.init(parsing: text)
    } catch {
      throw Failed(.usage, error.sentence)
    }
  }
}
