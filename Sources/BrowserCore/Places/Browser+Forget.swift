// A browser that stays open for weeks does not hold all that was ever read in it.

import ProductHunt

extension Browser {
  /// More than so many lists, pages or groups are not kept unless one can go back to them.
  package static let mostLoaded = 100

  /// Drops what was loaded for places that no history leads to, once that is much. Come to again, it is
  /// had from the archive, or asked for.
  mutating func forgetWhatIsFar() {
    guard max(pages.count, lists.count, groups.count) > Self.mostLoaded else { return }
    var kept: Set<Destination> = []
    for place in history.reachable {
      kept.formUnion([place.destination, place.wanted])
      if case .list(let spec) = place.destination, let companion = companion(of: spec) {
        kept.insert(.list(companion))
      }
    }
    pages = pages.filter { kept.contains(.post($0.key)) }
    layouts = layouts.filter { kept.contains(.post($0.key)) }
    lists = lists.filter { kept.contains(.list($0.key)) || $0.value.isLoading }
    groups = groups.filter { kept.contains(.groups($0.key)) || $0.value.isLoading }
    recalled.formIntersection(kept)
    let known = Set(pages.values.compactMap { $0.post?.id })
      .union(lists.values.flatMap { $0.rows.map(\.id) })
    histories = histories.filter { known.contains($0.key) }
  }
}
