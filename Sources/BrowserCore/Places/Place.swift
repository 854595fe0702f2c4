// Where one can be, and how one stood there: what is shown, what is selected, how far it is scrolled.
// What was loaded for it stands elsewhere, so that two places can show the same list.

package import ProductHunt

/// What a place shows.
package enum Destination: Hashable, Sendable {
  case list(ListSpec)
  case post(PostReference)
  case help
  case setup
}

/// One place that was gone to, left as it was.
package struct Place: Hashable, Sendable {
  package var destination: Destination
  /// The selected post of a list, by id: rows may come in above it.
  package var selection: Post.ID?
  /// The row that the selection was in when the list was last put right.
  package var row = 0
  /// Whether the person has moved here: before that, rows that come in above are shown.
  package var isTouched = false
  /// The first row or line on screen.
  package var top = 0
  /// The current comment of a page; nil above the discussion.
  package var comment: Comment.ID?
  /// Whether the end of a page stays in sight while more is loaded.
  package var followsEnd = false
  /// What its rows are narrowed to; nil shows all.
  package var narrowing: Narrowing?
  /// What is looked for on its page.
  package var find: PageFind?
  /// The line that is being typed here.
  package var prompt: Prompt?

  package init(_ destination: Destination) {
    self.destination = destination
  }

  package var context: Binding.Context {
    switch destination {
    case .list: .list
    case .post: .page
    case .help, .setup: .help
    }
  }
}
