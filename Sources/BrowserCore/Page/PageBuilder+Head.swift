// The upper part of a post's page: what it is, how it fares, where it leads.

import Canvas
import ProductHunt
import Texts

extension PageBuilder {
  mutating func addHead(of page: PostPage, _ kept: Kept) {
    guard let post = page.post else {
      add(page.lacking(Words.loading, Words.notLoaded), Style(.faint))
      return
    }
    addTitle(of: post)
    add(PlainText(post.tagline), Style(.text, .bold))
    addBlank()
    add(
      isSpoken ? Words.spokenFacts(of: post, now: now) : Words.facts(of: post, now: now),
      Style(.faint))
    if let hunter = page.detail?.hunter {
      add(Words.postedBy(PlainText(naming: hunter.name)), Style(.faint))
    }
    let makers = page.detail?.makers.map { PlainText(naming: $0.name) } ?? []
    if !makers.isEmpty { add(Words.madeBy(makers.joined(by: ", ")), Style(.faint)) }
    add(kept)
    addBlank()
    if let description = post.description {
      add(Prose(plain: description))
      addBlank()
    }
    // Links have their numbers before topics: those are there first, and numbers never change.
    let above = lines
    lines = []
    addLinks(of: post, page)
    let links = lines
    lines = above
    addTopics(of: post, isWhole: page.detail != nil)
    lines += links
    addCollections(page.detail?.collections ?? [])
  }

  mutating func addTitle(of post: Post) {
    let first = lines.count
    add(PlainText(naming: post.name), Style(.title, .bold))
    guard post.source == .api, lines.indices.contains(first), !isSpoken else { return }
    var trailing = [StyledRun(Words.votes(post.votesCount), style: Style(.votes, .bold))]
    if let rank = post.dailyRank { trailing.append(StyledRun("   #\(rank)", style: Style(.rank))) }
    let room = trailing.reduce(2) { $0 + Width.of($1.text) }
    if lines[first].runs.reduce(0, { $0 + Width.of($1.text) }) + room <= width {
      lines[first].trailing = trailing
    } else {
      add(trailing)
    }
  }

  /// Numbered only once the rest is there, or the rest would have other numbers than now.
  private mutating func addTopics(of post: Post, isWhole: Bool) {
    guard !post.topics.isEmpty else { return }
    addPlaces(
      post.topics.map {
        (PlainText(naming: $0.name), PageLink(WebLink(topic: $0.slug), into: .topic($0.slug)))
      }, isNumbered: isWhole)
    addBlank()
  }

  private mutating func addCollections(_ collections: [Collection]) {
    guard !collections.isEmpty else { return }
    addBlank()
    addPlaces(
      collections.map {
        let link = PageLink(WebLink($0.url)?.withoutTracking, into: .collection(.id($0.id)))
        return (PlainText(naming: $0.name), link)
      }, after: Words.inCollections(collections.count), isNumbered: true)
  }

  /// Names side by side that one can go into.
  private mutating func addPlaces(
    _ places: [(name: PlainText, link: PageLink)], after lead: PlainText = .empty, isNumbered: Bool
  ) {
    var runs = [StyledRun(lead, style: Style(.faint))]
    for (index, place) in places.enumerated() {
      if index > 0 { runs.append(StyledRun(isSpoken ? ", " : " · ", style: Style(.faint))) }
      let number = isNumbered ? number(of: place.link) : nil
      if let number { runs.append(StyledRun(mark(of: number), style: Style(.key), tag: number)) }
      runs.append(StyledRun(place.name, style: Style(.topic), tag: number))
    }
    add(runs)
  }

  private mutating func addLinks(of post: Post, _ page: PostPage) {
    addLink(Words.website, post.website)
    addLink(Words.productHuntPage, post.url, dropsTracking: true)
    guard let detail = page.detail else {
      if page.isFromFeed { return }
      add(page.lacking(Words.loadingRest, Words.restNotLoaded), Style(.faint))
      return
    }
    for link in detail.productLinks where !isWebsite(link, of: post) {
      let label = PlainText(link.type)
      addLink(label.isEmpty ? Words.link : label, link.url)
    }
    for medium in detail.media { add(medium) }
  }

  /// The service often lists the website once more among the product's links.
  private func isWebsite(_ link: ProductLink, of post: Post) -> Bool {
    let label = PlainText(link.type)
    return link.url == post.website && (label.isEmpty || label == Words.website)
  }

  /// What stands before a numbered link.
  private func mark(of number: Int) -> PlainText {
    isSpoken ? Words.spokenLink(number) + ", " : "[\(number)] "
  }

  /// A numbered link, shown without `utm_…` parameters; the service's own redirects are opened with
  /// them. An address that may not be opened is shown as what it is, without a number.
  mutating func addLink(
    _ label: PlainText, _ address: ForeignText, dropsTracking: Bool = false, isMedium: Bool = false
  ) {
    guard let link = WebLink(address) else {
      let shown = PlainText(address)
      guard !shown.isEmpty else { return }
      add([
        StyledRun("    " + label + "  ", style: Style(.faint)),
        StyledRun(shown + " " + Words.notOpenable, style: Style(.faint)),
      ])
      return
    }
    let opened = dropsTracking ? link.withoutTracking : link
    let number = number(of: PageLink(opened, isMedium: isMedium))
    add(
      [
        StyledRun(mark(of: number), style: Style(.key), tag: number),
        StyledRun(label + (isSpoken ? ": " : "  "), tag: number),
        StyledRun(link.withoutTracking.shown, style: Style(.link), tag: number),
      ], hanging: min(4, width / 4))
  }
}
