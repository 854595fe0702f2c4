// The types, fields and arguments that may be asked for: the names of the service's schema, as far as
// the demo has them. What stands behind a field is known to the answers.

/// The table of types, read once from its text.
package struct DemoSchema: Sendable {
  struct Field: Sendable {
    var type: TypeReference
    var arguments: [String: TypeReference] = [:]
  }

  private(set) var types: [String: [String: Field]] = [:]
  private(set) var enumerations: [String: [String]] = [:]

  static let shared = DemoSchema(DemoSchema.text)

  /// Reads a table; what comes after a mistake in it is left out, and a test holds that nothing is.
  init(_ text: String) {
    guard var parser = try? QueryParser(text) else { return }
    while !parser.isAtEnd {
      guard (try? readType(with: &parser)) != nil else { return }
    }
  }

  private mutating func readType(with parser: inout QueryParser) throws(QueryError) {
    let isEnumeration = try parser.skip(.name("enum"))
    if !isEnumeration { try parser.expect(.name("type")) }
    let name = try parser.name()
    try parser.expect(.mark("{"))
    while try !parser.skip(.mark("}")) {
      let member = try parser.name()
      if isEnumeration {
        enumerations[name, default: []].append(member)
      } else {
        types[name, default: [:]][member] = try field(with: &parser)
      }
    }
  }

  private func field(with parser: inout QueryParser) throws(QueryError) -> Field {
    var arguments: [String: TypeReference] = [:]
    if try parser.skip(.mark("(")) {
      while try !parser.skip(.mark(")")) {
        let name = try parser.name()
        try parser.expect(.mark(":"))
        arguments[name] = try parser.type()
        if try parser.skip(.mark("=")) { _ = try parser.literal() }
      }
    }
    try parser.expect(.mark(":"))
    return Field(type: try parser.type(), arguments: arguments)
  }

  /// Whether a value may stand where the type is asked for. Explicit null is a value like others.
  func accepts(_ value: JSON, as type: TypeReference) -> Bool {
    if let cases = enumerations[type.name] {
      return value.string.map(cases.contains) ?? (value == .null && !type.isRequired)
    }
    return switch (type.name, value) {
    case (_, .null): !type.isRequired
    case ("Int", .int), ("ID", .int), ("Float", .int), ("Float", .double), ("Boolean", .bool): true
    case ("String", .string), ("ID", .string): true
    case ("DateTime", .string(let text)): text.isEmpty || Moment.date(text) != nil
    default: false
    }
  }
}
