// How an object of the demo becomes JSON: the plan's fields decide which members are in it.

import FoundationEssentials

/// An object whose fields can be asked for.
protocol Answerable: Sendable {
  /// Its name in the table of types.
  var typeName: String { get }

  /// What stands behind a field that the table of types has.
  func value(of field: PlannedField, in world: World) -> FieldValue
}

/// What stands behind a field.
enum FieldValue: Sendable {
  case json(JSON)
  case object((any Answerable)?)
  case list([any Answerable])

  static func text(_ text: String?) -> FieldValue { .json(text.map(JSON.string) ?? .null) }
  static func number(_ number: Int?) -> FieldValue { .json(number.map(JSON.int) ?? .null) }
  static func moment(_ date: Date?) -> FieldValue { .json(Moment.json(date)) }
}

extension Answerable {
  /// The members that were asked for, in the order they were asked for.
  func json(_ fields: [PlannedField], in world: World) -> JSON {
    .object(
      fields.map { field in
        guard field.name != "__typename" else {
          return JSON.Member(key: field.key, value: .string(typeName))
        }
        let value: JSON =
          switch value(of: field, in: world) {
          case .json(let value): value
          case .object(let object): object?.json(field.selections, in: world) ?? .null
          case .list(let list): .array(list.map { $0.json(field.selections, in: world) })
          }
        return JSON.Member(key: field.key, value: value)
      })
  }
}

extension PlannedField {
  func string(_ name: String) -> String? { arguments[name]?.string }

  /// An identifier; numbers are taken, as GraphQL's `ID` does.
  func id(_ name: String) -> Int? { arguments[name]?.int ?? string(name).flatMap { Int($0) } }

  /// Whether one of these arguments was given as null or as "". Source: API v2, seen live: such an
  /// argument gives an empty list.
  func isBlank(_ names: String...) -> Bool {
    names.contains { arguments[$0] == .null || arguments[$0] == .string("") }
  }
}
