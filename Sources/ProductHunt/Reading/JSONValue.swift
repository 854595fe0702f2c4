// JSON as a tree of values. What the members mean is for the models' readers.

/// A JSON value. Of members that come twice the last counts.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a fraction or an exponent, or one that no `Int` holds. May be infinite.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The member of that name; nil where there is none or it is null.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self, let member = members[name], member != .null else {
      return nil
    }
    return member
  }

  /// The text, where this is one.
  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements, where this is an array.
  package var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// Whether this is an object.
  package var isObject: Bool {
    guard case .object = self else { return false }
    return true
  }
}
