// One post's page as far as it is loaded. How it looks at a width is `PageLayout`.

package import FoundationEssentials
package import ProductHunt
package import Texts

/// What is known of a post that somebody opened.
package struct PostPage: Hashable, Sendable {
  package let reference: PostReference
  /// What a list knew of it already; replaced by the detail's.
  package var post: Post? {
    didSet { if post?.name != oldValue?.name { name = post.map { PlainText(naming: $0.name) } } }
  }
  /// The post's name as it is shown, cleaned once: it stands in every frame.
  package private(set) var name: PlainText?
  package var detail: PostDetail?
  package var thread = Thread()
  package var order = CommentsOrder.newest
  /// Comments of which only the first line is shown, and nothing that answers them.
  package var folded: Set<Comment.ID> = []
  /// The next answer leaves the discussion as far as it is loaded: somebody is reading it.
  package var keepsThread = false
  package var ticket: Ticket?
  /// How often the service was asked for it or its discussion.
  package var requests = 0
  package var failure: Failure?
  package var updatedAt: Date?
  /// When it was saved, as long as it is what an earlier run has seen.
  package var savedAt: Date?
  /// The archive knows no more of it than a list did.
  package var isUnknown = false
  /// Comments later than this have come since the last visit; nil: nothing is known of one.
  package var seenUntil: Date?
  /// The person asked for it anew; what is there stays until that comes.
  package var isStale = false
  /// Requests for more of the discussion: nil stands for the top level.
  package var threadTickets: [Comment.ID?: Ticket] = [:]

  /// The post is the public feed's, and nobody has the credentials to ask for more of it.
  package let isFromFeed: Bool

  package init(_ reference: PostReference, post: Post? = nil, isFromFeed: Bool = false) {
    self.reference = reference
    self.post = post
    name = post.map { PlainText(naming: $0.name) }
    self.isFromFeed = isFromFeed
  }

  package var isLoading: Bool { ticket != nil }

  package mutating func take(_ detail: PostDetail, at now: Date) {
    // What was saved is read on, as what is refreshed by itself is.
    let keepsThread = keepsThread || savedAt != nil && order == .newest
    self.detail = detail
    post = detail.post
    if keepsThread {
      thread.refresh(
        detail.comments, isNewestFirst: order == .newest, asksReplies: savedAt != nil)
    } else {
      // The first comments come newest first.
      thread = order == .newest ? Thread(detail.comments) : Thread(from: .beginning)
    }
    self.keepsThread = false
    failure = nil
    isStale = false
    updatedAt = now
    savedAt = nil
    // Not the newest of the first page: answers that are loaded later can be newer, and not new.
    if seenUntil == nil { seenUntil = max(now, thread.newest ?? now) }
  }

  /// Shows what an earlier run has seen, until an answer comes.
  package mutating func recall(_ saved: SavedPost) {
    if let seen = saved.commentsSeen { seenUntil = seen }
    guard updatedAt == nil else { return }
    post = saved.detail.post
    guard let fetchedAt = saved.fetchedAt else {
      isUnknown = true
      return
    }
    savedAt = fetchedAt
    detail = saved.detail
    if order == .newest { thread = Thread(saved.detail.comments) }
  }

  /// Begins the discussion anew, in the order that is wanted now: with what was saved as long as nothing
  /// else is there, else with nothing.
  mutating func beginThread() {
    guard savedAt != nil, let saved = detail?.comments else {
      thread = Thread(from: .beginning)
      return
    }
    thread = Thread(saved)
    if order == .votes { thread.sortByVotes() }
  }

  /// Whether a comment has come since the last visit.
  package func isNew(_ comment: Comment) -> Bool {
    seenUntil.map { comment.createdAt > $0 } ?? false
  }
}
