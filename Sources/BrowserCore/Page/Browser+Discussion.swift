// The discussion of a page: its order, what is folded, and which comment is the current one.

import ProductHunt

extension Browser {
  /// Newest first or most voted; the discussion is asked for anew, the rest of the page stays. Of what
  /// was saved, that is shown in the other order.
  mutating func changeCommentOrder() -> [Effect] {
    guard case .post(let reference) = place.destination, var page = pages[reference],
      page.detail != nil
    else { return [] }
    // What is under way would come in the order of before.
    let cancelled = page.threadTickets.values.sorted().map { cancel($0) }
    page.threadTickets = [:]
    place.isTouched = true
    page.order = page.order == .newest ? .votes : .newest
    page.beginThread()
    page.folded = []
    pages[reference] = page
    place.comment = nil
    place.followsEnd = false
    layouts[reference]?.forgetComments()
    updateLayout(of: reference)
    place.top = min(place.top, layouts[reference]?.discussion ?? 0)
    return cancelled
  }

  /// Hides what answers the current comment, or shows it again.
  mutating func fold() {
    guard case .post(let reference) = place.destination, let id = place.comment,
      var page = pages[reference]
    else {
      message = Message(Words.noCurrentComment)
      return
    }
    if page.folded.remove(id) == nil { page.folded.insert(id) }
    pages[reference] = page
    refold(reference, at: id)
  }

  /// Folds every thread, or none if all are.
  mutating func foldAll() {
    guard case .post(let reference) = place.destination, var page = pages[reference] else { return }
    let all = Set(page.thread.topLevel)
    let isFolded = all.isSubset(of: page.folded)
    page.folded = isFolded ? [] : all
    pages[reference] = page
    refold(reference, at: place.comment.map { page.thread.topLevelComment(above: $0) })
  }

  /// Lays out again and keeps the comment on the line of the screen that it was on.
  private mutating func refold(_ reference: PostReference, at id: Comment.ID?) {
    let row = id.flatMap { layouts[reference]?.commentLines[$0] }.map { $0 - place.top }
    place.followsEnd = false
    updateLayout(of: reference)
    guard let id, let line = layouts[reference]?.commentLines[id] else { return }
    place.comment = id
    place.top = max(0, line - max(0, min(row ?? 0, contentHeight - 1)))
  }

  /// The current comment is one that is seen; above the discussion there is none.
  mutating func settleComment(_ layout: PageLayout) {
    let visible = place.top..<place.top + contentHeight
    if let id = place.comment, let line = layout.commentLines[id], visible.contains(line) { return }
    guard layout.lines.indices.contains(place.top), place.top > layout.discussion ?? .max else {
      place.comment = nil
      return
    }
    let shown = layout.lines[place.top..<min(layout.lines.count, visible.upperBound)]
    place.comment = shown.first { $0.beginsComment }?.comment ?? shown.first?.comment
  }
}
