// What each command does. Movement stands in `Browser+Movement`.

import FoundationEssentials
import ProductHunt
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

}
