// The doctor's look at the archive: where it is, how much it holds, whether it is sound.

import Archive
import FoundationEssentials
import Texts

struct ArchiveFindings {
  let environment: [String: String]

  /// Up to so many bytes all of the file is read; a larger one takes too long for a look.
  private static let most = 64 << 20

  var all: [Finding] { [archive] }

  private var archive: Finding {
    let name = "archive"
    let setting = ArchiveSetting(environment: environment)
    guard let path = setting.path else {
      return .bad(
        name, .notConfigured, "there is no place for it",
        advice: "Set HOME, or XDG_DATA_HOME, to a folder of yours.")
    }
    let shown = PlainText(ForeignText(path))
    guard FileManager.default.fileExists(atPath: path) else {
      return .good(name, "nothing saved yet; it will be \(shown)")
    }
    let opened = setting.open(now: Date())
    guard let store = opened.store else {
      let failure = opened.failure ?? .failed(detail: .init("not opened"))
      return .bad(name, Status(failure), "\(shown) cannot be used", advice: failure.openingSentence)
    }
    defer { store.close() }
    if let sentence = opened.sentences.first {
      return .bad(name, store.isReadOnly ? .notConfigured : .ourFault, shown, advice: sentence)
    }
    do throws(ArchiveError) {
      return try look(at: store, shown, as: name)
    } catch {
      return .bad(name, Status(error), "\(shown) cannot be read", advice: error.sentence)
    }
  }

  private func look(
    at store: ArchiveStore, _ shown: PlainText, as name: String
  ) throws(ArchiveError) -> Finding {
    let info = try store.info()
    let counts: PlainText =
      "\(shown), \(Spoken.size(info.size)), \(Spoken.count(info.posts, "post", "posts")), "
      + Spoken.count(info.bookmarks, "bookmark", "bookmarks")
    guard info.size <= Self.most else {
      return .good(name, counts, advice: "phbrowse archive check reads all of it.")
    }
    let problems = try store.check()
    guard problems.isEmpty else {
      return .bad(
        name, .ourFault, "\(counts); damaged",
        advice: "phbrowse archive check says what is damaged, and mends what can be made anew.")
    }
    return .good(name, "\(counts); in order")
  }
}
