// Reads the columns of a row one after the other. A file may be damaged anywhere, so that nothing is
// taken on trust: what no version ever wrote throws, and never traps here or in later arithmetic.

import FoundationEssentials
import GRDB
import ProductHunt
import Texts

struct RowReader {
  private let row: Row
  private var column = 0

  init(_ row: Row, from column: Int = 0) {
    self.row = row
    self.column = column
  }

  mutating func optionalText() throws -> String? {
    guard column < row.count else { throw UnreadableRow() }
    defer { column += 1 }
    return try row.decode(String?.self, atIndex: column)
  }

  mutating func text() throws -> String {
    guard let text = try optionalText() else { throw UnreadableRow() }
    return text
  }

  mutating func foreign() throws -> ForeignText { ForeignText(try text()) }

  /// A number that sums and differences of any few cannot overflow with.
  mutating func optionalNumber() throws -> Int? {
    guard column < row.count else { throw UnreadableRow() }
    defer { column += 1 }
    guard let number = try row.decode(Int?.self, atIndex: column) else { return nil }
    guard number.magnitude < 1 << 48 else { throw UnreadableRow() }
    return number
  }

  mutating func number() throws -> Int {
    guard let number = try optionalNumber() else { throw UnreadableRow() }
    return number
  }

  mutating func optionalReal() throws -> Double? {
    guard column < row.count else { throw UnreadableRow() }
    defer { column += 1 }
    guard let real = try row.decode(Double?.self, atIndex: column) else { return nil }
    guard real.magnitude < 1e12 else { throw UnreadableRow() }  // and no infinity
    return real
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
