// Forgets by itself what was not seen for longer than the person wants it kept: once a day at most, behind
// the browser's back. Bookmarks, and the posts that they name, stay.

import Archive
package import FoundationEssentials
import ProductHunt

/// When the archive is looked through, and for how old things.
package struct Retention: Sendable {
  private let archive: String
  /// Its age says when that was done last.
  private let mark: String
  private let days: Int

  private static let day = 86_400.0

  /// Nil where everything is kept for ever, or there is no archive.
  package init?(keepingFor days: Int?, environment: [String: String]) {
    let folders = Folders(environment: environment)
    guard let days, let archive = folders.archive, let state = folders.state else { return nil }
    (self.archive, self.days) = (archive, days)
    mark = state + "/pruned"
  }

  /// Does it once the browser has what it needs for its first frames, where it is due. A program that ends
  /// meanwhile loses nothing: each slice is all done or not at all.
  func startLater() {
    let now = Date()
    guard isDue(now) else { return }
    Task.detached(priority: .background) {
      try? await Task.sleep(for: .seconds(5))
      prune(now)
    }
  }

  package func isDue(_ now: Date) -> Bool {
    let files = FileManager.default
    guard files.fileExists(atPath: archive) else { return false }
    let last = try? files.attributesOfItem(atPath: mark)[.modificationDate] as? Date
    return last.map { now.timeIntervalSince($0) >= Self.day || $0 > now } ?? true
  }

  /// Does it now. The mark comes first: what fails today is tried tomorrow, not at every start.
  package func prune(_ now: Date) {
    try? PrivateFile(mark).write([])
    guard let (store, _) = try? ArchiveStore.open(at: archive, now: now, options: .service) else {
      return
    }
    _ = try? store.prune(olderThan: now.addingTimeInterval(-Double(days) * Self.day))
  }
}
