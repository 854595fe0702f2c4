// How numbers and ages are said on standard error.

import FoundationEssentials
import Texts

enum Spoken {
  /// 1,204.
  static func count(_ number: Int) -> PlainText {
    var rest = number.magnitude
    var text = PlainText.empty
    while rest >= 1000 {
      let group = Int(rest % 1000)
      let zeros: PlainText = group < 10 ? "00" : group < 100 ? "0" : ""
      text = ",\(zeros)\(group)\(text)"
      rest /= 1000
    }
    return (number < 0 ? "-" : "") + PlainText(Int(rest)) + text
  }

  /// 1,204 posts, 1 post.
  static func count(_ number: Int, _ one: PlainText, _ many: PlainText) -> PlainText {
    "\(count(number)) \(number == 1 ? one : many)"
  }

  /// How long ago something was, in the largest whole unit.
  static func age(of date: Date, now: Date) -> PlainText {
    let minutes = Int(min(max(now.timeIntervalSince(date), 0), 1e10) / 60)
    switch minutes {
    case ..<1: return "just now"
    case ..<60: return "\(minutes) min ago"
    case ..<(48 * 60): return "\(minutes / 60) h ago"
    default: return "\(minutes / (24 * 60)) days ago"
    }
  }

  /// 1.4 MiB, for the sizes of files.
  static func size(_ bytes: Int) -> PlainText {
    let units: [PlainText] = ["KiB", "MiB", "GiB", "TiB"]
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
  static func clock(_ seconds: Int) -> PlainText {
    func padded(_ number: Int) -> PlainText { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, rest) = (seconds / 3600, seconds % 3600)
    let minutes: PlainText = hours > 0 ? "\(hours):\(padded(rest / 60))" : "\(rest / 60)"
    return "\(minutes):\(padded(rest % 60))"
  }
}
