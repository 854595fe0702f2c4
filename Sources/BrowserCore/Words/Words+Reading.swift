// What the preview, discussions and exact times say.

import FoundationEssentials
import ProductHunt
import Texts

extension Words {
  static let noRoomForPreview: PlainText = "The terminal is too narrow for a preview."

  static func folded(_ count: Int) -> PlainText {
    switch count {
    case 0: "(folded)"
    case 1: "(folded, 1 reply)"
    default: "(folded, \(grouped(count)) replies)"
    }
  }

  /// Until 04:00 in San Francisco ranks are those of the first hours.
  static func name(of spec: ListSpec, now: Moment) -> PlainText {
    if spec.isCollection, spec.order == .rank { return "as collected" }
    let isEarly =
      spec.order == .rank && spec.period == .day(PacificDay(containing: now.date))
      && PacificClock(at: now.date).hour < 4
    return isEarly ? "early ranking" : name(of: spec.order)
  }

  static func launched(at date: Date, now: Moment) -> PlainText { "Launched \(exact(date, now))." }
  static func written(at date: Date, now: Moment) -> PlainText { "Written \(exact(date, now))." }

  /// "Mon 23 Nov 2026, 09:01 here, 00:01 in San Francisco".
  private static func exact(_ date: Date, _ now: Moment) -> PlainText {
    let pacific = PacificClock(at: date)
    let there = clock((hour: pacific.hour, minute: pacific.minute))
    return "\(localDay(date, now).written), \(time(date, now: now)) here, \(there) in San Francisco"
  }

  /// When a period that is not over ends, in the person's zone.
  static func ends(_ period: Period, now: Moment) -> PlainText {
    let end = period.end
    let day = localDay(end, now)
    let isNear = end.timeIntervalSince(now.date) <= 86_400
    let name: PlainText = isNear ? .empty : "\(day.written(withYear: false)) "
    return "ends \(name)\(time(end, now: now)) your time"
  }

  /// The day that a moment has in the person's zone.
  private static func localDay(_ date: Date, _ now: Moment) -> PacificDay {
    let day = PacificDay(containing: date)
    let midnight = day.start.timeIntervalSince1970
    // San Francisco is so many seconds behind UTC at its midnight.
    let behind = midnight - (midnight / 86_400).rounded(.down) * 86_400
    let local = date.timeIntervalSince1970 + Double(now.utcOffset)
    return day.advanced(by: Int(((local - (midnight - behind)) / 86_400).rounded(.down)))
  }
}
