// The rows that can be selected where one is: of a list of posts or of topics and collections, all of
// them or those that narrowing left. A row is counted among the shown ones; an index, in the whole list.

import ProductHunt
import Texts

/// Rows as they are shown.
struct ShownRows {
  /// How many there are without narrowing.
  let whole: Int
  let narrowing: Narrowing?

  var count: Int { narrowing?.rows.count ?? whole }

  func index(of row: Int) -> Int { narrowing?.rows[row].index ?? row }

  /// What narrowing found in a row.
  func match(at row: Int) -> Narrowing.Row? { narrowing?.rows[row] }

  func row(of index: Int) -> Int? {
    guard let narrowing else { return index < whole ? index : nil }
    return narrowing.position(of: index)
  }
}

extension Browser {
  /// The rows of a place; nil where nothing can be selected.
  func rows(of place: Place) -> ShownRows? {
    let count: Int? =
      switch place.destination {
      case .list(let spec): lists[spec]?.rows.count
      case .groups(let spec): groups[spec]?.rows.count
      default: nil
      }
    return count.map { ShownRows(whole: $0, narrowing: place.narrowing) }
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
