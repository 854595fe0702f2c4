// How numbers read.

import Texts

extension Words {
  /// A whole number in groups of three: 1,204.
  static func grouped(_ number: Int) -> PlainText {
    guard number.magnitude >= 1000 else { return "\(number)" }
    var groups: [PlainText] = []
    var rest = number.magnitude
    while rest >= 1000 {
      let group = Int(rest % 1000)
      groups.append(group < 10 ? "00\(group)" : group < 100 ? "0\(group)" : "\(group)")
      rest /= 1000
    }
    let sign: PlainText = number < 0 ? "-" : ""
    return groups.reversed().reduce(sign + "\(rest)") { $0 + "," + $1 }
  }

  /// A rating of 0 to 5 with one decimal.
  static func rating(_ value: Double) -> PlainText {
    let tenths = Int((min(5, max(0, value)) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func twoDigits(_ number: Int) -> PlainText {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// A count for a narrow column: 999, 1,204, 12k.
  static func short(_ number: Int) -> PlainText {
    switch number {
    case ..<10_000: grouped(number)
    case ..<1_000_000: "\(number / 1000)k"
    default: "\(min(999, number / 1_000_000))M"
    }
  }

  /// How many cells `short` takes.
  static func digits(_ number: Int) -> Int {
    short(number).string.utf8.count
  }
}
