// Links: by number on a page, or those of what is selected. Opened, gone into, copied.

import Canvas
import ProductHunt
import Texts

extension Browser {
  /// Opens link `number` of the page, or the website where there is no number.
  mutating func openLink(_ number: Int?) -> [Effect] {
    guard let number, case .post = place.destination else { return open(currentWebsite) }
    guard let link = link(number) else { return [] }
    if link.isMedium, preferences.hasMediaViewer, let web = link.web { return [.view(web)] }
    return open(link.web)
  }

  /// Goes into link `number` where it leads inside; opens it otherwise.
  mutating func enterLink(_ number: Int) -> [Effect] {
    guard let link = link(number) else { return [] }
    if let subject = link.subject {
      go(into: subject)
      return []
    }
    guard let web = link.web, let reference = PostReference(pageOf: web),
      place.destination != .post(reference), reference != currentPost.map({ .id($0.id) })
    else { return open(link.web) }
    history.go(to: Place(.post(reference)))
    return []
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
    return [.open(link)]
  }

  /// The website of the post that one is at; of a topic or a collection, its page.
  private var currentWebsite: WebLink? {
    guard let post = currentPost else { return currentPage }
    return WebLink(post.website)?.withoutTracking
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
    return [.copy("[\(name.string.escapedForMarkdown)](\(link.address.escapedForMarkdownTarget))")]
  }

  private mutating func copy(_ link: WebLink?) -> [Effect] {
    guard let link else {
      message = Message(Words.noLink, kind: .warning)
      return []
    }
    let clean = link.withoutTracking
    message = Message(Words.copied(clean, byCommand: preferences.copiesByCommand))
    return [.copy(clean.address)]
  }

  private var currentComment: WebLink? {
    guard case .post(let reference) = place.destination, let id = place.comment,
      let comment = pages[reference]?.thread.nodes[id]?.comment
    else { return nil }
    return WebLink(comment.url)
  }
}

extension String {
  /// As the text of a link: brackets would end it.
  fileprivate var escapedForMarkdown: String {
    reduce(into: "") { text, character in
      if "\\[]`*_<>".contains(character) { text.append("\\") }
      text.append(character)
    }
  }

  /// As the target of a link: parentheses would end it.
  fileprivate var escapedForMarkdownTarget: String {
    replacing("(", with: "%28").replacing(")", with: "%29")
  }
}

extension PostReference {
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
