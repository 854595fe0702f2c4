// What time it is: the only place that asks.

import BrowserCore
import FoundationEssentials
import CLibrary

/// The system's clocks.
struct SystemClock {
  /// The time of day, and how far the person's zone is from UTC.
  var now: Moment {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Moment(Date(), utcOffset: parts.tm_gmtoff)
  }

  /// A time that never jumps, for what lasts less than a second.
  var steady: Duration {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
  }
}
