// Going from place to place: back and forth, in, to the next post.

package import ProductHunt

extension Browser {
  mutating func goBack() {
    history.back()
  }

  /// From a narrowed list to all of it, from there to where one came from.
  mutating func goBack(_ count: Int) {
    for _ in 0..<min(count, 1000) where !endNarrowing() {
      if history.isAtTop {
        message = Message(Words.firstPlace)
        return
      }
      history.back()
    }
  }

  mutating func goForward(_ count: Int) {
    if !history.canGoForward { message = Message(Words.lastPlace) }
    for _ in 0..<min(count, 1000) { history.forward() }
  }

  mutating func enter(_ count: Int?) -> [Effect] {
    switch place.destination {
    case .list:
      if !searchForNarrowed(), !fetchDays() { openSelected() }
    case .groups:
      if let group = currentGroup { go(into: group.id) }
    case .post:
      if let count { return enterLink(count) }
      message = Message(Words.whichLink)
    case .help, .address:
      goBack()
    case .setup:
      break
    }
    return []
  }

  @discardableResult
  private mutating func openSelected() -> Bool {
    guard case .list = place.destination, let post = currentPost else { return false }
    open(post)
    return true
  }

  private mutating func open(_ post: Post) {
    let reference = known(.id(post.id))
    if pages[reference] == nil {
      pages[reference] = PostPage(reference, post: post, isFromFeed: connection == .feed)
    }
    updateLayout(of: reference)
    let comment = currentHit?.comment
    history.go(to: Place(.post(reference)))
    place.soughtComment = comment
  }

  mutating func openDiscussion() {
    if case .list = place.destination, !openSelected() { return }
    guard case .post(let reference) = place.destination else { return }
    place.top = layouts[reference]?.discussion ?? 0
    place.isTouched = true
  }

  /// The next post of the list that this page was opened from.
  mutating func openNeighbour(_ offset: Int) {
    guard case .post = place.destination, let behind = history.previous,
      case .list(let spec) = behind.destination, let list = lists[spec],
      let rows = rows(of: behind), let row = selectedRow(of: behind)
    else {
      message = Message(Words.noNeighbour)
      return
    }
    let target = max(0, min(rows.count - 1, row + offset))
    guard target != row else {
      message = Message(offset > 0 ? Words.lastPost : Words.firstPost)
      return
    }
    let post = list.rows[rows.index(of: target)].post
    history.updatePrevious { $0.selection = post.id }
    history.back()
    open(post)
  }

  // MARK: What one is at

  /// The post that commands act on: the selected one, or the one being read.
  package var currentPost: Post? {
    switch place.destination {
    case .list(let spec): selectedIndex(of: spec).flatMap { lists[spec]?.rows[$0].post }
    case .post(let reference): pages[reference]?.post
    case .groups, .help, .setup, .address: nil
    }
  }

  /// Whether there is one; the post itself is a good deal to copy.
  var hasCurrentPost: Bool {
    switch place.destination {
    case .list(let spec): selectedIndex(of: spec) != nil
    case .post(let reference): pages[reference]?.post != nil
    case .groups, .help, .setup, .address: false
    }
  }

  /// Where the selected post stands in its list; nil if it is not among the shown rows.
  private func selectedIndex(of spec: ListSpec) -> Int? {
    guard let index = lists[spec]?.row(of: place.selection) else { return nil }
    guard let narrowing = place.narrowing else { return index }
    return narrowing.position(of: index) == nil ? nil : index
  }
}
