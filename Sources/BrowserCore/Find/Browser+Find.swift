// Finding on a page: the first place as one types, the others by n and N.

import Canvas
import ProductHunt
import Texts

extension Browser {
  /// Looks through the page again if it has changed.
  mutating func updateFind() {
    guard place.find != nil, case .post(let reference) = place.destination,
      let layout = layouts[reference]
    else { return }
    place.find?.update(layout)
  }

  /// Looks for something else, from a line on.
  mutating func find(_ query: String, from line: Int) {
    guard !query.isEmpty else {
      place.find = nil
      return
    }
    place.find = PageFind(query)
    updateFind()
    let first = place.find?.first(from: line)
    place.find?.current = first
    showHit()
  }

  /// Goes so many matches on; where nothing is looked for, so many new comments.
  mutating func goToHitOrNewComment(_ offset: Int) {
    guard place.find == nil, case .post(let reference) = place.destination,
      let page = pages[reference], keeps
    else { return goToHit(offset) }
    guard page.countOfNewComments > 0 else {
      message = Message(Words.noNewComments(label(of: .find)))
      return
    }
    place.isTouched = true
    place.followsEnd = false
    goToComment(offset) { page.isNew($0.comment) }
  }

  /// Goes so many places on, around the end.
  mutating func goToHit(_ offset: Int) {
    guard let find = place.find else {
      message = Message(Words.nothingSought(keymap.label(of: .find, in: .page)))
      return
    }
    guard !find.hits.isEmpty else {
      message = Message(Words.notFound(PlainText(ForeignText(find.query))))
      return
    }
    let count = find.hits.count
    let start = find.current ?? (offset > 0 ? -1 : 0)
    let target = ((start + offset) % count + count) % count
    if (offset > 0) != (target > start) { message = Message(Words.foundAround) }
    place.find?.current = target
    showHit()
  }

  /// Scrolls just far enough for the place to be seen, with a little around it.
  private mutating func showHit() {
    guard let find = place.find, let current = find.current else { return }
    place.followsEnd = false
    let line = find.hits[current].line
    let visible = place.top..<place.top + contentHeight
    guard !visible.contains(line) else { return }
    place.top = max(0, line - contentHeight / 3)
    place.isTouched = true
  }
}
