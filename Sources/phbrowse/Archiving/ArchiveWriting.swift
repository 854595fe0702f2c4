// Does in the archive what the browser wants kept. What a function returns is on the disk.

import Archive
import BrowserCore
import FoundationEssentials
import ProductHunt
import Texts

struct ArchiveWriting {
  private let store: ArchiveStore
  private let now: Date

  init(_ store: ArchiveStore, at now: Date) {
    self.store = store
    self.now = now
  }

  func carryOut(_ write: Write) throws(ArchiveError) -> Written {
    switch write {
    case .list(let spec, let posts, let isWhole):
      try store.save(
        FetchedList(
          ListKey(spec), posts, rankedBy: spec.hasPeriods ? spec.period.kind : nil, at: now,
          isWhole: isWhole), isShown: true)
      return .marked(try marks(of: spec))
    case .fetched(let spec, let posts):
      try store.save(
        FetchedList(
          ListKey(spec), posts, rankedBy: spec.period.kind, at: now, isWhole: true),
        isShown: false)
    case .visit(let spec):
      try store.beginVisit(ListKey(spec), at: now)
      return .marked(try marks(of: spec))
    case .page(let detail):
      try store.save(detail, at: now)
      return .history(try store.history(of: detail.post.id).map(VoteCount.init))
    case .comments(let page, let post, let parent, let cursor):
      try store.save(page, of: post, under: parent, after: cursor.ifNotFirst, at: now)
    case .votedComments(let page, let post):
      try store.add(page, to: post, at: now)
    case .seen(let post, let until):
      try store.setCommentsSeen(of: post, to: until, at: now)
    case .groups(.topics(let topics)):
      try store.saveListed(topics, at: now)
    case .groups(.collections(let collections)):
      try store.saveListed(collections, at: now)
    case .named(.topics(let topics)):
      try store.save(topics)
    case .named(.collections(let collections)):
      try store.save(collections, at: now)
    case .bookmark, .unbookmark, .restore, .note, .opened, .markRead, .markUnread, .markAllRead:
      return try mark(write)
    }
    return .done
  }

  /// What the visit and the person say of a list's posts, and how their votes ran.
  private func marks(of spec: ListSpec) throws(ArchiveError) -> ListMarks {
    guard let list = try store.list(ListKey(spec)) else { return ListMarks() }
    var known = ListMarks(marks: list.entries.marks)
    for entry in list.entries {
      let change = RowChange(
        isNew: entry.marks.isNew, votes: entry.marks.votesChange, rank: entry.marks.rankChange)
      if change != RowChange() { known.changes[entry.post.id] = change }
    }
    known.histories = try store.histories(of: list.entries.map(\.post.id))
      .mapValues { $0.map(VoteCount.init) }
    return known
  }

  // MARK: A person's own

  private func mark(_ write: Write) throws(ArchiveError) -> Written {
    switch write {
    case .bookmark(let post):
      return .bookmarked(BookmarkMark(try store.bookmark(post, at: now)))
    case .unbookmark(let post):
      let gone = try store.unbookmark(post.id)
      return .unbookmarked(gone.map { KeptBookmark(post, BookmarkMark($0)) })
    case .restore(let kept):
      try store.restore(Bookmark(kept.post, markedAt: kept.mark.at, note: kept.mark.note))
      return .bookmarked(kept.mark)
    case .note(let note, let post):
      if let noted = try store.note(note, on: post.id) { return .bookmarked(BookmarkMark(noted)) }
      let bookmark = try store.bookmark(post, at: now)
      return .bookmarked(BookmarkMark(try store.note(note, on: post.id) ?? bookmark))
    case .opened(let id):
      return .read(try store.markRead([id], at: now))
    case .markRead(let ids), .markAllRead(let ids):
      return .read(try store.markRead(ids, at: now))
    case .markUnread(let ids):
      return .unread(try store.markUnread(ids).map(\.id))
    case .list, .fetched, .visit, .page, .comments, .votedComments, .seen, .groups, .named:
      return .done
    }
  }
}

extension Cursor {
  /// The first page is asked for without one.
  fileprivate var ifNotFirst: Cursor? { self == .beginning ? nil : self }
}
