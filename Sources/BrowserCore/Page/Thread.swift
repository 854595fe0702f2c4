// A discussion as it is loaded: comments by id, who answers whom, and where each list goes on.

package import FoundationEssentials
package import ProductHunt

/// The comments of one post.
package struct Thread: Hashable, Sendable {
  /// One comment and where its replies stand.
  package struct Node: Hashable, Sendable {
    package var comment: Comment
    package var replies: [Comment.ID] = []
    package var parent: Comment.ID?
    /// Where the replies go on; nil when all are there.
    package var next: Cursor?
    package var depth: Int
    fileprivate var trail: PageTrail

    fileprivate init(_ comment: Comment, parent: Comment.ID?, next: Cursor?, depth: Int) {
      self.comment = comment
      self.parent = parent
      self.next = next
      self.depth = depth
      trail = PageTrail(from: next)
    }
  }

  package private(set) var nodes: [Comment.ID: Node] = [:]
  package private(set) var topLevel: [Comment.ID] = []
  /// Where the top level goes on; nil when all is there.
  package private(set) var next: Cursor?
  /// Comments and replies that came but could not be read.
  package private(set) var unreadable = 0
  private var trail = PageTrail()

  package init() {}

  package init(_ page: Page<Comment>) {
    append(page)
  }

  /// A discussion of which nothing has come yet.
  package init(from cursor: Cursor) {
    next = cursor
    trail = PageTrail(from: cursor)
  }

  package var isEmpty: Bool { topLevel.isEmpty && next == nil }

  /// Adds a page of top-level comments; those that are there already stay where they are.
  package mutating func append(_ page: Page<Comment>) {
    let added = add(page.items, under: nil, depth: 0)
    topLevel += added
    unreadable += page.unreadable
    next = trail.follow(page.next, bringing: added.count)
  }

  /// Adds a page of replies to a comment.
  package mutating func append(_ page: Page<Comment>, repliesTo id: Comment.ID) {
    guard let node = nodes[id] else { return }
    let added = add(page.items, under: id, depth: node.depth + 1)
    nodes[id]?.replies += added
    unreadable += page.unreadable
    let next = nodes[id]?.trail.follow(page.next, bringing: added.count)
    nodes[id]?.next = next
  }

  /// Puts the top level in the order of its votes, as far as it is there: the service would go on in
  /// another one.
  mutating func sortByVotes() {
    func votes(_ id: Comment.ID) -> Int { nodes[id]?.comment.votesCount ?? 0 }
    // The earlier of two that are equal stays before the other.
    topLevel = topLevel.enumerated()
      .sorted { (votes($1.element), $0.offset) < (votes($0.element), $1.offset) }
      .map(\.element)
    next = nil
  }

  /// Takes the first comments again: new ones come above, new answers behind the known ones, and what
  /// is there stays. With `asksReplies`, what answers known comments is asked for again as well: it was
  /// had in an earlier run.
  package mutating func refresh(
    _ page: Page<Comment>, isNewestFirst: Bool, asksReplies: Bool = false
  ) {
    let meets = page.items.contains { nodes[$0.id] != nil }
    // Between what is known and a page of nothing but new comments there may be others.
    guard !topLevel.isEmpty, meets || page.next == nil || !isNewestFirst else {
      self = isNewestFirst ? Thread(page) : Thread(from: .beginning)
      return
    }
    refreshKnown(page.items, asksReplies: asksReplies)
    guard isNewestFirst else { return }
    topLevel = add(page.items, under: nil, depth: 0) + topLevel
  }

  /// Takes what known comments say now, and adds the answers to them that are not known.
  private mutating func refreshKnown(_ comments: [Comment], asksReplies: Bool) {
    var open = comments
    while let comment = open.popLast() {
      guard let node = nodes[comment.id] else { continue }
      nodes[comment.id]?.comment.body = comment.body
      nodes[comment.id]?.comment.votesCount = comment.votesCount
      let isFirst = node.replies.isEmpty
      open += comment.replies.items
      let added = add(comment.replies.items, under: comment.id, depth: node.depth + 1)
      nodes[comment.id]?.replies += added
      if isFirst || asksReplies, node.next == nil {
        nodes[comment.id]?.next = comment.replies.next
        nodes[comment.id]?.trail = PageTrail(from: comment.replies.next)
      }
    }
  }

  /// When the newest comment that is there was written; nil where there is none.
  package var newest: Date? { nodes.values.map(\.comment.createdAt).max() }

  /// The comment of the top level under which one stands.
  package func topLevelComment(above id: Comment.ID) -> Comment.ID {
    var id = id
    while let parent = nodes[id]?.parent { id = parent }
    return id
  }

  /// How many comments stand under one, as far as they are loaded.
  package func countOfReplies(to id: Comment.ID) -> Int {
    var count = 0
    var open = nodes[id]?.replies ?? []
    while let id = open.popLast() {
      count += 1
      open += nodes[id]?.replies ?? []
    }
    return count
  }

  /// Every comment that is there, in the order in which it is read.
  package var inOrder: [Comment.ID] { inOrder(folding: []) }

  /// The comments that are shown when some are folded.
  package func inOrder(folding folded: Set<Comment.ID>) -> [Comment.ID] {
    var order: [Comment.ID] = []
    order.reserveCapacity(nodes.count)
    var open = Array(topLevel.reversed())
    while let id = open.popLast() {
      order.append(id)
      guard !folded.contains(id) else { continue }
      open += (nodes[id]?.replies ?? []).reversed()
    }
    return order
  }

  /// Adds comments with all that came under them, and gives those of the first level that are new.
  /// A loop, since a stranger decides how deep a thread is.
  private mutating func add(
    _ comments: [Comment], under parent: Comment.ID?, depth: Int
  ) -> [Comment.ID] {
    var added: [Comment.ID] = []
    var open = comments.reversed().map { (comment: $0, parent: parent, depth: depth) }
    while let (comment, above, level) = open.popLast() {
      guard nodes[comment.id] == nil else { continue }
      unreadable += comment.replies.unreadable
      var kept = comment
      kept.replies = Page()
      nodes[comment.id] = Node(
        kept, parent: above, next: comment.replies.next, depth: level)
      if level == depth {
        added.append(comment.id)
      } else if let above {
        nodes[above]?.replies.append(comment.id)
      }
      open += comment.replies.items.reversed().map {
        (comment: $0, parent: comment.id, depth: level + 1)
      }
    }
    return added
  }
}
