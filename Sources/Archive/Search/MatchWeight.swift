// How much a match weighs: BM25 without the rarity of the words. For that FTS5's own function counts
// every row that a word stands in before it weighs the first, which for the beginning of a word is
// nearly all there are. Where all words must be found, their rarity hardly changes the order.

import GRDB
import GRDBSQLite

enum MatchWeight {
  /// Makes `weight(table, w1, w2 …)` known, with a weight for each column; the higher the better.
  static func register(in db: Database) throws {
    let api = UnsafeMutablePointer(mutating: FTS5.api(db))
    let code = api.pointee.xCreateFunction(api, "weight", nil, weigh, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// What words weigh that count so much in a text of that length.
  ///
  /// - Parameter length: The words of the text, 1 being the usual number.
  static func weight(of counts: some Sequence<Double>, length: Double) -> Double {
    counts.reduce(0) { sum, count in
      sum + count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length))
    }
  }

  /// Called by FTS5 for each row; it keeps nothing and calls only what it is handed.
  private static let weigh: fts5_extension_function = { api, row, context, count, values in
    guard let api = api?.pointee, let row, let values else { return }
    var counts = [Double](repeating: 0, count: Int(api.xPhraseCount(row)))
    var instances: CInt = 0
    guard api.xInstCount(row, &instances) == SQLITE_OK else { return }
    for instance in 0..<instances {
      var (phrase, column, offset): (CInt, CInt, CInt) = (0, 0, 0)
      guard api.xInst(row, instance, &phrase, &column, &offset) == SQLITE_OK,
        counts.indices.contains(Int(phrase))
      else { continue }
      counts[Int(phrase)] += column < count ? sqlite3_value_double(values[Int(column)]) : 1
    }
    var words: CInt = 0
    var (allWords, rows): (sqlite3_int64, sqlite3_int64) = (0, 0)
    guard api.xColumnSize(row, -1, &words) == SQLITE_OK,
      api.xColumnTotalSize(row, -1, &allWords) == SQLITE_OK,
      api.xRowCount(row, &rows) == SQLITE_OK
    else { return }
    let usual = Double(max(1, allWords)) / Double(max(1, rows))
    sqlite3_result_double(context, weight(of: counts, length: Double(words) / usual))
  }
}
