// As much of JSON Schema as docs/schema uses. Anything else in a schema is a fault.

import Foundation

package struct Schema {
  private let root: [String: Any]

  package static func text(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/schema/\(name).json"), encoding: .utf8)
  }

  package init(_ name: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(Schema.text(name).utf8))
    root = object as? [String: Any] ?? [:]
  }

  /// What is wrong with a value; empty if it is as documented.
  package func faults(in value: Any) -> [String] {
    guard !root.isEmpty else { return ["the schema cannot be read"] }
    return faults(value, root, at: "").sorted()
  }

  private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    let known: Set<String> = [
      "$schema", "$defs", "$ref", "title", "description", "type", "additionalProperties",
      "required", "properties", "items", "anyOf", "enum", "format",
    ]
    let unknown = schema.keys.filter { !known.contains($0) }
    guard unknown.isEmpty else { return unknown.map { "the schema uses \($0)" } }
    if let reference = schema["$ref"] as? String {
      let name = reference.replacing("#/$defs/", with: "")
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(reference) leads nowhere"]
      }
      return faults(value, target, at: path)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let fits = choices.contains { faults(value, $0, at: path).isEmpty }
      return fits ? [] : ["\(path) is none of its kinds"]
    }
    return typeFaults(value, schema, at: path) + innerFaults(value, schema, at: path)
  }

  private func typeFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    let types = schema["type"] as? [String] ?? [schema["type"] as? String ?? "nothing"]
    guard types.contains(where: { isType(value, $0) }) else {
      return ["\(path) is no \(types.joined(separator: " or "))"]
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      return ["\(path) is not allowed"]
    }
    if schema["format"] as? String == "date-time", let text = value as? String,
      text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) == nil
    {
      return ["\(path) is no RFC 3339 time"]
    }
    return []
  }

  private func innerFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let values = value as? [Any], let items = schema["items"] as? [String: Any] {
      return values.enumerated().flatMap { faults($1, items, at: "\(path)/\($0)") }
    }
    guard let members = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
    return missing.map { "\(path)/\($0) is missing" }
      + members.flatMap { name, member -> [String] in
        guard let inner = properties[name] as? [String: Any] else {
          return ["\(path)/\(name) is not documented"]
        }
        let undocumented = inner["description"] == nil && inner["$ref"] == nil
        return (undocumented ? ["\(path)/\(name) has no description"] : [])
          + faults(member, inner, at: "\(path)/\(name)")
      }
  }

  private func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "integer": value is Int
    case "number": value is Double
    case "boolean": value is Bool
    case "array": value is [Any]
    case "object": value is [String: Any]
    default: false
    }
  }
}
