// Finds words in a few posts by reading all their texts. The index would go through every match that
// there is to find theirs among them, which for the beginning of a word takes longer.

import GRDB
import ProductHunt

struct FewPosts {
  private let finder: WordFinder

  init(_ finder: WordFinder) {
    self.finder = finder
  }

  /// All matches in posts that the filter lets through, as the index would find them.
  func matches(
    among filter: SearchFilter, in db: Database
  ) throws -> [SearchCandidates.Match] {
    let (posts, arguments) = filter.set
    return try read(
      .posts, "SELECT id, name, tagline, description, topics FROM post WHERE id IN (\(posts))",
      arguments, in: db
    ) { reader in
      let name = try reader.text()
      let tagline = try reader.text()
      let description = try reader.optionalText() ?? ""
      let topics = try PostRow.unpackTopics(try reader.text())
      return [name, tagline, description, SearchIndex.line(of: topics)]
    }
      + read(
        .comments, "SELECT id, body FROM comment WHERE post IN (\(posts))", arguments, in: db
      ) { reader in [try reader.text()] }
  }

  private func read(
    _ index: SearchTable, _ sql: String, _ arguments: [any DatabaseValueConvertible],
    in db: Database, _ texts: (inout RowReader) throws -> [String]
  ) throws -> [SearchCandidates.Match] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    var matches: [SearchCandidates.Match] = []
    while let row = try rows.next() {
      var reader = RowReader(row)
      let number = Int64(try reader.number())
      guard let score = score(of: try texts(&reader), in: index) else { continue }
      matches.append(SearchCandidates.Match(row: number, index: index, score: score))
    }
    return matches
  }

  /// What the words weigh in these texts together; nil where one of them is in none.
  private func score(of texts: [String], in index: SearchTable) -> Double? {
    let weights = index == .posts ? SearchTable.postWeights : [1]
    var counts = [Double](repeating: 0, count: finder.patterns.count)
    for (text, weight) in zip(texts, weights) {
      for (pattern, count) in finder.find(in: text, isHTML: index == .comments).counts.enumerated()
      {
        counts[pattern] += Double(count) * weight
      }
    }
    return counts.contains(0) ? nil : MatchWeight.weight(of: counts, length: 1)
  }
}
