// A query's text as a value: operations, fragments, selections. Whether the names exist is not known
// here.

/// The operations and fragments of one query text.
struct QueryDocument: Sendable {
  var operations: [Operation] = []
  var fragments: [Fragment] = []

  struct Operation: Sendable {
    var name: String?
    var variables: [Variable]
    var selections: [Selection]
    var place: QueryPlace
  }

  struct Variable: Sendable {
    var name: String
    var type: TypeReference
    var defaultValue: Literal?
    var place: QueryPlace
  }

  struct Fragment: Sendable {
    var name: String
    var type: String
    var selections: [Selection]
    var place: QueryPlace
  }

  enum Selection: Sendable {
    case field(Field)
    case spread(name: String, QueryPlace)
    case inline(type: String?, [Selection], QueryPlace)
  }

  struct Field: Sendable {
    var alias: String?
    var name: String
    var arguments: [Argument]
    var selections: [Selection]
    var place: QueryPlace
  }

  struct Argument: Sendable {
    var name: String
    var value: Literal
    var place: QueryPlace
  }

  enum Literal: Hashable, Sendable {
    case variable(String)
    case value(JSON)  // an enumeration's case is a string here
  }
}

/// A type as it is written: `Int`, `ID!`, `[Media!]!`.
struct TypeReference: Hashable, Sendable {
  var name: String
  var isList = false
  var isRequired = false

  /// As error messages write it.
  var text: String { (isList ? "[\(name)!]" : name) + (isRequired ? "!" : "") }
}
