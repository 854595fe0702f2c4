// Reads the columns of a row one after the other. A file may be damaged anywhere, so that nothing is
// taken on trust: what no version ever wrote throws, and never traps here or in later arithmetic.

import FoundationEssentials
import GRDB
import GRDBSQLite
import ProductHunt
import Texts

struct RowReader {
  private let row: Row
  /// The statement that stands on the row, where its columns are read without going through `row`.
  private let statement: SQLiteStatement?
  private var column = 0

  init(_ row: Row, from column: Int = 0) {
    self.row = row
    self.column = column
    statement = nil
  }

  /// Reads a row of a cursor, straight from the statement that it steps through: for lists of hundreds.
  init(_ row: Row, of statement: Statement) {
    self.row = row
    self.statement = statement.sqliteStatement
  }

  /// The column's number, counted on.
  private mutating func next() throws -> Int {
    guard column < row.count else { throw UnreadableRow() }
    defer { column += 1 }
    return column
  }

  mutating func optionalText() throws -> String? {
    let column = try next()
    guard let statement else { return try row.decode(String?.self, atIndex: column) }
    switch sqlite3_column_type(statement, CInt(column)) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, CInt(column))
      let count = sqlite3_column_bytes(statement, CInt(column))
      return String(
        decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    default: throw UnreadableRow()
    }
  }

  mutating func text() throws -> String {
    guard let text = try optionalText() else { throw UnreadableRow() }
    return text
  }

  mutating func foreign() throws -> ForeignText { ForeignText(try text()) }

  /// A number that sums and differences of any few cannot overflow with.
  mutating func optionalNumber() throws -> Int? {
    guard let number = try integer(try next()) else { return nil }
    guard number.magnitude < 1 << 48 else { throw UnreadableRow() }
    return number
  }

  private func integer(_ column: Int) throws -> Int? {
    guard let statement else { return try row.decode(Int?.self, atIndex: column) }
    switch sqlite3_column_type(statement, CInt(column)) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return Int(sqlite3_column_int64(statement, CInt(column)))
    default: throw UnreadableRow()
    }
  }

  mutating func number() throws -> Int {
    guard let number = try optionalNumber() else { throw UnreadableRow() }
    return number
  }

  mutating func optionalReal() throws -> Double? {
    guard let real = try double(try next()) else { return nil }
    guard real.magnitude < 1e12 else { throw UnreadableRow() }  // and no infinity
    return real
  }

  private func double(_ column: Int) throws -> Double? {
    guard let statement else { return try row.decode(Double?.self, atIndex: column) }
    switch sqlite3_column_type(statement, CInt(column)) {
    case SQLITE_NULL: return nil
    case SQLITE_FLOAT, SQLITE_INTEGER: return sqlite3_column_double(statement, CInt(column))
    default: throw UnreadableRow()
    }
  }

  mutating func real() throws -> Double {
    guard let real = try optionalReal() else { throw UnreadableRow() }
    return real
  }

  mutating func optionalDate() throws -> Date? {
    try optionalReal().map(Date.init(timeIntervalSince1970:))
  }

  mutating func date() throws -> Date { Date(timeIntervalSince1970: try real()) }
}
