// The body of a query's request, taken apart.

/// What a request asks: a text, the operation in it, its variables.
struct AskedQuery: Sendable {
  let operationName: String?
  private let query: String
  private let variables: JSON

  /// Nil where the body is no JSON object.
  init?(body: [UInt8]) {
    guard let asked = JSON(bytes: body), case .object = asked else { return nil }
    query = asked["query"]?.string ?? ""
    operationName = asked["operationName"]?.string
    variables = asked["variables"] ?? .null
  }

  /// What is to be answered, or what is wrong with the text.
  var plan: Result<[PlannedField], QueryRefusal> {
    do throws(QueryError) {
      guard query.contains(where: { !$0.isWhitespace }) else {
        throw QueryError(message: "No query string was present")
      }
      let document = try QueryParser.document(of: query)
      return QueryPlanner.plan(try operation(in: document), of: document, variables: variables)
    } catch {
      return .failure(QueryRefusal(errors: [error]))
    }
  }

  private func operation(
    in document: QueryDocument
  ) throws(QueryError) -> QueryDocument.Operation {
    if let operationName {
      guard let named = document.operations.first(where: { $0.name == operationName }) else {
        throw QueryError(message: "No operation named \"\(operationName)\"")
      }
      return named
    }
    guard let operation = document.operations.first, document.operations.count == 1 else {
      throw QueryError(message: "An operation name is required")
    }
    return operation
  }
}
