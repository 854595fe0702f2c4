// What the service says of a query that it cannot answer: a message, the place and the path, in
// graphql-ruby's words as far as they are known.

/// A place in a query's text, both counted from 1.
struct QueryPlace: Hashable, Sendable {
  var line: Int
  var column: Int
}

/// One entry of an answer's `errors`.
struct QueryError: Error, Hashable, Sendable {
  var message: String
  var place: QueryPlace?
  var path: [String] = []
  var extensions: [JSON.Member] = []

  var json: JSON {
    var members = [JSON.Member(key: "message", value: .string(message))]
    if let place {
      let spot = JSON.members(["line": .int(place.line), "column": .int(place.column)])
      members.append(JSON.Member(key: "locations", value: .array([spot])))
    }
    if !path.isEmpty {
      members.append(JSON.Member(key: "path", value: .array(path.map(JSON.string))))
    }
    if !extensions.isEmpty {
      members.append(JSON.Member(key: "extensions", value: .object(extensions)))
    }
    return .object(members)
  }
}

/// All that is wrong with a query.
struct QueryRefusal: Error {
  var errors: [QueryError]
}
