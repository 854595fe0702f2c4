// A page wrapped to a width: lines, numbered links, where comments begin. Made anew when the page or
// the width changes, never for a key; a comment that was wrapped once is not wrapped again.

import Canvas
package import ProductHunt

/// What a page looks like at a width.
package struct PageLayout: Hashable, Sendable {
  package private(set) var width: Int
  package private(set) var lines: [PageLine] = []
  /// Grows whenever `lines` changes.
  package private(set) var revision = 0
  /// Link 1 is the first. Numbers never change while the page is open.
  package private(set) var links: [PageLink] = []
  /// The line that begins the discussion.
  package private(set) var discussion: Int?
  /// The first line of each comment.
  package private(set) var commentLines: [Comment.ID: Int] = [:]

  /// Lines that each picture has.
  package private(set) var pictureRows = 0
  /// What the archive knew of its post when it was laid out.
  package private(set) var kept = Kept()

  private var numbers: [PageLink: Int] = [:]
  private var wrapped: [Comment.ID: [PageLine]] = [:]

  package init(width: Int) {
    self.width = max(1, width)
  }

  /// Lays the page out. `now` is for ages; so many lines are kept free for each picture.
  package mutating func update(
    _ page: PostPage, kept: Kept = Kept(), width: Int, now: Moment, isSpoken: Bool = false,
    pictureRows: Int = 0
  ) {
    self.pictureRows = pictureRows
    if self.width != max(1, width) {
      self.width = max(1, width)
      wrapped = [:]
    }
    var builder = PageBuilder(
      width: self.width, now: now, links: links, numbers: numbers, isSpoken: isSpoken)
    builder.pictureRows = pictureRows
    self.kept = kept
    builder.addHead(of: page, kept)
    builder.addBlank()
    discussion = builder.lines.count
    builder.addDiscussionTitle(of: page)
    commentLines = [:]
    builder.addThread(of: page, wrapped: &wrapped, starts: &commentLines)
    lines = builder.lines
    revision += 1
    links = builder.links
    numbers = builder.numbers
  }

  /// Forgets how comments were wrapped: their texts may have changed.
  package mutating func forgetComments() {
    wrapped = [:]
  }

  /// Where to stand in this layout to read on where `top` was in another of the same page.
  package func line(reading top: Int, of other: PageLayout) -> Int {
    guard other.lines.indices.contains(top) else { return 0 }
    let line = other.lines[top]
    let isSame: (PageLine) -> Bool = { $0.comment == line.comment && $0.part == line.part }
    let before = other.lines[..<top].reversed().prefix(while: isSame).count
    let after = other.lines[top...].prefix(while: isSame).count
    guard let start = lines.firstIndex(where: isSame) else { return min(top, lines.count) }
    let count = lines[start...].prefix(while: isSame).count
    return start + before * count / max(1, before + after)
  }
}
