// Searching all that was ever seen, as one types. The hits are rows like others: they can be opened,
// previewed, bookmarked and narrowed.

import ProductHunt
import Texts

extension Browser {
  /// Goes to the search, or begins to change what is sought where one is there.
  mutating func openSearch() {
    guard canKeep else { return }
    if soughtWords == nil { history.go(to: Place(.list(.found("")))) }
    openPrompt(.search)
  }

  /// Goes to what a search for these words finds.
  mutating func goToSearch(for words: String) {
    guard canKeep else { return }
    lists[.found(words)] = nil
    history.go(to: Place(.list(.found(words))))
  }

  /// What is sought where one is; nil elsewhere.
  var soughtWords: String? {
    guard case .list(let spec) = place.destination, case .found(let words) = spec.subject else {
      return nil
    }
    return words
  }

  /// Seeks something else in the same place. The hits of before stay until there are others.
  mutating func search(_ words: String) {
    guard let before = soughtWords, before != words else { return }
    let shown = lists[.found(before)]
    place.destination = .list(.found(words))
    if lists[.found(words)] == nil {
      var list = PostList(.found(words))
      if let shown, words.contains(where: { $0 != " " }) { list.guess(shown) }
      lists[.found(words)] = list
    }
    if !history.reachable.contains(where: { $0.destination == .list(.found(before)) }) {
      lists[.found(before)] = nil
    }
    place.isTouched = false
  }

  mutating func take(_ findings: Findings, for words: String) {
    marks.merge(findings.marks) { $1 }
    guard lists[.found(words)] != nil else { return }
    self.findings = findings
    let hits = Dictionary(
      findings.hits.map { ($0.post.id, $0) }, uniquingKeysWith: { one, _ in one })
    lists[.found(words)]?.show(findings.hits.map(\.post), hits: hits)
    guard soughtWords == words, !place.isTouched else { return }
    place.selection = nil
    place.row = 0
    place.top = 0
  }

  /// Enter where narrowing left nothing: the same words in all that was seen; false where that is not so.
  mutating func searchForNarrowed() -> Bool {
    guard keeps, case .list(let spec) = place.destination, !spec.isKept,
      let narrowing = place.narrowing, rows(of: place)?.count == 0
    else { return false }
    place.narrowing = nil
    goToSearch(for: narrowing.query)
    return true
  }

  /// What the search found in the selected row.
  var currentHit: Findings.Hit? {
    guard case .list(let spec) = place.destination, let post = currentPost else { return nil }
    return lists[spec]?.hits[post.id]
  }

  /// Goes to the comment that a search led to, once it is on the page.
  mutating func settleSoughtComment(_ layout: PageLayout) {
    guard let id = place.soughtComment, let line = layout.commentLines[id] else { return }
    place.soughtComment = nil
    guard !place.isTouched else { return }
    place.top = line
    place.comment = id
  }

  // MARK: Other lists from the archive

  mutating func go(toKept spec: ListSpec) {
    guard canKeep, place.destination != .list(spec) else { return }
    lists[spec] = nil
    history.go(to: Place(.list(spec)))
  }
}
