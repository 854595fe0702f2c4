// Moments as the service writes them, 2025-06-12T07:01:00Z. What is outside of 1970 to 2199 is no
// moment of this service and is read as none.

package import FoundationEssentials

/// Reads and writes RFC 3339 times.
package enum Timestamp {
  /// Reads `2025-06-12T07:01:00Z`; fractions of a second and offsets such as `-07:00` may be there.
  package static func date(from text: String) -> Date? {
    var rest = text.utf8[...]
    guard let year = digits(4, &rest), (1970...2199).contains(year), take("-", &rest),
      let month = digits(2, &rest), (1...12).contains(month), take("-", &rest),
      let day = digits(2, &rest), (1...Civil.days(inMonth: month, of: year)).contains(day),
      take("T", &rest) || take("t", &rest) || take(" ", &rest),
      let hour = digits(2, &rest), hour < 24, take(":", &rest),
      let minute = digits(2, &rest), minute < 60, take(":", &rest),
      let second = digits(2, &rest), second <= 60,
      let fraction = fraction(&rest), let offset = offset(&rest), rest.isEmpty
    else { return nil }
    let days = Civil.dayNumber(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    return Date(timeIntervalSince1970: Double(seconds) + fraction)
  }

  /// Writes a moment in UTC, to the whole second before it.
  package static func text(_ date: Date) -> String {
    let bounded = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
    let seconds = bounded.isNaN ? 0 : Int(bounded.rounded(.down))
    let days = Civil.floorDivide(seconds, 86_400)
    let ofDay = seconds - days * 86_400
    let (year, month, day) = Civil.date(dayNumber: days)
    let date = [Civil.padded(year, 4), Civil.padded(month, 2), Civil.padded(day, 2)]
    let time = [ofDay / 3_600, ofDay / 60 % 60, ofDay % 60].map { Civil.padded($0, 2) }
    return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
  }

  private static func digits(_ count: Int, _ rest: inout Substring.UTF8View) -> Int? {
    guard rest.count >= count else { return nil }
    var number = 0
    for byte in rest.prefix(count) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = rest.dropFirst(count)
    return number
  }

  private static func take(_ mark: Unicode.Scalar, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// 0 where there is none; nil for a point without digits. Beyond nine digits nothing changes.
  private static func fraction(_ rest: inout Substring.UTF8View) -> Double? {
    guard take(".", &rest) else { return 0 }
    var fraction = 0.0
    var place = 0.1
    var any = false
    while let digit = digits(1, &rest) {
      fraction += Double(digit) * place
      place /= 10
      any = true
    }
    return any ? fraction : nil
  }

  /// Seconds east of UTC.
  private static func offset(_ rest: inout Substring.UTF8View) -> Int? {
    if take("Z", &rest) || take("z", &rest) { return 0 }
    let west = rest.first == UInt8(ascii: "-")
    guard take("-", &rest) || take("+", &rest), let hours = digits(2, &rest), hours < 24 else {
      return nil
    }
    _ = take(":", &rest)
    guard let minutes = digits(2, &rest), minutes < 60 else { return nil }
    return (west ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }
}
