// What each command does. Movement stands in `Browser+Movement`.

import FoundationEssentials
package import ProductHunt
import Texts

extension Browser {
  mutating func perform(_ command: Command, count: Int?) -> [Effect] {
    if connection == .feed, let lack = Lack(of: command) {
      message = Message(Words.lacking(lack))
      return []
    }
    switch command {
    case .down, .up, .first, .last, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
      .nextComment, .previousComment, .nextThread, .previousThread:
      move(command, count: count)
    case .nextPost: openNeighbour(count ?? 1)
    case .previousPost: openNeighbour(-(count ?? 1))
    case .enter: return enter(count)
    case .back: goBack(count ?? 1)
    case .forward: goForward(count ?? 1)
    case .discussion: openDiscussion()
    case .quitOrBack:
      if history.isAtTop { return quit() }
      goBack()
    case .quit: return quit()
    case .olderDay: changePeriod { $0.moved(by: -(count ?? 1)) }
    case .newerDay: changePeriod { $0.moved(by: count ?? 1) }
    case .today: changePeriod(to: .day(today))
    case .week: changePeriod(to: .week(of: today))
    case .month: changePeriod(to: .month(of: today))
    case .nextKind:
      let today = today
      changePeriod { $0.nextKind(today: today) }
    case .date: openPrompt(.date)
    case .narrow: openPrompt(.narrow)
    case .find: openPrompt(.find)
    case .nextMatch: goToHitOrNewComment(count ?? 1)
    case .previousMatch: goToHitOrNewComment(-(count ?? 1))
    case .search: openSearch()
    case .fetchDays: if !fetchDays() { message = Message(Words.nothingToFetch) }
    case .bookmarks: go(toKept: .bookmarks)
    case .catchUp: go(toKept: .unread)
    case .bookmark: return toggleBookmark()
    case .note: openNote()
    case .toggleRead: return toggleRead()
    case .markAllRead: return markAllRead()
    case .nextUnread: goToUnread(count ?? 1)
    case .previousUnread: goToUnread(-(count ?? 1))
    case .topics:
      if connection == .feed { openPrompt(.topic) } else { go(to: .topics(matching: "")) }
    case .collections: go(to: .collections)
    case .palette: openPrompt(.command)
    case .order: changeList { $0.order = $0.order.next }
    case .allPosts: changeList { $0.scope = $0.scope == .all ? .featured : .all }
    case .website: return openLink(count)
    case .productHuntPage: return open(currentPage)
    case .commentOrder: return changeCommentOrder()
    case .fold: fold()
    case .foldAll: foldAll()
    case .preview: togglePreview()
    case .widerPreview: widenPreview(by: 4 * (count ?? 1))
    case .narrowerPreview: widenPreview(by: -4 * (count ?? 1))
    case .previewDown: scrollPreview(by: count ?? 1)
    case .previewUp: scrollPreview(by: -(count ?? 1))
    case .exactTime: sayExactTime()
    case .copyLink: return copyLink(count)
    case .copyMarkdown: return copyMarkdown()
    case .refresh: refresh()
    case .login: logIn()
    case .demo: return connect(.demo)
    case .help: toggleHelp()
    case .redraw: return [.redraw]
    case .reloadConfiguration: return [.configure]
    case .suspend: return [.suspend]
    }
    return []
  }

  mutating func quit() -> [Effect] {
    isOver = true
    return [.quit]
  }

  // MARK: Going

  mutating func goBack() {
    history.back()
  }

  /// From a narrowed list to all of it, from there to where one came from.
  private mutating func goBack(_ count: Int) {
    for _ in 0..<min(count, 1000) where !endNarrowing() {
      if history.isAtTop {
        message = Message(Words.firstPlace)
        return
      }
      history.back()
    }
  }

  private mutating func goForward(_ count: Int) {
    if !history.canGoForward { message = Message(Words.lastPlace) }
    for _ in 0..<min(count, 1000) { history.forward() }
  }

  private mutating func enter(_ count: Int?) -> [Effect] {
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

  private mutating func openDiscussion() {
    if case .list = place.destination, !openSelected() { return }
    guard case .post(let reference) = place.destination else { return }
    place.top = layouts[reference]?.discussion ?? 0
    place.isTouched = true
  }

  /// The next post of the list that this page was opened from.
  private mutating func openNeighbour(_ offset: Int) {
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

  // MARK: Another list in the same place

  mutating func changePeriod(to period: Period) {
    changeList { $0.period = period }
  }

  mutating func changePeriod(_ change: (Period) -> Period) {
    changeList { $0.period = change($0.period) }
  }

  mutating func changeList(_ change: (inout ListSpec) -> Void) {
    guard case .list(var spec) = place.destination else { return }
    let old = spec
    change(&spec)
    guard spec != old else { return }
    if !spec.hasPeriods, spec.isKept || spec.order == old.order {
      message = Message(Words.noPeriods(of: spec))
      return
    }
    if spec.period.start > now.date {
      message = Message(Words.notYet)
      return
    }
    takeOver(spec, from: old)
    let isSamePeriod = spec.period == old.period
    var place = Place(.list(spec))
    if isSamePeriod {
      place.selection = self.place.selection
      place.isTouched = place.selection != nil
      place.narrowing = self.place.narrowing.map { Narrowing($0.query) }
    }
    self.place = place
  }

  private mutating func refresh() {
    isAskedAgain = true
    if let blockedUntil {
      message = Message(blockedSentence(until: blockedUntil), kind: .warning)
      return
    }
    switch place.destination {
    case .list(let spec) where spec.isKept:
      lists[spec]?.askAgain()
    case .list(let shown):
      let spec = place.awaited ?? shown
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
    case .groups(let spec):
      guard groups[spec]?.isLoading == false else { return }
      if groups[spec]?.failure != nil, groups[spec]?.isComplete == false {
        groups[spec]?.failure = nil
      } else {
        groups[spec]?.startOver()
      }
    case .help, .setup, .address: break
    }
  }

  mutating func toggleHelp() {
    if place.destination == .help {
      goBack()
    } else {
      history.go(to: Place(.help))
    }
  }

  private mutating func sayExactTime() {
    if case .post(let reference) = place.destination, let id = place.comment,
      let comment = pages[reference]?.thread.nodes[id]?.comment
    {
      message = Message(Words.written(at: comment.createdAt, now: now))
    } else if let post = currentPost {
      let launch = Words.launched(at: post.featuredAt ?? post.createdAt, now: now)
      let run = Words.run(of: histories[post.id] ?? [], now: now)
      message = Message([launch, run].joined(by: " "))
    }
  }

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

extension PostOrder {
  var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}

extension Period {
  /// The day, week, month, year, day … around the same days; today's, where they hold today.
  fileprivate func nextKind(today: PacificDay) -> Period {
    let all = Kind.allCases
    let index = all.firstIndex(of: kind) ?? 0
    let holdsToday = firstDay <= today && today <= lastDay
    return Period(all[(index + 1) % all.count], containing: holdsToday ? today : firstDay)
  }

  /// The period of the same kind so many later; earlier, if negative.
  fileprivate func moved(by count: Int) -> Period {
    (0..<min(1000, abs(count))).reduce(self) { period, _ in
      count < 0 ? period.previous : period.next
    }
  }
}
