// The discussion: comments as an indented thread with guides, each wrapped once.

import Canvas
import ProductHunt
import Texts

extension PageBuilder {
  /// How far a reply stands in from what it answers; deeper ones stop moving where text would no
  /// longer fit.
  private func indent(of depth: Int) -> Int {
    isSpoken ? 0 : min(depth * 2, max(0, (width - 24) / 2 * 2), 16)
  }

  mutating func addDiscussionTitle(of page: PostPage) {
    guard let post = page.post else { return }
    if page.isFromFeed, page.detail == nil {
      add([StyledRun(Words.discussion, style: Style(.heading, .bold))])
      add(Words.lacking(.discussion), Style(.faint))
      addBlank()
      return
    }
    let unreadable = page.thread.unreadable
    let remark = unreadable > 0 ? "  " + Words.unreadableComments(unreadable) : .empty
    var title = [
      StyledRun(Words.discussion, style: Style(.heading, .bold)),
      StyledRun(
        (isSpoken ? ", " : "  ") + Words.comments(post.commentsCount, in: orderShown(page))
          + remark,
        style: Style(.faint)),
    ]
    let new = page.countOfNewComments
    if new > 0 {
      let said = isSpoken ? Words.spokenNewComments(new) : Words.newComments(new)
      title.append(StyledRun(said, style: Style(.mark)))
    }
    add(title)
    if page.detail == nil {
      add(page.lacking(Words.loading, Words.notLoaded), Style(.faint))
    } else if page.thread.isEmpty {
      add(post.commentsCount > 0 ? Words.commentsWithheld : Words.noComments, Style(.faint))
    }
    addBlank()
  }

  /// Without two comments there is no order to speak of.
  private func orderShown(_ page: PostPage) -> CommentsOrder? {
    let isOrdered = page.thread.topLevel.count > 1 || page.thread.next != nil
    return page.detail != nil && !isOrdered ? nil : page.order
  }

  mutating func addThread(
    of page: PostPage, wrapped: inout [Comment.ID: [PageLine]], starts: inout [Comment.ID: Int]
  ) {
    for id in page.thread.inOrder(folding: page.folded) {
      guard let node = page.thread.nodes[id] else { continue }
      starts[id] = lines.count
      if page.folded.contains(id) {
        lines.append(
          folded(
            node, hiding: page.thread.countOfReplies(to: id), isNew: page.isNew(node.comment)))
        closeReplies(after: id, in: page)
        continue
      }
      let block = wrapped[id] ?? wrap(node, isNew: page.isNew(node.comment))
      wrapped[id] = block
      lines += block
      closeReplies(after: id, in: page)
    }
    if page.thread.next != nil { addMore(.topLevel, depth: 0) }
  }

  /// Says where a list of replies goes on, below the last comment of it and of those around it.
  private mutating func closeReplies(after id: Comment.ID, in page: PostPage) {
    let isFolded = page.folded.contains(id)
    var ended = isFolded || page.thread.nodes[id]?.replies.isEmpty == true ? id : nil
    while let id = ended, let node = page.thread.nodes[id] {
      if node.next != nil, !page.folded.contains(id) {
        addMore(.replies(id), depth: node.depth + 1)
      }
      let siblings = node.parent.flatMap { page.thread.nodes[$0]?.replies }
      ended = siblings?.last == id ? node.parent : nil
    }
  }

  private mutating func addMore(_ point: LoadPoint, depth: Int) {
    var line = PageLine(
      isSpoken
        ? Words.spokenMoreComments
        : .spaces(indent(of: depth))
          + (point == .topLevel ? Words.moreComments : Words.moreReplies),
      Style(.faint))
    line.loads = point
    lines.append(line)
  }

  /// The one line that a folded comment is.
  private func folded(_ node: Thread.Node, hiding count: Int, isNew: Bool) -> PageLine {
    let guides = PlainText(repeating: "│ ", count: indent(of: node.depth) / 2)
    let more = Words.folded(count)
    let room = max(0, width - Width.of(guides) - 4 - Width.of(more))
    var line = PageLine([
      StyledRun(isSpoken ? .empty : guides, style: Style(.border)), bullet(isNew: isNew),
      StyledRun(byline(of: node).truncated(to: room), style: Style(.faint)),
      StyledRun("  " + more, style: Style(.faint)),
    ])
    line.comment = node.comment.id
    line.beginsComment = true
    return line
  }

  private func byline(of node: Thread.Node) -> PlainText {
    isSpoken
      ? Words.spokenByline(of: node.comment, depth: node.depth, now: now)
      : Words.byline(of: node.comment, now: now)
  }

  /// Where a comment begins: `N` if it has come since the last visit.
  private func bullet(isNew: Bool) -> StyledRun {
    if isSpoken { return StyledRun(isNew ? Words.spokenNew : .empty, style: Style(.mark)) }
    return isNew
      ? StyledRun("N ", style: Style(.mark, .bold)) : StyledRun("● ", style: Style(.border))
  }

  private mutating func wrap(_ node: Thread.Node, isNew: Bool) -> [PageLine] {
    let indent = indent(of: node.depth)
    let guides = PlainText(repeating: "│ ", count: indent / 2)
    var inner = PageBuilder(
      width: max(1, width - indent - (isSpoken ? 0 : 2)), now: now, links: links, numbers: numbers,
      isSpoken: isSpoken)
    // Shared, they would be copied with each comment that has a link.
    (links, numbers) = ([], [:])
    inner.add([StyledRun(byline(of: node), style: Style(.faint))])
    inner.add(Prose(html: node.comment.words))
    inner.addBlank()
    (links, numbers) = (inner.links, inner.numbers)
    return inner.lines.enumerated().map { row, line in
      var line = line
      if isSpoken {
        if row == 0 { line.runs.insert(bullet(isNew: isNew), at: 0) }
      } else {
        let lead = row == 0 ? bullet(isNew: isNew) : StyledRun("  ", style: Style(.border))
        line.runs.insert(contentsOf: [StyledRun(guides, style: Style(.border)), lead], at: 0)
      }
      line.comment = node.comment.id
      line.beginsComment = row == 0
      return line
    }
  }
}
