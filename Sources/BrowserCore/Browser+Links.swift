// Links: by number on a page, or those of what is selected. Opened, gone into, copied.

import Canvas
import ProductHunt
import Texts

extension Browser {
  /// Opens link `number` of the page, or the website where there is no number.
  mutating func openLink(_ number: Int?) -> [Effect] {
    guard let number, case .post = place.destination else { return open(currentWebsite) }
    guard let link = link(number) else { return [] }
    return open(link)
  }

  /// Goes into link `number` where it leads inside; opens it otherwise.
  mutating func enterLink(_ number: Int) -> [Effect] {
    guard let link = link(number) else { return [] }
    if let subject = link.subject {
      go(into: subject)
      return []
    }
    guard connection != .feed, let web = link.web, web != currentPage,
      let reference = PostReference(pageOf: web),
      known(reference) != place.destination.post
    else { return open(link) }
    history.go(to: Place(.post(known(reference))))
    return []
  }

  /// The reference under which a post's page is here already, or the given one: no page is asked for
  /// under two names.
  func known(_ reference: PostReference) -> PostReference {
    guard pages[reference] == nil else { return reference }
    return pages.first { reference.names($0.value.post) }?.key ?? reference
  }

  /// A numbered link of the page; says so if there is none.
  private mutating func link(_ number: Int) -> PageLink? {
    guard case .post(let reference) = place.destination, let links = layouts[reference]?.links,
      links.indices.contains(number - 1)
    else {
      message = Message(Words.noSuchLink, kind: .warning)
      return nil
    }
    return links[number - 1]
  }

  mutating func open(_ link: WebLink?) -> [Effect] {
    guard let link else {
      message = Message(Words.noLink, kind: .warning)
      return []
    }
    message = Message(Words.opening(link))
    return [.open(link)]
  }

  private mutating func open(_ link: PageLink) -> [Effect] {
    guard link.isMedium, preferences.hasMediaViewer, let web = link.web else {
      return open(link.web)
    }
    message = Message(Words.opening(web))
    return [.view(web)]
  }

  /// The website of the post that one is at; of a topic or a collection, its page.
  private var currentWebsite: WebLink? {
    guard let post = currentPost else { return currentPage }
    return WebLink(post.website)  // a redirect of the service's own: opened as it is
  }

  /// The page on Product Hunt of what one is at.
  var currentPage: WebLink? {
    if let group = currentGroup { return group.link }
    return currentPost.flatMap { WebLink($0.url)?.withoutTracking }
  }

  // MARK: Copying

  /// Copies link `number` of the page, else the current comment's address, else the page's.
  mutating func copyLink(_ number: Int?) -> [Effect] {
    if let number, case .post = place.destination {
      guard let link = link(number) else { return [] }
      return copy(link.web)
    }
    return copy(currentComment ?? currentPage)
  }

  /// Copies the name with the link, as Markdown.
  mutating func copyMarkdown() -> [Effect] {
    let name = currentPost.map { PlainText(naming: $0.name) } ?? currentGroup?.name
    guard let name, let link = currentPage else { return copy(nil) }
    message = Message(Words.copied(link, byCommand: preferences.copiesByCommand))
    let label = name.truncated(to: Self.longestLabel).escapedForMarkdown
    return [.copy("[\(label)](\(link.markdownTarget))")]
  }

  /// In cells. A terminal takes a clipboard of some ten kilobytes, and no name is nearly as long.
  private static let longestLabel = 200

  private mutating func copy(_ link: WebLink?) -> [Effect] {
    guard let link else {
      message = Message(Words.noLink, kind: .warning)
      return []
    }
    let clean = link.withoutTracking
    message = Message(Words.copied(clean, byCommand: preferences.copiesByCommand))
    return [.copy(clean.line)]
  }

  private var currentComment: WebLink? {
    guard case .post(let reference) = place.destination, let id = place.comment,
      let comment = pages[reference]?.thread.nodes[id]?.comment
    else { return nil }
    return WebLink(comment.url)
  }
}

extension Destination {
  fileprivate var post: PostReference? {
    if case .post(let reference) = self { reference } else { nil }
  }
}

extension PostReference {
  /// Whether the service would answer this name with the post: a product's name counts as a slug first.
  fileprivate func names(_ post: Post?) -> Bool {
    guard let post else { return false }
    return switch self {
    case .id(let id): id == post.id
    case .slug(let slug), .product(let slug): slug == post.slug.raw
    }
  }

  /// The post whose page on Product Hunt this is; nil for everything else.
  fileprivate init?(pageOf link: WebLink) {
    let host = link.host.string
    guard host == "www.producthunt.com" || host == "producthunt.com",
      ["/posts/", "/products/"].contains(where: link.address.contains),
      let reference = try? PostReference(parsing: link.address)
    else { return nil }
    self = reference
  }
}
