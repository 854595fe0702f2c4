// The line at the bottom in which something is typed: to narrow, to find, to name a command or a date.
// What typing does stands in `Browser+Prompt`.

package import ProductHunt
package import Texts

/// A line that is being typed in a place.
package struct Prompt: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case narrow, find, command, date, search
    /// A topic of the public feed, by its slug.
    case topic
    /// A note on a post's bookmark.
    case note(Post)
  }

  package let purpose: Purpose
  package var field = TextField()
  /// The chosen row of the palette.
  package var choice = 0
  /// Why what was typed cannot be taken.
  package var problem: PlainText?
  /// How one stood before, for cancelling.
  package let origin: Stance

  package init(_ purpose: Purpose, from origin: Stance) {
    self.purpose = purpose
    self.origin = origin
  }
}

/// How one stands in a place: what moving, narrowing and finding change.
package struct Stance: Hashable, Sendable {
  fileprivate let destination: Destination
  fileprivate let selection: Post.ID?
  fileprivate let group: GroupRow.ID?
  fileprivate let row: Int
  package let top: Int
  fileprivate let isTouched: Bool
  package let narrowing: Narrowing?
  package let find: PageFind?
}

extension Place {
  package var stance: Stance {
    Stance(
      destination: destination, selection: selection, group: group, row: row, top: top,
      isTouched: isTouched,
      narrowing: narrowing, find: find)
  }

  /// Stands again as before.
  mutating func restore(_ stance: Stance) {
    destination = stance.destination
    selection = stance.selection
    group = stance.group
    row = stance.row
    top = stance.top
    isTouched = stance.isTouched
    narrowing = stance.narrowing
    find = stance.find
  }
}
