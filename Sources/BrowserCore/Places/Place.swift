// Where one can be, and how one stood there: what is shown, what is selected, how far it is scrolled.
// What was loaded for it stands elsewhere, so that two places can show the same list.

package import FoundationEssentials
package import ProductHunt
package import Texts

/// What a place shows.
package enum Destination: Hashable, Sendable {
  case list(ListSpec)
  case groups(GroupSpec)
  case post(PostReference)
  /// An address to be selected with the terminal's own means.
  case address(WebLink)
  case help
  case setup
}

/// One place that was gone to, left as it was.
package struct Place: Hashable, Sendable {
  package var destination: Destination
  /// The selected post of a list, by id: rows may come in above it.
  package var selection: Post.ID?
  /// The selected topic or collection.
  package var group: GroupRow.ID?
  /// The row that the selection was in when the list was last put right.
  package var row = 0
  /// Whether the person has moved here: before that, rows that come in above are shown.
  package var isTouched = false
  /// The first row or line on screen.
  package var top = 0
  /// The current comment of a page; nil above the discussion.
  package var comment: Comment.ID?
  /// The first line of the preview on screen.
  package var previewTop = 0
  /// Whether the end of a page stays in sight while more is loaded.
  package var followsEnd = false
  /// What its rows are narrowed to; nil shows all.
  package var narrowing: Narrowing?
  /// What is looked for on its page.
  package var find: PageFind?
  /// The line that is being typed here.
  package var prompt: Prompt?
  /// The list that is wanted here, while that of another day stands in for it.
  package var awaited: ListSpec?
  /// Whether its post was marked as read when it was come to.
  package var isMarked = false
  /// The comment that a search led to: gone to as soon as it is there.
  package var soughtComment: Comment.ID?
  /// When the service is asked for what is typed.
  package var searchDue: Date?

  package init(_ destination: Destination) {
    self.destination = destination
  }

  /// What has to be loaded for it.
  package var wanted: Destination { awaited.map { .list($0) } ?? destination }

  package var context: Binding.Context {
    switch destination {
    case .list: .list
    case .groups: .groups
    case .post: .page
    case .help, .setup, .address: .help
    }
  }
}
