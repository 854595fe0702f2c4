// What each command does. Movement stands in `Browser+Movement`.

import FoundationEssentials
package import ProductHunt
import Texts

extension Browser {
  mutating func perform(_ command: Command, count: Int?) -> [Effect] {
    switch command {
    case .down, .up, .first, .last, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
      .nextComment, .previousComment, .nextThread, .previousThread:
      move(command, count: count)
    case .nextPost: openNeighbour(count ?? 1)
    case .previousPost: openNeighbour(-(count ?? 1))
    case .enter: return enter(count)
    case .back: goBack()
    case .forward: history.forward()
    case .discussion: openDiscussion()
    case .quitOrBack:
      if history.isAtTop { return quit() }
      goBack()
    case .quit: return quit()
    case .olderDay: changePeriod { $0.moved(by: -(count ?? 1)) }
    case .newerDay: changePeriod { $0.moved(by: count ?? 1) }
    case .today:
      let today = PacificDay(containing: now.date)
      changePeriod { _ in .day(today) }
    case .order: changeList { $0.order = $0.order.next }
    case .allPosts: changeList { $0.scope = $0.scope == .all ? .featured : .all }
    case .website: return openLink(count) { $0.website }
    case .productHuntPage: return openLink(nil) { $0.url }
    case .refresh: refresh()
    case .help: toggleHelp()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    }
    return []
  }

  private mutating func quit() -> [Effect] {
    isOver = true
    return [.quit]
  }

  // MARK: Going

  private mutating func goBack() {
    history.back()
  }

  private mutating func enter(_ count: Int?) -> [Effect] {
    switch place.destination {
    case .list:
      openSelected()
    case .post:
      if let count { return openLink(count) { _ in ForeignText("") } }
    case .help:
      goBack()
    case .setup:
      break
    }
    return []
  }

  @discardableResult
  private mutating func openSelected() -> Bool {
    guard case .list(let spec) = place.destination,
      let row = lists[spec]?.row(of: place.selection), let post = lists[spec]?.rows[row].post
    else { return false }
    open(post)
    return true
  }

  private mutating func open(_ post: Post) {
    let reference = PostReference.id(post.id)
    if pages[reference] == nil { pages[reference] = PostPage(reference, post: post) }
    updateLayout(of: reference)
    history.go(to: Place(.post(reference)))
  }

  private mutating func openDiscussion() {
    if case .list = place.destination, !openSelected() { return }
    guard case .post(let reference) = place.destination else { return }
    place.top = layouts[reference]?.discussion ?? 0
    place.isTouched = true
  }

  /// The next post of the list that this page was opened from.
  private mutating func openNeighbour(_ offset: Int) {
    guard case .post = place.destination, case .list(let spec)? = history.previous?.destination,
      let list = lists[spec], let row = list.row(of: history.previous?.selection)
    else { return }
    let target = max(0, min(list.rows.count - 1, row + offset))
    guard target != row else {
      message = Message(offset > 0 ? Words.lastPost : Words.firstPost)
      return
    }
    let post = list.rows[target].post
    history.updatePrevious { $0.selection = post.id }
    history.back()
    open(post)
  }

  // MARK: Another list in the same place

  private mutating func changePeriod(_ change: (Period) -> Period) {
    changeList { $0.period = change($0.period) }
  }

  private mutating func changeList(_ change: (inout ListSpec) -> Void) {
    guard case .list(var spec) = place.destination else { return }
    let old = spec
    change(&spec)
    guard spec != old else { return }
    if spec.period.start > now.date {
      message = Message(Words.notYet)
      return
    }
    let selection = spec.period == old.period ? place.selection : nil
    place = Place(.list(spec))
    place.selection = selection
    place.isTouched = selection != nil
  }

  private mutating func refresh() {
    if let blockedUntil {
      message = Message(Words.blocked(Words.countdown(to: blockedUntil, now: now)), kind: .warning)
      return
    }
    switch place.destination {
    case .list(let spec):
      guard lists[spec]?.isLoading == false else { return }
      if lists[spec]?.failure != nil, lists[spec]?.isComplete == false {
        lists[spec]?.failure = nil
      } else {
        lists[spec]?.startOver()
      }
    case .post(let reference):
      if pages[reference]?.failure != nil, pages[reference]?.detail != nil {
        pages[reference]?.failure = nil
      } else {
        pages[reference]?.failure = nil
        pages[reference]?.isStale = true
      }
    case .help, .setup: break
    }
  }

  private mutating func toggleHelp() {
    if place.destination == .help {
      goBack()
    } else {
      history.go(to: Place(.help))
    }
  }

  // MARK: Links

  private mutating func openLink(_ number: Int?, else address: (Post) -> ForeignText) -> [Effect] {
    if let number, case .post(let reference) = place.destination {
      guard let links = layouts[reference]?.links, links.indices.contains(number - 1) else {
        message = Message(Words.noSuchLink, kind: .warning)
        return []
      }
      return [.open(links[number - 1])]
    }
    guard let post = currentPost, let link = WebLink(address(post)) else {
      message = Message(Words.noLink, kind: .warning)
      return []
    }
    return [.open(link.withoutTracking)]
  }

  /// The post that commands act on: the selected one, or the one being read.
  package var currentPost: Post? {
    switch place.destination {
    case .list(let spec):
      lists[spec].flatMap { list in list.row(of: place.selection).map { list.rows[$0].post } }
    case .post(let reference): pages[reference]?.post
    case .help, .setup: nil
    }
  }
}

extension PostOrder {
  var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}

extension Period {
  /// The period of the same kind so many later; earlier, if negative.
  fileprivate func moved(by count: Int) -> Period {
    (0..<min(1000, abs(count))).reduce(self) { period, _ in
      count < 0 ? period.previous : period.next
    }
  }
}
