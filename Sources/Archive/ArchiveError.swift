// Every way in which the archive can fail or surprise a person. Which SQLite code means which is
// decided in `Failures`.

package import Texts

/// Why the archive could not do what was asked. The browser goes on without it.
package enum ArchiveError: Error, Hashable, Sendable {
  /// The folder or the file cannot be made, opened or written.
  case unwritable(detail: Detail)
  /// There is no room left to write; everything kept before is still there.
  case full(detail: Detail)
  /// Another program held the lock for longer than we wait.
  case busy(detail: Detail)
  /// The file is damaged. ``ArchiveStore/recover(at:now:options:)`` puts it aside and begins anew.
  case corrupt(detail: Detail)
  /// A newer version made the file, so that it may only be read.
  case newerVersion
  /// Anything else that SQLite refused.
  case failed(detail: Detail)

  /// Words for the log, not for the person: they may hold a path, but never a stranger's text.
  package struct Detail: Hashable, Sendable {
    package let text: String
    package init(_ text: String) { self.text = text }
  }

  /// For the log and the tests; never reworded.
  package var code: String {
    switch self {
    case .unwritable: "archive-unwritable"
    case .full: "archive-full"
    case .busy: "archive-busy"
    case .corrupt: "archive-corrupt"
    case .newerVersion: "archive-newer-version"
    case .failed: "archive-failed"
    }
  }

  /// What happened and what to do next, for the person.
  package var sentence: PlainText {
    switch self {
    case .unwritable:
      "The archive cannot be written, so nothing new is kept. Look at its folder's permissions."
    case .full:
      "The disk is full: nothing new is kept until there is room. What was kept before is safe."
    case .busy:
      "Another program holds the archive. This was not kept; try again when it is done."
    case .corrupt:
      "The archive is damaged. Start phbrowse again: it puts the file aside and keeps your bookmarks."
    case .newerVersion:
      "A newer phbrowse made this archive, so it is only read. Update phbrowse to keep new things."
    case .failed:
      "The archive could not do this, so it was not kept. The log has the details."
    }
  }

  package var detail: Detail? {
    switch self {
    case .unwritable(let detail), .full(let detail), .busy(let detail), .corrupt(let detail),
      .failed(let detail):
      detail
    case .newerVersion: nil
    }
  }
}

/// Something that a person is told once, after the archive was opened.
package enum ArchiveNotice: Hashable, Sendable {
  /// The damaged file now has another name.
  case movedAside(MovedAside)
  /// A newer version made the file: it was opened for reading only.
  case newerVersion

  /// What became of a damaged file.
  package struct MovedAside: Hashable, Sendable {
    /// The file's new name, in the same folder.
    package var name: String
    /// Bookmarks, with their notes, that the new file has again.
    package var bookmarks: Int
    /// Bookmarks that could be read only in part, or not at all, as far as they can be counted.
    package var damagedBookmarks: Int
    package var readMarks: Int
    /// Whether the bookmarks' place in the old file could be read at all.
    package var isSure: Bool
  }

  package var code: String {
    switch self {
    case .movedAside: "archive-moved-aside"
    case .newerVersion: ArchiveError.newerVersion.code
    }
  }

  package var sentence: PlainText {
    switch self {
    case .newerVersion: return ArchiveError.newerVersion.sentence
    case .movedAside(let moved):
      let name = PlainText(ForeignText(moved.name))
      let bookmarks: PlainText =
        moved.bookmarks == 1 ? "1 bookmark of it." : "\(moved.bookmarks) bookmarks of it."
      let words: PlainText =
        "The archive was damaged. It is now \(name); a new one has begun with \(bookmarks)"
      if moved.damagedBookmarks > 0 {
        return "\(words) \(moved.damagedBookmarks) could not be read whole."
      }
      return moved.isSure ? words : words + " There may have been more: keep the file."
    }
  }
}
