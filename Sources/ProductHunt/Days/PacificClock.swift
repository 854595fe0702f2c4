// What a clock in San Francisco shows.

public import FoundationEssentials

/// Pacific wall-clock time, in whole minutes.
public struct PacificClock: Hashable, Sendable {
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int

  /// What the clock shows at a moment; moments beyond the years 1 to 9999 count as their nearest.
  public init(at moment: Date) {
    let seconds = moment.timeIntervalSince1970
    let bounded = min(max(seconds.isNaN ? 0 : seconds, -62_135_510_400), 253_402_214_400)
    let whole = Int(bounded.rounded(.down))
    let local = whole + PacificRule.offset(at: whole)
    let ofDay = local - Civil.floorDivide(local, 86_400) * 86_400
    hour = ofDay / 3600
    minute = ofDay / 60 % 60
  }
}
