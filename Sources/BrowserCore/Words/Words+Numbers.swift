// How numbers read.

import Canvas
import Texts

extension Words {
  /// A whole number in groups: 1,204.
  static func grouped(_ number: Int) -> PlainText {
    guard number.magnitude >= 1000 else { return "\(number)" }
    let conventions = Conventions.current
    var groups: [PlainText] = []
    var rest = number.magnitude
    while rest >= (groups.isEmpty || !conventions.groupsByTwo ? 1000 : 100) {
      if groups.isEmpty || !conventions.groupsByTwo {
        let group = Int(rest % 1000)
        groups.append(group < 10 ? "00\(group)" : group < 100 ? "0\(group)" : "\(group)")
        rest /= 1000
      } else {
        groups.append(twoDigits(Int(rest % 100)))
        rest /= 100
      }
    }
    let sign: PlainText = number < 0 ? "-" : ""
    return groups.reversed().reduce(sign + "\(rest)") { $0 + conventions.separator + $1 }
  }

  /// A rating of 0 to 5 with one decimal.
  static func rating(_ value: Double) -> PlainText {
    let tenths = Int((min(5, max(0, value)) * 10).rounded())
    return "\(tenths / 10)\(Conventions.current.point)\(tenths % 10)"
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
    Width.of(short(number))
  }
}
