// A name that is twice as long takes about twice the time, in every format.

import Export
import Testing

struct LinearTimeTests {
  @Test(arguments: ExportFormat.allCases.filter { $0 != .html })
  func `time grows with the length of a name and no faster`(format: ExportFormat) throws {
    for piece in ["a", ";=", " ", "漢", "<b>&", "\"", "|", "e\u{301}"] {
      let count = 10_000 / piece.utf8.count
      let shorter = try time(String(repeating: piece, count: count), format)
      let longer = try time(String(repeating: piece, count: 8 * count), format)

      // Quadratic would be 64 times. The constant forgives a machine that has other work to do.
      #expect(longer < shorter * 16 + .seconds(0.5), "\(piece): \(shorter), then \(longer)")
    }
  }

  private func time(_ name: String, _ format: ExportFormat) throws -> Duration {
    let rows = [PostRow(Samples.post(name: name, tagline: name, description: name))]
    let began = ContinuousClock.now
    #expect(try !Exporter.text(rows, format).isEmpty)
    return ContinuousClock.now - began
  }
}
