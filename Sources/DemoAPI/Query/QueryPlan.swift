// Checks one operation against the table of types and joins it with its variables: what comes out can
// be answered without looking at the text again.

/// One field to answer: fragments are spread, variables are put in.
struct PlannedField: Sendable {
  /// Its name in the answer.
  var key: String
  var name: String
  /// Only what was given: an argument whose variable was left out is not here.
  var arguments: [String: JSON]
  var selections: [PlannedField]
}

/// Makes the plan of one operation, or the errors that the service would answer with.
struct QueryPlanner {
  // A query of a few fragments that spread each other can stand for millions of fields.
  private static let maximumFields = 2_000

  let document: QueryDocument
  let operation: QueryDocument.Operation
  let schema = DemoSchema.shared
  var variables: [String: JSON] = [:]
  var usedVariables: Set<String> = []
  var usedFragments: Set<String> = []
  private var fieldsCount = 0
  var errors: [QueryError] = []

  /// The fields of an operation's `Query`, or why there are none.
  static func plan(
    _ operation: QueryDocument.Operation, of document: QueryDocument, variables: JSON
  ) -> Result<[PlannedField], QueryRefusal> {
    var planner = QueryPlanner(document: document, operation: operation)
    planner.take(variables)
    let title = "query" + (operation.name.map { " \($0)" } ?? "")
    let fields = planner.fields(
      operation.selections, on: "Query", path: [title], spreading: [])
    planner.checkUse(path: [title])
    return planner.errors.isEmpty
      ? .success(fields) : .failure(QueryRefusal(errors: planner.errors))
  }

  private init(document: QueryDocument, operation: QueryDocument.Operation) {
    self.document = document
    self.operation = operation
  }

  private mutating func take(_ given: JSON) {
    for variable in operation.variables {
      let value: JSON?
      if case .value(let literal) = variable.defaultValue {
        value = given[variable.name] ?? literal
      } else {
        value = given[variable.name]
      }
      variables[variable.name] = value
      guard !schema.accepts(value ?? .null, as: variable.type) else { continue }
      let message =
        "Variable $\(variable.name) of type \(variable.type.text) was provided invalid value"
      errors.append(QueryError(message: message, place: variable.place))
    }
  }

  private mutating func fields(
    _ selections: [QueryDocument.Selection], on type: String, path: [String], spreading: [String]
  ) -> [PlannedField] {
    var fields: [PlannedField] = []
    for selection in selections {
      switch selection {
      case .field(let field):
        if let planned = plan(field, on: type, path: path, spreading: spreading) {
          merge(planned, into: &fields, at: field.place, path: path)
        }
      case .inline(let condition, let inner, let place):
        guard matches(condition, type, at: place, path: path) else { continue }
        for field in self.fields(inner, on: type, path: path, spreading: spreading) {
          merge(field, into: &fields, at: place, path: path)
        }
      case .spread(let name, let place):
        for field in spread(name, on: type, at: place, path: path, spreading: spreading) {
          merge(field, into: &fields, at: place, path: path)
        }
      }
    }
    return fields
  }

  private mutating func spread(
    _ name: String, on type: String, at place: QueryPlace, path: [String], spreading: [String]
  ) -> [PlannedField] {
    usedFragments.insert(name)
    guard mayCountOneMore() else { return [] }
    guard let fragment = document.fragments.first(where: { $0.name == name }) else {
      refuse("Fragment \(name) was used, but not defined", at: place, path: path)
      return []
    }
    guard !spreading.contains(name) else {
      refuse("Fragment \(name) contains an infinite loop", at: place, path: path)
      return []
    }
    guard matches(fragment.type, type, at: place, path: path) else { return [] }
    return fields(
      fragment.selections, on: type, path: path, spreading: spreading + [name])
  }

  private mutating func plan(
    _ field: QueryDocument.Field, on type: String, path: [String], spreading: [String]
  ) -> PlannedField? {
    guard mayCountOneMore() else { return nil }
    let key = field.alias ?? field.name
    let path = path + [key]
    if field.name == "__typename" {
      return PlannedField(key: key, name: field.name, arguments: [:], selections: [])
    }
    guard let known = schema.types[type]?[field.name] else {
      refuse(
        "Field '\(field.name)' doesn't exist on type '\(type)'", at: field.place, path: path,
        ["code": "undefinedField", "typeName": .string(type), "fieldName": .string(field.name)])
      return nil
    }
    let isObject = schema.types[known.type.name] != nil
    guard isObject != field.selections.isEmpty else {
      refuseSelection(of: field, returning: known.type.name, isObject: isObject, path: path)
      return nil
    }
    return PlannedField(
      key: key, name: field.name, arguments: arguments(of: field, known, path: path),
      selections: fields(
        field.selections, on: known.type.name, path: path, spreading: spreading))
  }

  private mutating func mayCountOneMore() -> Bool {
    fieldsCount += 1
    if fieldsCount == QueryPlanner.maximumFields + 1 { refuse("Query asks for too many fields") }
    return fieldsCount <= QueryPlanner.maximumFields
  }

  private mutating func refuseSelection(
    of field: QueryDocument.Field, returning type: String, isObject: Bool, path: [String]
  ) {
    let name = field.name
    let message =
      isObject
      ? "Field must have selections (field '\(name)' returns \(type) but has no selections. "
        + "Did you mean '\(name) { ... }'?)"
      : "Selections can't be made on scalars (field '\(name)' returns \(type) but has selections)"
    refuse(
      message, at: field.place, path: path,
      [
        "code": "selectionMismatch", "nodeName": .string("field '\(name)'"),
        "typeName": .string(type),
      ])
  }

  // Two selections of one key are one field whose selections are joined, as long as they ask the same.
  private mutating func merge(
    _ field: PlannedField, into fields: inout [PlannedField], at place: QueryPlace, path: [String]
  ) {
    guard let index = fields.firstIndex(where: { $0.key == field.key }) else {
      fields.append(field)
      return
    }
    guard fields[index].name == field.name, fields[index].arguments == field.arguments else {
      refuse("Field '\(field.key)' has an argument or field conflict", at: place, path: path)
      return
    }
    for inner in field.selections {
      merge(inner, into: &fields[index].selections, at: place, path: path + [field.key])
    }
  }
}
