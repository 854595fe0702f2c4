// What the shell completes from the archive: a look at the file as it is, and nothing where there is
// none.

import Archive
import ArgumentParser
import FoundationEssentials
import ProductHunt
import Texts

enum SavedWords {
  /// Topics, those with the most followers first.
  static var topics: CompletionKind {
    .custom { _, _, _ in
      words { (store) throws(ArchiveError) in
        try store.topics().map(\.slug.raw).filter(isSlug)
      }
    }
  }

  /// Today, yesterday, and the latest days of which something is saved.
  static var days: CompletionKind {
    .custom { _, _, _ in
      ["today", "yesterday"]
        + words { (store) throws(ArchiveError) in try store.days(limit: 60) }
    }
  }

  private static func words(
    _ read: (ArchiveStore) throws(ArchiveError) -> [String]
  ) -> [String] {
    let environment = ProcessInfo.processInfo.environment
    let setting = ArchiveSetting(environment: environment)
    guard let store = setting.glance() else { return [] }
    defer { store.close() }
    return (try? read(store)) ?? []
  }

  /// A stranger's words go to a shell: only what a slug may hold.
  private static func isSlug(_ text: String) -> Bool {
    (1...80).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
  }
}
