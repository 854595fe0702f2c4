// The rows that can be selected where one is: of a list of posts or of topics and collections, all of
// them or those that narrowing left. A row is counted among the shown ones; an index, in the whole list.

import ProductHunt
import Texts

extension Browser {
  /// The rows of a place; nil where nothing can be selected.
  func rows(of place: Place) -> ShownRows? {
    switch place.destination {
    case .list(let spec):
      lists[spec].map { ShownRows($0, place.narrowing, divider: divider(of: spec)) }
    case .groups(let spec):
      groups[spec].map { ShownRows(whole: $0.rows.count, narrowing: place.narrowing) }
    default: nil
    }
  }

  /// The shown row of the selection; nil if it is not among them.
  func selectedRow(of place: Place) -> Int? {
    let index: Int? =
      switch place.destination {
      case .list(let spec): lists[spec]?.row(of: place.selection)
      case .groups(let spec): groups[spec]?.row(of: place.group)
      default: nil
      }
    return index.flatMap { rows(of: place)?.row(of: $0) }
  }

  mutating func select(index: Int) {
    switch place.destination {
    case .list(let spec): place.selection = lists[spec]?.rows[index].id
    case .groups(let spec): place.group = groups[spec]?.rows[index].id
    default: break
    }
  }

  /// Looks through the rows again if they have changed.
  mutating func updateNarrowing() {
    guard place.narrowing != nil else { return }
    switch place.destination {
    case .list(let spec):
      guard let list = lists[spec] else { return }
      place.narrowing?.update(
        list.rows.lazy.map { ($0.name, $0.tagline) }, revision: list.revision)
    case .groups(let spec):
      guard let list = groups[spec] else { return }
      place.narrowing?.update(
        list.rows.lazy.map { ($0.name, $0.tagline) }, revision: list.revision)
    default:
      place.narrowing = nil
    }
  }
}
