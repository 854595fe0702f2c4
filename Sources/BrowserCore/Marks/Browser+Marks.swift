// Bookmarks, notes and read marks. Nothing changes on the screen before it is on the disk.

import FoundationEssentials
package import ProductHunt
import Texts

/// What pressing the same key again at once undoes or confirms.
package enum Undoable: Hashable, Sendable {
  /// A bookmark with a note is only dropped when asked again.
  case dropping(Post.ID)
  case dropped(KeptBookmark)
  case allRead([Post.ID])
}

extension Browser {
  /// Undoes the last thing if this is the key that does, nil otherwise.
  mutating func undo(_ last: Undoable?, by command: Command) -> [Effect]? {
    switch (last, command) {
    case (.dropping(let id), .bookmark):
      guard let post = currentPost, post.id == id else { return nil }
      return [write(.unbookmark(post))]
    case (.dropped(let kept), .bookmark) where currentPost?.id == kept.post.id:
      return [write(.restore(kept))]
    case (.allRead(let ids), .markAllRead):
      return [write(.markUnread(ids))]
    default: return nil
    }
  }

  mutating func toggleBookmark() -> [Effect] {
    guard let post = markable else { return [] }
    guard let mark = expectedBookmark(of: post.id) else { return [write(.bookmark(post))] }
    guard mark.note == nil else {
      message = Message(Words.dropsNote(label(of: .bookmark)), kind: .warning)
      undoable = .dropping(post.id)
      return []
    }
    return [write(.unbookmark(post))]
  }

  mutating func toggleRead() -> [Effect] {
    guard let post = markable else { return [] }
    let isRead = marks[post.id]?.isRead == true
    return [write(isRead ? .markUnread([post.id]) : .markRead([post.id]))]
  }

  /// Marks all rows that are shown.
  mutating func markAllRead() -> [Effect] {
    guard canKeep, case .list(let spec) = place.destination, let list = lists[spec],
      let rows = rows(of: place)
    else { return [] }
    let ids = (0..<rows.count).map { list.rows[rows.index(of: $0)].id }
      .filter { marks[$0]?.isRead != true }
    guard !ids.isEmpty else {
      message = Message(Words.allIsRead)
      return []
    }
    return [write(.markAllRead(ids))]
  }

  /// The first time that a post is looked at, it is read.
  mutating func markOpened(_ reference: PostReference) -> [Effect] {
    guard !place.isMarked, let post = pages[reference]?.post else { return [] }
    place.isMarked = true
    return marks[post.id]?.isRead == true ? [] : [write(.opened(post.id))]
  }

  // MARK: Notes

  mutating func openNote() {
    guard let post = markable else { return }
    openPrompt(.note(post))
  }

  mutating func acceptNote(_ typed: String, on post: Post) -> [Effect] {
    let before = marks[post.id]?.bookmark?.note
    let note = typed.split(separator: " ", omittingEmptySubsequences: false)
      .joined(separator: " ").trimmed
    // Line breaks of an imported note are not shown in the field; unchanged, they stay.
    guard note != before?.onOneLine ?? "" else { return [] }
    return [write(.note(note.isEmpty ? nil : note, post))]
  }

  // MARK: Unread

  /// Selects the next unread row, or the one before.
  mutating func goToUnread(_ offset: Int) {
    guard canKeep, case .list(let spec) = place.destination, let list = lists[spec],
      let rows = rows(of: place)
    else { return }
    let current = selectedRow(of: place) ?? -1
    let unread = (0..<rows.count).filter {
      marks[list.rows[rows.index(of: $0)].id]?.isRead == false
    }
    let ahead =
      offset > 0 ? unread.filter { $0 > current } : unread.filter { $0 < current }.reversed()
    guard let row = ahead.dropFirst(abs(offset) - 1).first ?? ahead.last else {
      message = Message(
        unread.isEmpty ? Words.allIsRead : offset > 0 ? Words.noUnreadBelow : Words.noUnreadAbove)
      return
    }
    place.isTouched = true
    select(row: row, in: rows)
  }

  // MARK: Acknowledged

  mutating func acknowledge(_ written: Written, of write: Write) {
    switch (write, written) {
    case (.bookmark(let post), .bookmarked(let mark)):
      marks[post.id, default: PostMarks()].bookmark = mark
      message = Message(Words.bookmarked(label(of: .bookmark), note: label(of: .note)))
    case (.restore(let kept), .bookmarked(let mark)):
      marks[kept.post.id, default: PostMarks()].bookmark = mark
      message = Message(mark.note == nil ? Words.bookmarkedAgain : Words.bookmarkedWithNote)
    case (.unbookmark(let post), .unbookmarked(let kept)):
      marks[post.id, default: PostMarks()].bookmark = nil
      undoable = kept.map { .dropped($0) }
      let key = label(of: .bookmark)
      message = Message(
        kept?.mark.note == nil ? Words.unbookmarked(key) : Words.unbookmarkedWithNote(key))
    case (.note(let note, let post), .bookmarked(let mark)):
      marks[post.id, default: PostMarks()].bookmark = mark
      message = Message(note == nil ? Words.noteRemoved : Words.noted)
    case (.opened(let id), .read):
      marks[id, default: PostMarks()].isRead = true
    case (.markRead(let ids), .read):
      for id in ids { marks[id, default: PostMarks()].isRead = true }
      message = Message(Words.read)
    case (.markAllRead(let ids), .read(let changed)):
      for id in ids { marks[id, default: PostMarks()].isRead = true }
      undoable = .allRead(changed)
      message = Message(Words.allRead(changed.count, label(of: .markAllRead)))
    case (.markUnread(let ids), .unread):
      for id in ids { marks[id, default: PostMarks()].isRead = false }
      message = Message(ids.count == 1 ? Words.unread : Words.unreadAgain(ids.count))
    default: break
    }
  }

  // MARK: Words

  /// The key of a command, where one is.
  func label(of command: Command) -> PlainText { keymap.label(of: command, in: place.context) }

  /// What stands in an empty list of one's own.
  func wordsForNothingKept(_ spec: ListSpec) -> PlainText {
    spec == .bookmarks ? Words.noBookmarks(label(of: .bookmark)) : Words.nothingUnread
  }

  // MARK: Whether it can be done

  /// The post that is marked; says so if there is nowhere to keep a mark.
  private var markable: Post? {
    mutating get { canKeep ? currentPost : nil }
  }

  /// Whether there is an archive; says so if there is none.
  var canKeep: Bool {
    mutating get {
      if !keeps { message = Message(Words.noArchive, kind: .warning) }
      return keeps
    }
  }

  /// The bookmark that will be there when all that is under way is written.
  private func expectedBookmark(of id: Post.ID) -> BookmarkMark? {
    for (_, errand) in awaiting.sorted(by: { $0.key > $1.key }) {
      switch errand {
      case .write(.bookmark(let post)) where post.id == id: return BookmarkMark(at: now.date)
      case .write(.unbookmark(let post)) where post.id == id: return nil
      case .write(.note(let note, let post)) where post.id == id:
        return BookmarkMark(at: now.date, note: note)
      case .write(.restore(let kept)) where kept.post.id == id: return kept.mark
      default: continue
      }
    }
    return marks[id]?.bookmark
  }
}

extension String {
  /// As the field shows it.
  var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }

  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
