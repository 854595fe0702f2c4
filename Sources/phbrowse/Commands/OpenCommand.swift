// phbrowse open: a post in the web browser, or at least its address.

import ArgumentParser
import ProductHunt
import Texts

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a post's website in the web browser.",
    discussion: """
      Where no browser can be started the address is printed instead. BROWSER names browsers to try.
      """)

  @Argument(help: "The post: its address, slug or id.")
  var post: String

  @Flag(help: "Open its page on Product Hunt instead.")
  var page = false

  @OptionGroup var service: ServiceOptions

  func run() throws {
    try reporting { environment in
      let reference = try PostReference(named: post)
      let client = try ServiceSetting(service, environment: environment).client()
      let post = try waitFor { () async throws(ProductHuntError) in
        try await client.post(reference, commentsFirst: 1).value.post
      }
      let own = WebLink(post.url)?.withoutTracking
      guard let link = page ? own : WebLink(post.website) ?? own else {
        throw Failed(.unavailable, "The post has no address that can be opened.")
      }
      guard !isOpened(link, by: BrowserLauncher(environment: environment)) else { return }
      Console.error("phbrowse: no browser could be started; this is the address")
      try StandardOutput.write(link.address + "\n")
    }
  }

  /// A browser that ends at once with a failure has not been started. One that still runs after three
  /// seconds is taken for the window that the person wanted.
  private func isOpened(_ link: WebLink, by launcher: BrowserLauncher) -> Bool {
    let outcome = Outcome<Bool>()
    launcher.open(link) { outcome.set($0) }
    return outcome.wait(seconds: 3) ?? true
  }
}
