// Reads a query's text into a document, within bounds: a length, a depth. Directives, subscriptions
// and mutations are no part of what the demo answers.

/// Reads one query text.
struct QueryParser {
  private static let maximumLength = 16_384
  private static let maximumDepth = 20

  private var lexer: QueryLexer
  private var token: QueryToken

  static func document(of text: String) throws(QueryError) -> QueryDocument {
    guard text.utf8.count <= maximumLength else { throw QueryError(message: "Query is too large") }
    var parser = try QueryParser(text)
    return try parser.document()
  }

  init(_ text: String) throws(QueryError) {
    lexer = QueryLexer(text)
    token = try lexer.next()
  }

  private mutating func document() throws(QueryError) -> QueryDocument {
    var document = QueryDocument()
    while token.kind != .end {
      if try skip(.name("fragment")) {
        document.fragments.append(try fragment())
      } else {
        document.operations.append(try operation())
      }
    }
    return document
  }

  private mutating func operation() throws(QueryError) -> QueryDocument.Operation {
    let place = token.place
    var name: String?
    var variables: [QueryDocument.Variable] = []
    if token.kind != .mark("{") {
      guard try skip(.name("query")) else { throw unexpected() }
      if case .name = token.kind { name = try self.name() }
      if try skip(.mark("(")) {
        while try !skip(.mark(")")) { variables.append(try variable()) }
      }
    }
    return QueryDocument.Operation(
      name: name, variables: variables, selections: try selections(depth: 0), place: place)
  }

  private mutating func variable() throws(QueryError) -> QueryDocument.Variable {
    let place = token.place
    try expect(.mark("$"))
    let name = try name()
    try expect(.mark(":"))
    let type = try type()
    let value = try skip(.mark("=")) ? try literal() : nil
    return QueryDocument.Variable(name: name, type: type, defaultValue: value, place: place)
  }

  private mutating func fragment() throws(QueryError) -> QueryDocument.Fragment {
    let place = token.place
    let name = try name()
    try expect(.name("on"))
    return QueryDocument.Fragment(
      name: name, type: try self.name(), selections: try selections(depth: 0), place: place)
  }

  private mutating func selections(
    depth: Int
  ) throws(QueryError) -> [QueryDocument.Selection] {
    guard depth < QueryParser.maximumDepth else {
      throw QueryError(message: "Query is nested too deep", place: token.place)
    }
    try expect(.mark("{"))
    var selections: [QueryDocument.Selection] = []
    repeat {
      selections.append(try selection(depth: depth))
    } while try !skip(.mark("}"))
    return selections
  }

  private mutating func selection(depth: Int) throws(QueryError) -> QueryDocument.Selection {
    let place = token.place
    guard try skip(.spread) else { return .field(try field(depth: depth)) }
    if token.kind == .mark("{") {
      return .inline(type: nil, try selections(depth: depth + 1), place)
    }
    let word = try name()
    guard word == "on" else { return .spread(name: word, place) }
    return .inline(type: try name(), try selections(depth: depth + 1), place)
  }

  private mutating func field(depth: Int) throws(QueryError) -> QueryDocument.Field {
    let place = token.place
    var name = try name()
    var alias: String?
    if try skip(.mark(":")) {
      alias = name
      name = try self.name()
    }
    var arguments: [QueryDocument.Argument] = []
    if try skip(.mark("(")) {
      while try !skip(.mark(")")) { arguments.append(try argument()) }
    }
    let inner = token.kind == .mark("{") ? try selections(depth: depth + 1) : []
    return QueryDocument.Field(
      alias: alias, name: name, arguments: arguments, selections: inner, place: place)
  }

  private mutating func argument() throws(QueryError) -> QueryDocument.Argument {
    let place = token.place
    let name = try name()
    try expect(.mark(":"))
    return QueryDocument.Argument(name: name, value: try literal(), place: place)
  }
}

// The small parts, which the table of types is read with, too.
extension QueryParser {
  var isAtEnd: Bool { token.kind == .end }

  mutating func literal() throws(QueryError) -> QueryDocument.Literal {
    if try skip(.mark("$")) { return .variable(try name()) }
    let value: JSON
    switch token.kind {
    case .int(let number): value = .int(number)
    case .double(let number): value = .double(number)
    case .string(let text): value = .string(text)
    case .name("true"): value = .bool(true)
    case .name("false"): value = .bool(false)
    case .name("null"): value = .null
    case .name(let word): value = .string(word)
    default: throw unexpected()
    }
    token = try lexer.next()
    return .value(value)
  }

  mutating func type() throws(QueryError) -> TypeReference {
    var type: TypeReference
    if try skip(.mark("[")) {
      type = TypeReference(name: try name(), isList: true)
      _ = try skip(.mark("!"))
      try expect(.mark("]"))
    } else {
      type = TypeReference(name: try name())
    }
    type.isRequired = try skip(.mark("!"))
    return type
  }

  mutating func name() throws(QueryError) -> String {
    guard case .name(let name) = token.kind else { throw unexpected() }
    token = try lexer.next()
    return name
  }

  mutating func expect(_ kind: QueryToken.Kind) throws(QueryError) {
    guard try skip(kind) else { throw unexpected() }
  }

  mutating func skip(_ kind: QueryToken.Kind) throws(QueryError) -> Bool {
    guard token.kind == kind else { return false }
    token = try lexer.next()
    return true
  }

  func unexpected() -> QueryError {
    switch token.kind {
    case .end: QueryError(message: "Parse error on end of query", place: token.place)
    case .name(let word):
      QueryError(message: "Parse error on \"\(word)\" (IDENTIFIER)", place: token.place)
    case .mark(let mark): QueryError(message: "Parse error on \"\(mark)\"", place: token.place)
    case .int, .double, .string, .spread:
      QueryError(message: "Parse error on a value", place: token.place)
    }
  }
}
