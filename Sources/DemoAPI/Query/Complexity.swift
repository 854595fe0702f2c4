// What a query costs. The service's own formula is not known: one a field, and what is under `nodes`
// once for each item of the page, comes near what its headers have shown.

enum Complexity {
  /// How much one query may cost at most, in the raw count. Source: the service's refusal.
  static let maximum = 500_000
  private static let rawPerPoint = 16

  /// The points that a raw count is charged with.
  static func points(_ raw: Int) -> Int { (raw + rawPerPoint - 1) / rawPerPoint }

  /// The raw count of fields; one so large that it is refused is not counted to its end.
  static func raw(of fields: [PlannedField], page: Int = 1) -> Int {
    var total = 0
    for field in fields where total <= maximum {
      let times = field.name == "nodes" ? page : 1
      total += 1 + times * raw(of: field.selections, page: PageWindow.size(of: field))
    }
    return total
  }
}
