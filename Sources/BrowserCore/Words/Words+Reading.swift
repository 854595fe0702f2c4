// What the preview, discussions and exact times say.

import FoundationEssentials
import ProductHunt
import Texts

extension Words {
  static let noRoomForPreview: PlainText = "The terminal is too narrow for a preview."

  static let noPreview: PlainText = "No preview is shown. p shows it."
  static let noCurrentComment: PlainText = "No comment is marked. ) goes to the first."

  static func folded(_ count: Int) -> PlainText {
    switch count {
    case 0: "(folded)"
    case 1: "(folded, 1 reply)"
    default: "(folded, \(grouped(count)) replies)"
    }
  }

  /// Until 04:00 in San Francisco ranks are those of the first hours.
  static func name(of spec: ListSpec, now: Moment) -> PlainText {
    if spec.isKept { return .empty }
    if spec.isCollection, spec.order == .rank { return "as collected" }
    let isToday = spec.order == .rank && spec.period == .day(PacificDay(containing: now.date))
    return isToday && isEarly(now) ? "early ranking" : name(of: spec.order)
  }

  /// Whether the day's ranking is still shuffled and its votes hidden or low.
  static func isEarly(_ now: Moment) -> Bool { PacificClock(at: now.date).hour < 4 }

  /// Stands above yesterday's list, where that is shown below today's.
  static func yesterdayBelow(_ day: PacificDay) -> PlainText {
    "── Yesterday · \(day.written(withYear: false)), final ──"
  }

  /// "12 comments, newest first".
  static func comments(_ count: Int, in order: CommentsOrder?) -> PlainText {
    comments(count) + (order.map { ", " + name(of: $0) } ?? .empty)
  }

  static func name(of order: CommentsOrder) -> PlainText {
    switch order {
    case .newest: "newest first"
    case .votes: "most voted first"
    }
  }

  static func launched(at date: Date, now: Moment) -> PlainText { "Launched \(exact(date, now))." }
  static func written(at date: Date, now: Moment) -> PlainText { "Written \(exact(date, now))." }

  /// "Mon 23 Nov 2026, 09:01 here, 00:01 in San Francisco".
  private static func exact(_ date: Date, _ now: Moment) -> PlainText {
    let pacific = PacificClock(at: date)
    let there = clock((hour: pacific.hour, minute: pacific.minute))
    return "\(localDay(date, now).written), \(time(date, now: now)) here, \(there) in San Francisco"
  }

  /// When a period ends or ended: in San Francisco, and in the person's zone where clocks differ.
  /// The longest comes first; where there is no room, take another.
  static func ends(_ period: Period, now: Moment) -> [PlainText] {
    let verb: PlainText = period.end > now.date ? "ends" : "ended"
    let isNear = abs(period.end.timeIntervalSince(now.date)) <= 86_400
    let isThisYear = period.lastDay.year == PacificDay(containing: now.date).year
    func name(_ day: PacificDay) -> PlainText {
      isNear ? .empty : " " + day.written(withYear: !isThisYear)
    }
    let there = "\(verb)\(name(period.lastDay)) at midnight in San Francisco" as PlainText
    guard !isMidnight(period.end, now) else { return [there] }
    let here =
      "\(name(localDay(period.end, now))) \(time(period.end, now: now)) your time" as PlainText
    return [there + "," + here, verb + here]
  }

  /// The same in a word or two, for the header: while a period is running.
  static func endsShort(_ period: Period, now: Moment) -> PlainText {
    guard period.end > now.date else { return .empty }
    let isNear = period.end.timeIntervalSince(now.date) <= 86_400
    let day: PlainText = isNear ? .empty : localDay(period.end, now).written(withYear: false) + " "
    return "ends \(day)\(time(period.end, now: now))"
  }

  private static func isMidnight(_ date: Date, _ now: Moment) -> Bool {
    time(date, now: now) == "00:00"
  }

  /// The day that a moment has in the person's zone.
  static func localDay(_ date: Date, _ now: Moment) -> PacificDay {
    let day = PacificDay(containing: date)
    let midnight = day.start.timeIntervalSince1970
    // San Francisco is so many seconds behind UTC at its midnight.
    let behind = midnight - (midnight / 86_400).rounded(.down) * 86_400
    let local = date.timeIntervalSince1970 + Double(now.utcOffset)
    return day.advanced(by: Int(((local - (midnight - behind)) / 86_400).rounded(.down)))
  }
}
