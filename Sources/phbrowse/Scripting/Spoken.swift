// How numbers and ages are said on standard error.

import FoundationEssentials

enum Spoken {
  /// 1,204.
  static func count(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [Substring] = []
    while digits.utf8.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    return (number < 0 ? "-" : "") + ([digits[...]] + groups).joined(separator: ",")
  }

  /// 1,204 posts, 1 post.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(count(number)) \(number == 1 ? one : many)"
  }

  /// How long ago something was, in the largest whole unit.
  static func age(of date: Date, now: Date) -> String {
    let minutes = Int(min(max(now.timeIntervalSince(date), 0), 1e10) / 60)
    switch minutes {
    case ..<1: return "just now"
    case ..<60: return "\(minutes) min ago"
    case ..<(48 * 60): return "\(minutes / 60) h ago"
    default: return "\(minutes / (24 * 60)) days ago"
    }
  }

  /// 1.4 MiB, for the sizes of files.
  static func size(_ bytes: Int) -> String {
    let units = ["KiB", "MiB", "GiB", "TiB"]
    guard bytes >= 1024 else { return count(bytes, "byte", "bytes") }
    var tenths = bytes * 10 / 1024
    var unit = 0
    while tenths >= 10_240, unit + 1 < units.count {
      tenths /= 1024
      unit += 1
    }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }

  /// 12:05, as a countdown shows it; hours where there are any.
  static func clock(_ seconds: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, rest) = (seconds / 3600, seconds % 3600)
    let minutes = hours > 0 ? "\(hours):\(padded(rest / 60))" : "\(rest / 60)"
    return "\(minutes):\(padded(rest % 60))"
  }
}
