// A post's page and whole discussion, each answer kept as it comes: an interrupt between two of them
// costs nothing, and the next run asks for what is still missing.

import Archive
import FoundationEssentials
import ProductHunt

/// What is missing of a discussion.
struct DiscussionGaps {
  /// A page of the discussion, or of the replies to a comment.
  struct Gap: Hashable {
    var parent: Comment.ID?
    var next: Cursor

    /// What is asked with; nil for the first page of which nothing came along.
    var after: Cursor? { next == .beginning ? nil : next }
  }

  private(set) var gaps: [Gap] = []
  /// Where was asked already: a cursor that comes again ends a list.
  private var seen: Set<Gap> = []

  init(_ page: Page<Comment>) {
    add(page, under: nil)
  }

  var isWhole: Bool { gaps.isEmpty }

  mutating func next() -> Gap? { gaps.popLast() }

  /// Notes what a page, that is there now, has still to be asked for. Without recursion: how deep a
  /// stranger nests must not matter.
  mutating func add(_ page: Page<Comment>, under parent: Comment.ID?) {
    var pages: [(Page<Comment>, Comment.ID?)] = [(page, parent)]
    while let (page, parent) = pages.popLast() {
      if let next = page.next {
        let gap = Gap(parent: parent, next: next)
        if seen.insert(gap).inserted { gaps.append(gap) }
      }
      for comment in page.items { pages.append((comment.replies, comment.id)) }
    }
  }
}

extension SavedPost {
  /// Whether its page and all of its discussion were saved.
  var hasWholeDiscussion: Bool { fetchedAt != nil && DiscussionGaps(detail.comments).isWhole }
}
