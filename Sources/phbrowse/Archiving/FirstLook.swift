// What the first frame shows: the last known state of the place that is begun at, read before anything
// else is opened, and no more than that.

import Archive
import BrowserCore
import FoundationEssentials
import ProductHunt
import Texts

extension Recollection {
  /// What the archive knows of a place; nil where it knows nothing, or cannot be read just now.
  init?(of destination: Destination, in setting: ArchiveSetting, now: Date) {
    guard let store = setting.glance() else { return nil }
    defer { store.close() }
    let reading = ArchiveReading(store)
    switch destination {
    case .list(let spec):
      guard let (known, saved) = try? Self.list(spec, reading, store, now: now) else { return nil }
      self = .list(known, saved)
    case .post(let reference):
      guard let saved = try? reading.post(reference) else { return nil }
      self = .post(reference, saved)
    case .groups, .address, .help, .setup: return nil
    }
  }

  /// The list, or where today's was never seen, that of the newest day that was.
  private static func list(
    _ spec: ListSpec, _ reading: ArchiveReading, _ store: ArchiveStore, now: Date
  ) throws(ArchiveError) -> (ListSpec, BrowserCore.SavedList)? {
    if let saved = try reading.list(spec) { return (spec, saved) }
    guard spec.subject == .everything, spec.period == .day(PacificDay(containing: now)),
      let newest = try store.newestDay().flatMap({ PacificDay($0) })
    else { return nil }
    for scope in [spec.scope] + PeriodLoad.Scope.allCases {
      let other = ListSpec(.day(newest), scope: scope, order: spec.order)
      if let saved = try reading.list(other) { return (other, saved) }
    }
    return nil
  }
}
