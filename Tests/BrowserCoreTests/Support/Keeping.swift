// Browsers with an archive behind them, and what that answers, for the tests of this folder.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Texts

extension SavedList {
  /// Posts as they were saved at 09:40 of the sample's day.
  static func sample(
    _ posts: [Post], at date: Date = Moment.start.after(-15_720).date, isWhole: Bool = true,
    read: [Post.ID] = [], bookmarked: [Post.ID] = []
  ) -> SavedList {
    let marks = posts.map {
      let bookmark = bookmarked.contains($0.id) ? BookmarkMark(at: date) : nil
      return ($0.id, PostMarks(isRead: read.contains($0.id), bookmark: bookmark))
    }
    return SavedList(
      posts, fetchedAt: date, isWhole: isWhole, marks: Dictionary(uniqueKeysWithValues: marks))
  }
}

extension Browser {
  /// A browser with an archive, before its first frame.
  static func keeping(
    _ size: Size = Size(width: 80, height: 24), at start: Start = .day(nil)
  ) -> Browser {
    Browser(at: start, size: size, now: .start, connection: .service, keeps: true)
  }

  /// One that has today's list from the archive, and has asked for it.
  static func recalling(
    _ saved: SavedList, size: Size = Size(width: 80, height: 24)
  ) -> (browser: Browser, effects: [Effect]) {
    var browser = keeping(size)
    _ = browser.handle(.recollected(.list(.today, saved)), at: .start)
    let effects = browser.handle(.started, at: .start)
    return (browser, effects)
  }

  /// One that has got today's list and keeps it; all of it is unread.
  static func keepingList(
    _ posts: [Post], marks: ListMarks? = nil, size: Size = Size(width: 80, height: 24)
  ) -> Browser {
    var browser = keeping(size)
    browser.carryOut(browser.handle(.started, at: .start), .posts(Answer(Page(posts))), marks)
    return browser
  }

  /// Answers all of the effects: the service with `reply`, the archive with what it would know.
  @discardableResult
  mutating func carryOut(
    _ effects: [Effect], _ reply: Reply? = nil, _ marks: ListMarks? = nil, at now: Moment = .start
  ) -> [Effect] {
    var rest: [Effect] = []
    for effect in effects {
      switch effect {
      case .request(_, let ticket):
        if let reply { rest += handle(.answered(ticket, reply), at: now) }
      case .recall(let recall, let ticket):
        rest += handle(.answered(ticket, .recalled(recall.nothing)), at: now)
      case .write(let write, let date, let ticket):
        let written = write.done(at: date, marks, self.marks)
        rest += handle(.answered(ticket, .written(written)), at: now)
      default: break
      }
    }
    return rest.isEmpty ? [] : carryOut(rest, nil, marks, at: now) + rest
  }
}

extension Recall {
  /// The answer of an archive that has seen nothing.
  var nothing: Recalled {
    switch self {
    case .list: .list(nil)
    case .post: .post(nil)
    case .groups: .groups(nil)
    case .name: .name(nil)
    case .marks: .marks([:])
    case .bookmarks: .bookmarks([], [:])
    case .unread: .unread([], [:])
    case .search: .found(Findings([], posts: 0, days: 0))
    }
  }
}

extension Write {
  /// What an archive says that has done it.
  func done(at date: Date, _ known: ListMarks?, _ before: [Post.ID: PostMarks] = [:]) -> Written {
    switch self {
    case .list(_, let posts, _):
      let marks = posts.map { ($0.id, before[$0.id] ?? PostMarks()) }
      return .marked(known ?? ListMarks(marks: Dictionary(marks, uniquingKeysWith: { $1 })))
    case .visit: return .marked(known ?? ListMarks())
    case .page(let detail):
      return .history([VoteCount(at: date, votes: detail.post.votesCount)])
    case .comments, .votedComments, .seen, .groups, .named, .fetched: return .done
    case .bookmark: return .bookmarked(BookmarkMark(at: date))
    case .note(let note, _): return .bookmarked(BookmarkMark(at: date, note: note))
    case .restore(let kept): return .bookmarked(kept.mark)
    case .unbookmark(let post):
      return .unbookmarked(before[post.id]?.bookmark.map { KeptBookmark(post, $0) })
    case .opened(let id): return .read([id])
    case .markRead(let ids), .markAllRead(let ids): return .read(ids)
    case .markUnread(let ids): return .unread(ids)
    }
  }
}

extension [Effect] {
  var recalls: [Recall] {
    compactMap { if case .recall(let recall, _) = $0 { recall } else { nil } }
  }

  var writes: [Write] {
    compactMap { if case .write(let write, _, _) = $0 { write } else { nil } }
  }

  /// The ticket of the one write, or recall, among them that is meant.
  func ticket(of isMeant: (Effect) -> Bool) -> Ticket? {
    for effect in self where isMeant(effect) {
      switch effect {
      case .write(_, _, let ticket), .recall(_, let ticket), .request(_, let ticket): return ticket
      default: continue
      }
    }
    return nil
  }
}
