// What is checked beside the fields: arguments, the variables in them, fragments, and that nothing was
// declared in vain.

extension QueryPlanner {
  mutating func arguments(
    of field: QueryDocument.Field, _ known: DemoSchema.Field, path: [String]
  ) -> [String: JSON] {
    var given: [String: JSON] = [:]
    for argument in field.arguments {
      guard let type = known.arguments[argument.name] else {
        refuse(
          "Field '\(field.name)' doesn't accept argument '\(argument.name)'", at: argument.place,
          path: path + [argument.name],
          [
            "code": "argumentNotAccepted", "name": .string(field.name), "typeName": "Field",
            "argumentName": .string(argument.name),
          ])
        continue
      }
      given[argument.name] = value(of: argument, as: type, in: field, path: path)
    }
    for (name, type) in known.arguments where type.isRequired {
      guard !field.arguments.contains(where: { $0.name == name }) else { continue }
      refuse(
        "Field '\(field.name)' is missing required arguments: \(name)", at: field.place, path: path)
    }
    return given
  }

  private mutating func value(
    of argument: QueryDocument.Argument, as type: TypeReference, in field: QueryDocument.Field,
    path: [String]
  ) -> JSON? {
    switch argument.value {
    case .value(let value):
      if !schema.accepts(value, as: type) {
        refuse(
          "Argument '\(argument.name)' on Field '\(field.name)' has an invalid value. "
            + "Expected type '\(type.text)'.", at: argument.place, path: path + [argument.name],
          ["code": "argumentLiteralsIncompatible"])
      }
      return value
    case .variable(let name):
      usedVariables.insert(name)
      guard let variable = operation.variables.first(where: { $0.name == name }) else {
        let user = operation.name ?? "anonymous query"
        refuse(
          "Variable $\(name) is used by \(user) but not declared", at: argument.place,
          path: path + [argument.name],
          ["code": "variableNotDefined", "variableName": .string(name)])
        return nil
      }
      checkType(of: variable, against: type, argument, path: path)
      return variables[name]
    }
  }

  private mutating func checkType(
    of variable: QueryDocument.Variable, against type: TypeReference,
    _ argument: QueryDocument.Argument, path: [String]
  ) {
    let isSure = variable.type.isRequired || variable.defaultValue != nil
    let problem: String
    if variable.type.name != type.name || variable.type.isList != type.isList {
      problem = "Type"
    } else if type.isRequired && !isSure {
      problem = "Nullability"
    } else {
      return
    }
    refuse(
      "\(problem) mismatch on variable $\(variable.name) and argument \(argument.name) "
        + "(\(variable.type.text) / \(type.text))",
      at: argument.place, path: path + [argument.name], ["code": "variableMismatch"])
  }

  mutating func matches(
    _ condition: String?, _ type: String, at place: QueryPlace, path: [String]
  ) -> Bool {
    guard let condition, condition != type else { return true }
    if schema.types[condition] == nil {
      refuse(
        "No such type \(condition), so it can't be a fragment condition", at: place, path: path)
    } else {
      refuse("Fragment on \(condition) can't be spread inside \(type)", at: place, path: path)
    }
    return false
  }

  mutating func checkUse(path: [String]) {
    for variable in operation.variables where !usedVariables.contains(variable.name) {
      let user = operation.name ?? "anonymous query"
      refuse(
        "Variable $\(variable.name) is declared by \(user) but not used", at: variable.place,
        path: path, ["code": "variableNotUsed", "variableName": .string(variable.name)])
    }
    for fragment in document.fragments where !usedFragments.contains(fragment.name) {
      refuse(
        "Fragment \(fragment.name) was defined, but not used", at: fragment.place,
        path: ["fragment \(fragment.name)"])
    }
  }

  mutating func refuse(
    _ message: String, at place: QueryPlace? = nil, path: [String] = [],
    _ extensions: KeyValuePairs<String, JSON> = [:]
  ) {
    errors.append(
      QueryError(
        message: message, place: place, path: path,
        extensions: extensions.map { JSON.Member(key: $0.key, value: $0.value) }))
  }
}
