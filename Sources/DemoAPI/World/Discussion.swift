// Who answers whom below one post, and when. The words of a comment are made when they are asked for.

import FoundationEssentials

/// All comments of one post. A comment's index counts them in the order they were written.
struct Discussion: Sendable {
  let postID: Int
  let postAddress: String
  /// The index that each comment answers to; nil for a top-level one.
  private let parents: [Int?]
  private let firstMoment: Date
  private let lastMoment: Date

  init(of post: DemoPost, now: Date) {
    postID = post.id
    postAddress = "https://www.producthunt.com/products/\(post.slug)"
    firstMoment = post.createdAt
    let days: Double = post.commentsCount > 100 ? 3 : 1.2
    lastMoment = max(post.createdAt, min(now, post.createdAt.addingTimeInterval(86_400 * days)))
    parents = Discussion.parents(count: post.commentsCount, postID: post.id)
  }

  // Long discussions go eight deep, others three.
  private static func parents(count: Int, postID: Int) -> [Int?] {
    var random = SplitMix64(postID, 7)
    let deepest = count > 900 ? 8 : 3
    var parents: [Int?] = []
    var depths: [Int] = []
    for index in 0..<count {
      // People answer what was said last more than what was said first.
      let candidate = index - 1 - random.below(min(index, 1 + random.below(24)))
      if index == 0 || random.below(100) < 42 || depths[candidate] >= deepest {
        parents.append(nil)
        depths.append(1)
      } else {
        parents.append(candidate)
        depths.append(depths[candidate] + 1)
      }
    }
    return parents
  }

  /// The comments that answer one, or the top-level ones, in the order that is asked for.
  func comments(under parent: Int?, _ field: PlannedField) -> [DemoComment] {
    let comments = parents.indices.filter { parents[$0] == parent }.map { comment($0) }
    return field.string("order") == "VOTES_COUNT"
      ? comments.sorted { ($1.votes, $0.id) < ($0.votes, $1.id) }
      : comments.reversed()
  }

  func comment(_ index: Int) -> DemoComment {
    let span = lastMoment.timeIntervalSince(firstMoment)
    let share = Double(index + 1) / Double(parents.count + 1)
    return DemoComment(
      discussion: self, index: index, parent: parents[index],
      createdAt: firstMoment.addingTimeInterval((span * share).rounded(.down)))
  }
}

/// One comment of a discussion.
struct DemoComment: Sendable {
  private static let idsPerPost = 2_000

  let discussion: Discussion
  let index: Int
  let parent: Int?
  let createdAt: Date

  var postAddress: String { discussion.postAddress }
  var id: Int { DemoComment.id(discussion.postID, index) }
  var parentID: Int? { parent.map { DemoComment.id(discussion.postID, $0) } }
  var body: String { CommentWords.body(id: id, isFirst: index == 0) }

  var votes: Int {
    var random = SplitMix64(id, 8)
    return random.oneIn(4) ? random.below(40) : random.below(4)
  }

  private static func id(_ postID: Int, _ index: Int) -> Int { postID * idsPerPost + index }

  static func parts(ofID id: Int) -> (postID: Int, index: Int) {
    (id / idsPerPost, id % idsPerPost)
  }
}
