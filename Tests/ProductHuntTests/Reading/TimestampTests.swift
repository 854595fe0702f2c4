// Moments as the service writes them, against the system's formatter.

import Foundation
import ProductHunt
import Testing

struct TimestampTests {
  @Test(arguments: [
    ("2025-06-12T07:01:00Z", 1_749_711_660.0), ("2025-06-12T00:01:00-07:00", 1_749_711_660),
    ("2025-06-12T07:01:00.250Z", 1_749_711_660.25), ("2025-06-12t09:01:00+0200", 1_749_711_660),
    ("2024-02-29T23:59:59Z", 1_709_251_199), ("1970-01-01T00:00:00Z", 0),
    ("2199-12-31T23:59:60Z", 7_258_118_400),
  ])
  func `a moment is read`(text: String, seconds: Double) {
    #expect(Timestamp.date(from: text)?.timeIntervalSince1970 == seconds)
  }

  @Test(arguments: [
    "", "2025", "2025-06-12", "2025-06-12T07:01Z", "2025-02-29T00:00:00Z", "2025-13-01T00:00:00Z",
    "2025-06-12T24:00:00Z", "2025-06-12T07:60:00Z", "2025-06-12T07:01:00", "1969-12-31T23:59:59Z",
    "9999-01-01T00:00:00Z", "2025-06-12T07:01:00.Z", "2025-06-12T07:01:00Zx",
    "2025-06-12T07:01:00+24:00", "２025-06-12T07:01:00Z", "-025-06-12T07:01:00Z",
  ])
  func `what is no moment, or none of this service, is none`(text: String) {
    #expect(Timestamp.date(from: text) == nil)
  }

  @Test func `moments are written to the second, in UTC`() {
    #expect(Timestamp.text(Date(timeIntervalSince1970: 1_749_711_660.9)) == "2025-06-12T07:01:00Z")
    #expect(Timestamp.text(Date(timeIntervalSince1970: -1)) == "1969-12-31T23:59:59Z")
    for seconds in [Double.nan, .infinity, -.infinity] {
      #expect(Timestamp.text(Date(timeIntervalSince1970: seconds)).utf8.count == 20)
    }
  }

  @Test func `written moments are those of the system's formatter`() {
    let formatter = ISO8601DateFormatter()
    for step in 0..<5_000 {
      let date = Date(timeIntervalSince1970: Double(step) * 1_234_567 + 86_399)
      #expect(Timestamp.text(date) == formatter.string(from: date))
      #expect(Timestamp.date(from: Timestamp.text(date)) == date)
    }
  }
}
