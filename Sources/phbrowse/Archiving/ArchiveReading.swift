// Reads from the archive what the browser asks, and puts it into the browser's words.

package import Archive
package import BrowserCore
package import FoundationEssentials
import ProductHunt
import Texts

package struct ArchiveReading {
  private let store: ArchiveStore
  private let now: Date
  private let utcOffset: Int
  /// More hits than anybody reads.
  private static let mostHits = 100
  /// Days that catching up goes back.
  private static let daysToCatchUp = 7

  package init(_ store: ArchiveStore, at now: Date = Date(), utcOffset: Int = 0) {
    self.store = store
    self.now = now
    self.utcOffset = utcOffset
  }

  package func answer(_ recall: Recall) throws(ArchiveError) -> Recalled {
    switch recall {
    case .list(let spec): .list(try list(spec))
    case .post(let reference): .post(try post(reference))
    case .groups(let spec): .groups(try groups(spec))
    case .name(let subject): .name(try name(of: subject).map { PlainText(naming: $0) })
    case .marks(let ids): .marks(try marks(of: ids))
    case .bookmarks: try bookmarks()
    case .unread: try unread()
    case .search(let words): .found(try search(words))
    }
  }

  func list(_ spec: ListSpec) throws(ArchiveError) -> BrowserCore.SavedList? {
    try store.list(ListKey(spec)).map { saved in
      BrowserCore.SavedList(
        saved.entries.map(\.post), fetchedAt: saved.fetchedAt, isWhole: saved.isWhole,
        marks: saved.entries.marks)
    }
  }

  func post(_ reference: PostReference) throws(ArchiveError) -> BrowserCore.SavedPost? {
    guard let saved = try store.post(PostName(reference)) else { return nil }
    return BrowserCore.SavedPost(
      saved.detail, fetchedAt: saved.fetchedAt, marks: PostMarks(saved.marks),
      history: saved.history.map(VoteCount.init),
      commentsSeen: try store.commentsSeen(of: saved.detail.post.id))
  }

  private func groups(_ spec: GroupSpec) throws(ArchiveError) -> SavedGroups? {
    switch spec {
    case .topics: try store.listedTopics().map { SavedGroups(.topics($0.topics), fetchedAt: $0.at) }
    case .collections:
      try store.listedCollections().map {
        SavedGroups(.collections($0.collections), fetchedAt: $0.at)
      }
    }
  }

  private func name(of subject: ListSpec.Subject) throws(ArchiveError) -> ForeignText? {
    switch subject {
    case .topic(let slug): try store.topic(slug: slug.raw)?.name
    case .collection(.id(let id)): try store.collection(id)?.name
    // Which of several collections of a name it is, only the service knows.
    case .collection(.slug), .everything, .feed, .bookmarks, .unread, .found: nil
    }
  }

  // MARK: Marks

  private func marks(
    of ids: [Post.ID]
  ) throws(ArchiveError) -> [Post.ID: BrowserCore.PostMarks] {
    let read = try store.read(among: ids)
    let bookmarks = Dictionary(
      try store.bookmarks().map { ($0.bookmark.id, BookmarkMark($0.bookmark)) },
      uniquingKeysWith: { one, _ in one })
    return Dictionary(
      ids.map { ($0, PostMarks(isRead: read.contains($0), bookmark: bookmarks[$0])) },
      uniquingKeysWith: { one, _ in one })
  }

  private func bookmarks() throws(ArchiveError) -> Recalled {
    let kept = try store.bookmarks().map { KeptBookmark($0.post, BookmarkMark($0.bookmark)) }
    let read = try store.read(among: kept.map(\.post.id))
    let marks = kept.map {
      ($0.post.id, PostMarks(isRead: read.contains($0.post.id), bookmark: $0.mark))
    }
    return .bookmarks(kept, Dictionary(marks, uniquingKeysWith: { one, _ in one }))
  }

  /// Featured posts of the last days that were not read, the latest day first, each by rank.
  private func unread() throws(ArchiveError) -> Recalled {
    let today = PacificDay(containing: now)
    let first = today.advanced(by: 1 - Self.daysToCatchUp)
    var days: [PacificDay: [Post]] = [:]
    var marks: [Post.ID: BrowserCore.PostMarks] = [:]
    for back in 0..<Self.daysToCatchUp {
      let day = first.advanced(by: back)
      let found = try store.search(
        SearchQuery("opened:no day:\(day.description) "), limit: 1_000,
        clock: SearchClock(now: now))
      for hit in found.hits where hit.post.featuredAt != nil {
        days[day, default: []].append(hit.post)
        marks[hit.post.id] = PostMarks(hit.marks)
      }
    }
    let posts = days.sorted { $0.key > $1.key }.flatMap { PostOrder.rank.sorted($0.value) }
    return .unread(posts, marks)
  }

  // MARK: Search

  private func search(_ words: String) throws(ArchiveError) -> Findings {
    let clock = SearchClock(now: now, offset: Double(utcOffset))
    let result = try store.search(SearchQuery(words), limit: Self.mostHits, clock: clock)
    // How much was looked through is said only where nothing was found: it takes counting.
    let isVain = result.hits.isEmpty
    let extent = isVain ? try store.searchedOver() : (posts: 0, days: 0)
    let plan = isVain ? try plan() : nil
    return Findings(
      result.hits.map(Findings.Hit.init), posts: extent.posts, days: extent.days,
      isWhole: result.isWhole, fetchCost: plan?.estimate(missingPosts: 0).ifAny,
      missing: plan?.missing.map(\.day) ?? [],
      marks: Dictionary(
        result.hits.map { ($0.post.id, PostMarks($0.marks)) }, uniquingKeysWith: { one, _ in one }))
  }

  /// Which lists of the last days are not there.
  private func plan() throws(ArchiveError) -> SyncPlan {
    try SyncPlan(days: Backfill.reach, withComments: false, now: now, in: store)
  }
}

extension Int {
  fileprivate var ifAny: Int? { self == 0 ? nil : self }
}

extension BrowserCore.PostMarks {
  init(_ marks: Archive.PostMarks) {
    self.init(
      isRead: marks.isRead,
      bookmark: marks.bookmark.map { BookmarkMark(at: $0.markedAt, note: $0.note) })
  }
}

extension BrowserCore.BookmarkMark {
  init(_ bookmark: Bookmark) {
    self.init(at: bookmark.markedAt, note: bookmark.note)
  }
}

extension VoteCount {
  init(_ snapshot: Snapshot) {
    self.init(at: snapshot.at, votes: snapshot.votes)
  }
}

extension [Archive.SavedList.Entry] {
  var marks: [Post.ID: BrowserCore.PostMarks] {
    Dictionary(
      map { ($0.post.id, PostMarks($0.marks)) }, uniquingKeysWith: { one, _ in one })
  }
}

extension Findings.Hit {
  init(_ hit: SearchHit) {
    var comment: Comment.ID?
    if case .comment(let id) = hit.field { comment = id }
    self.init(
      hit.post,
      name: FoundLine(MatchedLine(text: hit.post.name, matches: hit.nameMatches).pieces),
      // What stands in the name is marked there.
      line: FoundLine(hit.field == .name ? [(hit.post.tagline, false)] : hit.line.pieces),
      comment: comment)
  }
}
