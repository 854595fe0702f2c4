// phbrowse open: a post in the web browser, or at least its address.

import Archive
import ArgumentParser
import FoundationEssentials
import ProductHunt
import Texts

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a post's website in the web browser.",
    discussion: """
      Where no browser can be started the address is printed instead. BROWSER names browsers to try. A post \
      that was listed or shown within ten minutes is not asked for again.
      """)

  @Argument(help: "The post: its address, slug or id.")
  var post: String

  @Flag(help: "Open its page on Product Hunt instead.")
  var page = false

  @OptionGroup var archiving: ArchiveFlags
  @OptionGroup var service: ServiceOptions

  func run() throws {
    try reporting { environment in
      let reference = try PostReference(named: post)
      let setting = ArchiveSetting(archiving, isDemo: service.demo, environment: environment)
      let post = try saved(reference, setting) ?? asked(reference, environment)
      let own = WebLink(post.url)?.withoutTracking
      guard let link = page ? own : WebLink(post.website) ?? own else {
        throw Failed(.unavailable, "The post has no address that can be opened.")
      }
      guard !isOpened(link, by: BrowserLauncher(environment: environment)) else { return }
      Console.error("phbrowse: no browser could be started; this is the address")
      try StandardOutput.write(link.address + "\n")
    }
  }

  /// The post as it was seen just now, if it was: of a list that is chosen from, nothing is asked twice.
  private func saved(_ reference: PostReference, _ setting: ArchiveSetting) -> Post? {
    guard let saved = setting.glance(at: reference),
      (0..<600).contains(Date().timeIntervalSince(saved.seenAt))
    else { return nil }
    return saved.detail.post
  }

  private func asked(_ reference: PostReference, _ environment: [String: String]) throws -> Post {
    let client = try ServiceSetting(service, environment: environment).client()
    return try waitFor { () async throws(ProductHuntError) in
      try await client.post(reference, commentsFirst: 1).value.post
    }
  }

  /// A browser that ends at once with a failure has not been started. One that still runs after three
  /// seconds is taken for the window that the person wanted.
  private func isOpened(_ link: WebLink, by launcher: BrowserLauncher) -> Bool {
    if launcher.needsTerminal { return launcher.runInTerminal(link) }
    let outcome = Outcome<Bool>()
    launcher.open(link) { outcome.set($0) }
    return outcome.wait(seconds: 3) ?? true
  }
}
