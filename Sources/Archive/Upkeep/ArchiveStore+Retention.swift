// Forgetting by itself, once a day, where a person wants old things forgotten.

package import FoundationEssentials

extension ArchiveStore {
  /// Prunes what was last seen more than so many days ago, unless that was done within the last day.
  /// Nil where nothing was to be done. Takes as long as there is much to forget.
  package func retain(days: Int, now: Date) throws(ArchiveError) -> PruneReport? {
    let key = "pruned"
    if let last = try progress(key).flatMap(Double.init),
      (0..<86_400).contains(now.timeIntervalSince1970 - last)
    {
      return nil
    }
    let report = try prune(olderThan: now.addingTimeInterval(-86_400 * Double(max(1, days))))
    try setProgress(key, to: String(now.storable), at: now)
    return report
  }
}
