// The service's day: midnight to midnight in America/Los_Angeles. Its rule is computed here, since
// FoundationEssentials knows no time zones on Linux; a test holds it against the system's zone data.


/// A launch day of Product Hunt.
public struct PacificDay: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}
