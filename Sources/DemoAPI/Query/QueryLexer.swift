// Cuts a query, or the table of types, into tokens. It knows the letters of GraphQL, not its grammar.

/// One token and where it begins.
struct QueryToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case name(String)
    case int(Int)
    case double(Double)
    case string(String)
    case mark(Character)  // one of ! $ ( ) : = @ [ ] { | }
    case spread
    case end
  }
  var kind: Kind
  var place: QueryPlace
}

/// Reads tokens one by one. Strings are single-line ones; block strings are not understood.
struct QueryLexer {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() throws(QueryError) -> QueryToken {
    skipIgnored()
    let place = QueryPlace(line: line, column: position - lineStart + 1)
    guard let byte = peek else { return QueryToken(kind: .end, place: place) }
    if QueryLexer.isNameStart(byte) {
      return QueryToken(
        kind: .name(take { QueryLexer.isNameStart($0) || QueryLexer.isDigit($0) }), place: place)
    }
    if QueryLexer.isDigit(byte) || byte == UInt8(ascii: "-") {
      return QueryToken(kind: try number(at: place), place: place)
    }
    if byte == UInt8(ascii: "\"") {
      return QueryToken(kind: .string(try string(at: place)), place: place)
    }
    if byte == UInt8(ascii: "."), bytes[position...].starts(with: "...".utf8) {
      position += 3
      return QueryToken(kind: .spread, place: place)
    }
    let mark = Character(Unicode.Scalar(byte))
    guard "!$():=@[]{|}".contains(mark) else { throw unexpected(mark, at: place) }
    position += 1
    return QueryToken(kind: .mark(mark), place: place)
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipIgnored() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = position + 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ","): break
      case UInt8(ascii: "#"):
        _ = take { $0 != UInt8(ascii: "\n") }
        continue
      default: return
      }
      position += 1
    }
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek, belongs(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func number(at place: QueryPlace) throws(QueryError) -> QueryToken.Kind {
    let text = take { QueryLexer.isDigit($0) || "+-.eE".utf8.contains($0) }
    if let number = Int(text) { return .int(number) }
    if let number = Double(text) { return .double(number) }
    throw QueryError(message: "Parse error on \"\(text)\"", place: place)
  }

  private mutating func string(at place: QueryPlace) throws(QueryError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\n") {
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let escaped = peek {
        position += 1
        text.append(escaped == UInt8(ascii: "n") ? UInt8(ascii: "\n") : escaped)
      } else {
        text.append(byte)
      }
    }
    throw QueryError(message: "Parse error: a string does not end", place: place)
  }

  private func unexpected(_ mark: Character, at place: QueryPlace) -> QueryError {
    QueryError(message: "Parse error on \"\(mark)\" (error)", place: place)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) || byte == UInt8(ascii: "_")
  }
}
