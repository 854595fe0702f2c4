// When a fault strikes: which operation, how often, after how many good answers. Rules are read from a
// command line's words.

/// A fault and when it strikes.
///
///     try DemoFaultRule("http500")                  // every query fails
///     try DemoFaultRule("rate-limit:2")             // the first two queries fail
///     try DemoFaultRule("Posts/drop:1,after=2")     // only the third page of posts fails
///     try DemoFaultRule("feed/cloudflare")          // the public feed is refused
package struct DemoFaultRule: Hashable, Sendable {
  package let fault: DemoFault
  /// The operation it strikes: a query's name, `token` or `feed`. Nil means any query.
  package let operation: String?
  /// How often it strikes; nil means always.
  package let count: Int?
  /// How many requests of its operation are answered well before.
  package let after: Int

  package init(_ fault: DemoFault, in operation: String? = nil, count: Int? = nil, after: Int = 0) {
    self.fault = fault
    self.operation = operation ?? fault.onlyOperation
    self.count = count ?? fault.usualCount
    self.after = after
  }

  /// Reads `[OPERATION/]NAME[:COUNT][,after=N]`. Throws a `DemoFaultRuleError` that says what is wrong.
  package init(_ text: String) throws(DemoFaultRuleError) {
    var rest = text[...]
    var operation: String?
    if let slash = rest.firstIndex(of: "/") {
      operation = String(rest[..<slash])
      rest = rest[rest.index(after: slash)...]
    }
    var after = 0
    if let comma = rest.firstIndex(of: ",") {
      let words = rest[rest.index(after: comma)...]
      guard words.hasPrefix("after="), let number = Int(words.dropFirst("after=".count)),
        number >= 0
      else { throw .notACondition(String(words)) }
      after = number
      rest = rest[..<comma]
    }
    var count: Int?
    if let colon = rest.firstIndex(of: ":") {
      let digits = rest[rest.index(after: colon)...]
      guard let number = Int(digits), number >= 0 else { throw .notACount(String(digits)) }
      count = number
      rest = rest[..<colon]
    }
    guard let fault = DemoFault(rawValue: String(rest)) else { throw .unknownFault(String(rest)) }
    self.init(fault, in: operation, count: count, after: after)
  }
}

/// Why some words are no rule.
package enum DemoFaultRuleError: Error, Hashable, CustomStringConvertible {
  case unknownFault(String)
  case notACount(String)
  case notACondition(String)

  package var description: String {
    switch self {
    case .unknownFault(let name):
      "There is no fault named \"\(name)\". The faults are "
        + DemoFault.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .notACount(let text): "\"\(text)\" is no number of requests."
    case .notACondition(let text): "\"\(text)\" is no condition: write after=N."
    }
  }
}

/// The rules of one service, used up in the order they were given.
struct FaultQueue: Sendable {
  private var entries: [(rule: DemoFaultRule, seen: Int)]

  init(_ rules: [DemoFaultRule]) { entries = rules.map { ($0, 0) } }

  /// The fault that strikes a request of this operation, if any.
  mutating func take(_ operation: String) -> DemoFault? {
    for index in entries.indices {
      let (rule, seen) = entries[index]
      guard rule.operation.map({ $0 == operation }) ?? (operation != "token" && operation != "feed")
      else { continue }
      let end = rule.count.map { rule.after + $0 } ?? Int.max
      guard seen < end else { continue }
      entries[index].seen += 1
      if seen >= rule.after { return rule.fault }
    }
    return nil
  }
}
