// A post as a list shows it: its words and numbers made once, when it arrives, and not for each frame.

import Canvas
package import ProductHunt
package import Texts

/// One row's facts, ready to be drawn.
package struct PostRow: Hashable, Sendable, Identifiable {
  package let post: Post
  package let name: PlainText
  package let tagline: PlainText
  package let topics: [PlainText]
  package let votes: PlainText
  package let comments: PlainText
  /// Cells that the name, the votes and the comments take. Not to be taken from the numbers: 9,999 is
  /// longer than 10k.
  package let nameWidth: Int
  package let votesWidth: Int
  package let commentsWidth: Int

  package var id: Post.ID { post.id }

  package init(_ post: Post) {
    self.post = post
    name = PlainText(naming: post.name)
    tagline = PlainText(post.tagline)
    votes = "▲" + Words.short(post.votesCount)
    comments = Words.short(post.commentsCount) + "c"
    nameWidth = Width.of(name)
    votesWidth = Width.of(votes)
    commentsWidth = Width.of(comments)
    topics = post.topics.prefix(3).map { PlainText($0.name) }.filter { !$0.isEmpty }
  }
}

/// The greatest widths among rows, in cells: what their columns need.
struct RowWidths: Hashable, Sendable {
  private(set) var name = 0
  private(set) var votes = 0
  private(set) var comments = 0
  private(set) var rank = 1

  init() {}

  init(of rows: [PostRow], in period: Period) {
    var last = 0
    for row in rows {
      name = max(name, row.nameWidth)
      votes = max(votes, row.votesWidth)
      comments = max(comments, row.commentsWidth)
      last = max(last, period.rank(of: row.post) ?? 0)
    }
    rank = "\(last)".utf8.count
  }
}

extension PlainText {
  /// A name that is never nothing to see.
  package init(naming foreign: ForeignText) {
    let clean = PlainText(foreign)
    self = clean.isEmpty ? Words.noName : clean
  }
}
