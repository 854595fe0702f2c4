// Days as a person names them on the command line.

import FoundationEssentials
import ProductHunt

extension PacificDay {
  /// A date such as 2026-11-20, or `today` or `yesterday` in San Francisco; nil for anything else.
  init?(named name: String, now: Date) {
    switch name.lowercased() {
    case "today": self = .today(now)
    case "yesterday": self = PacificDay.today(now).previous
    default: self.init(name)
    }
  }
}
