// phbrowse show: one post, to read or for scripts.

import Archive
import ArgumentParser
import Export
import FoundationEssentials
import ProductHunt
import Texts

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one post, with its whole discussion if asked for.",
    discussion: """
      As text it is wrapped to FZF_PREVIEW_COLUMNS, COLUMNS or the terminal's width. In a pipe a post \
      that was saved within ten minutes is printed as it was then, so that scrolling through previews does \
      not spend the budget of requests.

      EXAMPLES
        phbrowse show nimbus-notes
        phbrowse show 1247901 --comments --format json | jq '.comments[].body'
      """)

  @Argument(help: "The post: its address, slug or id.")
  var post: String

  @Flag(help: "Print all comments and replies too.")
  var comments = false

  @OptionGroup var freshness: FreshnessFlags
  @OptionGroup var output: OutputOptions
  @OptionGroup var archiving: ArchiveFlags
  @OptionGroup var service: ServiceOptions

  func run() throws {
    try reporting { environment in
      let reference = try PostReference(named: post)
      if let names = output.fieldNames { _ = try PostRow.fields(named: names) }
      let setting = ArchiveSetting(archiving, isDemo: service.demo, environment: environment)
      let (detail, unreadable) = try find(reference, setting, environment)
      let layout = TableLayout(
        width: PrintWidth.ofText(environment), ink: output.ink(environment))
      try StandardOutput.write(
        ShownPost(detail, hasComments: comments)
          .text(output.format?.format ?? .table, fields: output.fieldNames, layout: layout))
      Remarks.unreadable(unreadable, .comments)
    }
  }

  private func find(
    _ reference: PostReference, _ setting: ArchiveSetting, _ environment: [String: String]
  ) throws -> (PostDetail, Int) {
    let archive = ArchiveInUse.beside(setting)
    if freshness.offline { return (try saved(reference, in: archive), 0) }
    if !StandardOutput.isTerminal, let detail = glance(reference, setting) { return (detail, 0) }
    let client = try ServiceSetting(service, environment: environment).client()
    var progress = Progress()
    do {
      let (detail, unreadable) = try waitFor(showing: "Loading...", on: &progress) {
        [comments] () async throws(ProductHuntError) in
        try await load(reference, comments, from: client)
      }
      archive.keep { (store) throws(ArchiveError) in try store.save(detail, at: Date()) }
      return (detail, unreadable)
    } catch {
      throw Failed(error, orSaved: reference, in: archive)
    }
  }

  /// The post as it was saved, if that was just now.
  private func glance(_ reference: PostReference, _ setting: ArchiveSetting) -> PostDetail? {
    guard let saved = setting.glance(at: reference), let fetchedAt = saved.fetchedAt,
      freshness.isFresh(fetchedAt, now: Date()), !comments || saved.hasWholeDiscussion
    else { return nil }
    return saved.detail
  }

  private func saved(
    _ reference: PostReference, in archive: ArchiveInUse
  ) throws(Failed) -> PostDetail {
    let found = try archive.use { (store) throws(ArchiveError) in
      try store.post(PostName(reference))
    }
    guard let found else {
      throw Failed(
        .noSuchPost, "The post is not saved: without --offline it is asked for, and saved then.")
    }
    Remarks.saved(at: found.fetchedAt ?? found.seenAt, found.fetchedAt == nil ? "from a list" : nil)
    if comments, !found.hasWholeDiscussion {
      Console.error("phbrowse: not all of its discussion is saved")
    }
    return found.detail
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

extension PostName {
  /// The saved post that a person named. A product's slug is that of its post more often than not.
  init(_ reference: PostReference) {
    switch reference {
    case .id(let id): self = .id(id)
    case .slug(let slug), .product(let slug): self = .slug(slug)
    }
  }
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
