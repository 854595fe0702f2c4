// Good answers made bad: members lost or of a wrong type. It knows members by name only.

extension JSON {
  /// An answer in which three fields failed, and the errors say so.
  func losingFields() -> JSON {
    let lost: Set<String> = ["description", "thumbnail", "featuredAt"]
    let error = QueryError(
      message: "Timeout on description, thumbnail and featuredAt",
      place: QueryPlace(line: 1, column: 1), path: ["posts"])
    return .members([
      "data": (self["data"] ?? .null).rewritten { lost.contains($0) ? .null : $1 },
      "errors": .array([error.json]),
    ])
  }

  /// An answer whose numbers are texts and whose names are missing.
  func withWrongTypes() -> JSON {
    rewritten { key, value in
      switch (key, value) {
      case ("name", _): .null
      case ("votesCount", .int(let number)): .string(String(number))
      default: value
      }
    }
  }

  private func rewritten(_ change: (String, JSON) -> JSON) -> JSON {
    switch self {
    case .array(let values): .array(values.map { $0.rewritten(change) })
    case .object(let members):
      .object(
        members.map { Member(key: $0.key, value: change($0.key, $0.value.rewritten(change))) })
    default: self
    }
  }
}
