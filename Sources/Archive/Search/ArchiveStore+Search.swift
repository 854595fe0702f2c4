// Searches what was kept. A key press must be answered at once however much there is, so that a query
// which matches nearly everything is weighed in part.

import GRDB
import ProductHunt
import Texts

extension ArchiveStore {
  /// The best `limit` posts for the query, by weighted BM25: a word in a name weighs more than one in a
  /// comment. All words must stand in the post's own texts, or in one comment.
  package func search(
    _ query: SearchQuery, limit: Int, clock: SearchClock
  ) throws(ArchiveError) -> SearchResult {
    try mendingIndex { try reading { db in try search(query, limit: limit, clock, in: db) } }
  }

  private func search(
    _ query: SearchQuery, limit: Int, _ clock: SearchClock, in db: Database
  ) throws -> SearchResult {
    let finder = try WordFinder(query, in: db)
    let filter = try SearchFilter(query, clock: clock, in: db)
    guard let expression = finder.expression else {
      guard query.hasFilter else { return SearchResult() }
      return try filtered(filter, limit: limit, in: db)
    }
    let candidates = try SearchCandidates(expression, finder, filter, in: db)
    let hits = try candidates.best(limit, in: db).compactMap { try hit($0, finder, in: db) }
    return SearchResult(hits: hits, isWhole: candidates.isWhole)
  }

  /// How much a search looks through: posts, and the days they belong to.
  package func searchedOver() throws(ArchiveError) -> (posts: Int, days: Int) {
    try read { db in
      let posts = try Int.fetchOne(db, sql: "SELECT count(*) FROM post") ?? 0
      let days = try Int.fetchOne(db, sql: Self.everyDay + "SELECT count(day) FROM known") ?? 0
      return (posts, days)
    }
  }

  /// Filters without words: the newest days first.
  private func filtered(
    _ filter: SearchFilter, limit: Int, in db: Database
  ) throws -> SearchResult {
    let numbers = try filter.newest(limit, in: db)
    let hits = try numbers.found.compactMap { number -> SearchHit? in
      guard let (post, marks) = try post(number, in: db) else { return nil }
      return SearchHit(
        post: post, marks: marks, field: .tagline,
        line: MatchedLine(text: post.tagline, matches: []), nameMatches: [], score: 0)
    }
    return SearchResult(hits: hits, isWhole: numbers.isWhole)
  }

  private func hit(
    _ candidate: SearchCandidates.Candidate, _ finder: WordFinder, in db: Database
  ) throws -> SearchHit? {
    guard let (post, marks) = try post(candidate.post, in: db) else { return nil }
    let name = finder.find(in: post.name.raw)
    let place =
      try candidate.comment.flatMap { try commentLine($0, finder, in: db) }
      ?? Self.postLine(post, name, finder)
    return SearchHit(
      post: post, marks: marks, field: place.field, line: place.line, nameMatches: name.ranges,
      score: candidate.score)
  }

  /// Which of a post's texts holds most of the query; the earlier where two hold as much.
  private static func postLine(
    _ post: Post, _ name: WordFinder.Finding, _ finder: WordFinder
  ) -> (field: SearchHit.Field, line: MatchedLine) {
    let topics = SearchIndex.line(of: post.topics)
    let texts: [(SearchHit.Field, String)] = [
      (.tagline, post.tagline.raw), (.description, post.description?.raw ?? ""), (.topics, topics),
    ]
    var best: (field: SearchHit.Field, line: MatchedLine) =
      (.name, MatchedLine(text: post.name, matches: name.ranges))
    var patterns = name.patterns
    for (field, text) in texts {
      guard let (line, count) = finder.line(of: text, isHTML: false), count > patterns else {
        continue
      }
      best = (field, line)
      patterns = count
    }
    return best
  }

  private func commentLine(
    _ number: Int64, _ finder: WordFinder, in db: Database
  ) throws -> (field: SearchHit.Field, line: MatchedLine)? {
    let statement = try db.cachedStatement(
      sql: "SELECT service_id, body FROM comment WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    var reader = RowReader(row)
    let id = Comment.ID(try reader.text())
    return finder.line(of: try reader.text(), isHTML: true).map { (.comment(id), $0.line) }
  }

  private func post(_ number: Int64, in db: Database) throws -> (post: Post, marks: PostMarks)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(PostRow.columns), \(MarksRow.columns) FROM post \(MarksRow.joins)
        WHERE post.id = ?2
        """)
    let noVisit: Int64? = nil
    guard let row = try Row.fetchOne(statement, arguments: [noVisit, number]) else { return nil }
    var reader = RowReader(row)
    let post = try PostRow.read(&reader).post
    return (post, try MarksRow.read(&reader, of: post))
  }
}
