// What a page and the preview say of a post that only the archive knows: the bookmark with its note,
// and how the votes ran.

import Canvas
import FoundationEssentials
package import ProductHunt
import Texts

/// What is kept of one post.
package struct Kept: Hashable, Sendable {
  package var bookmark: BookmarkMark?
  package var history: [VoteCount]

  package init(bookmark: BookmarkMark? = nil, history: [VoteCount] = []) {
    self.bookmark = bookmark
    self.history = history
  }
}

extension Browser {
  func kept(of id: Post.ID) -> Kept {
    Kept(bookmark: marks[id]?.bookmark, history: histories[id] ?? [])
  }

  func kept(of reference: PostReference) -> Kept {
    pages[reference]?.post.map { kept(of: $0.id) } ?? Kept()
  }
}

extension PageBuilder {
  mutating func add(_ kept: Kept) {
    if isSpoken {
      add(Words.run(of: kept.history, now: now), Style(.faint))
    } else if let chart = VoteChart(kept.history, columns: min(width, VoteChart.widest)) {
      add([
        StyledRun(chart.bars + "  ", style: Style(.votes)),
        StyledRun(Words.scale(of: chart, now: now), style: Style(.faint)),
      ])
    }
    guard let bookmark = kept.bookmark else { return }
    add([
      StyledRun(isSpoken ? .empty : "B ", style: Style(.mark, .bold)),
      StyledRun(Words.bookmarked(at: bookmark.at, now: now), style: Style(.faint)),
    ])
    guard let note = bookmark.note else { return }
    for line in note.split(whereSeparator: \.isNewline) {
      add(
        [StyledRun(PlainText(ForeignText(String(line))), style: Style(.text, .italic))], indent: 2)
    }
  }
}

extension PostPage {
  /// What stands where something is missing: it is being loaded, it could not be, or it was never saved.
  func lacking(_ loading: PlainText, _ failed: PlainText) -> PlainText {
    guard let failure else { return loading }
    return isUnknown && failure.error.isOffline ? Words.notSaved : failed
  }

  /// Comments, as far as they are loaded, that have come since the last visit.
  var countOfNewComments: Int {
    thread.nodes.values.reduce(0) { $0 + (isNew($1.comment) ? 1 : 0) }
  }
}

extension ProductHuntError {
  /// Whether nothing was heard of the service: what was saved is all that there is.
  package var isOffline: Bool {
    switch self {
    case .noNetwork, .hostNotFound, .unreachable, .timedOut, .connectionLost, .proxyRefused,
      .insecure:
      true
    case .cancelled, .answerTooLarge, .credentialsRefused, .noCredentials, .rateLimited,
      .networkRefused, .serviceTrouble, .notUnderstood, .redirected, .queryRefused, .noSuchPost,
      .noSuchCollection, .noSuchTopic:
      false
    }
  }
}
