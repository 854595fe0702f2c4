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
  /// Of the discussion (nil) and of each comment's replies.
  private var trails: [Comment.ID?: PageTrail] = [:]
  private var seen: Set<Comment.ID> = []

  init(_ page: Page<Comment>) {
    add(page, under: nil)
    // What was saved may come again behind many new comments: only what comes in this run is known.
    seen = []
  }

  var isWhole: Bool { gaps.isEmpty }

  mutating func next() -> Gap? { gaps.popLast() }

  /// Notes what a page, that is there now, has still to be asked for. Without recursion: how deep a
  /// stranger nests must not matter.
  mutating func add(_ page: Page<Comment>, under parent: Comment.ID?) {
    var pages: [(Page<Comment>, Comment.ID?)] = [(page, parent)]
    while let (page, parent) = pages.popLast() {
      let new = page.items.count { seen.insert($0.id).inserted }
      if let next = trails[parent, default: PageTrail()].follow(page.next, bringing: new) {
        gaps.append(Gap(parent: parent, next: next))
      }
      for comment in page.items { pages.append((comment.replies, comment.id)) }
    }
  }
}

extension SavedPost {
  /// Whether its page and all of its discussion were saved.
  var hasWholeDiscussion: Bool { fetchedAt != nil && DiscussionGaps(detail.comments).isWhole }
}
