// How times read: ages in the largest whole unit, clock times in the person's own zone.

import FoundationEssentials
import ProductHunt
import Texts

extension Words {
  /// "just now", "5 min ago", "6 h ago", "3 days ago", and from 60 days on the date.
  static func ago(_ date: Date, now: Moment) -> PlainText {
    let seconds = now.date.timeIntervalSince(date)
    guard seconds.isFinite, abs(seconds) < 1e11 else { return "at an unknown time" }
    let minutes = Int(seconds / 60)
    switch minutes {
    case ..<(-1): return "soon"
    case ..<1: return "just now"
    case ..<60: return "\(minutes) min ago"
    case ..<(24 * 60): return "\(minutes / 60) h ago"
    case ..<(48 * 60): return "yesterday"
    case ..<(60 * 24 * 60): return "\(minutes / (24 * 60)) days ago"
    default: return "on " + PacificDay(containing: date).written
    }
  }

  /// A clock time such as 14:02, in the person's zone.
  static func time(_ date: Date, now: Moment) -> PlainText {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + now.utcOffset
    let minute = ((seconds % 86_400) + 86_400) % 86_400 / 60
    return clock((hour: minute / 60, minute: minute % 60))
  }

  static func clock(_ time: (hour: Int, minute: Int)) -> PlainText {
    guard Conventions.current.hasHalfDays else {
      return "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    }
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    return "\(hour):\(twoDigits(time.minute)) \(time.hour < 12 ? "AM" : "PM" as PlainText)"
  }

  /// What is left of a wait: 0:42, 12:05.
  static func countdown(to date: Date, now: Moment) -> PlainText {
    let seconds = max(0, Int(date.timeIntervalSince(now.date).rounded(.up)))
    return "\(seconds / 60):\(twoDigits(seconds % 60))"
  }

  /// "Today · Mon 23 Nov", "Yesterday · Sun 22 Nov", "Fri 20 Nov 2026".
  static func title(of period: Period, now: Moment) -> PlainText {
    guard period.kind == .day else { return period.written }
    let day = period.firstDay
    let today = PacificDay(containing: now.date)
    if day == today { return "Today · \(day.written(withYear: false))" }
    if day == today.previous { return "Yesterday · \(day.written(withYear: false))" }
    return day.written
  }
}

extension PacificDay {
  private static let months: [PlainText] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays: [PlainText] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  var written: PlainText { written(withYear: true) }

  func written(withYear: Bool) -> PlainText {
    let name = Self.weekdays[weekday.rawValue % 7]
    let month = Self.months[max(1, min(12, month)) - 1]
    switch Conventions.current.dateOrder {
    case .dayFirst: return "\(name) \(day) \(month)" + (withYear ? " \(year)" : "")
    case .monthFirst: return "\(name), \(month) \(day)" + (withYear ? ", \(year)" : "")
    case .yearFirst: return (withYear ? "\(year) " : "") + "\(month) \(day) \(name)"
    }
  }
}

extension Period {
  /// "Week of 16 Nov 2026", "November 2026", "2026".
  var written: PlainText {
    let first = firstDay
    switch kind {
    case .day: return first.written
    case .week: return "Week of \(first.written)"
    case .month: return "\(PacificDay.monthNames[first.month - 1]) \(first.year)"
    case .year: return "\(first.year)"
    }
  }
}

extension PacificDay {
  fileprivate static let monthNames: [PlainText] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
