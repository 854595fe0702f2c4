// poll(2) over the loop's descriptors.

import CLibrary

enum Poll {
  /// What woke the loop.
  struct Ready {
    var keys = false
    var signals = false
    var inbox = false
    var configuration = false
    /// The terminal hung up: nobody is there any more.
    var isTerminalGone = false
  }

  /// Waits until something is ready or the time has passed; without a time, for as long as it takes.
  static func wait(
    keys: CInt, signals: CInt, inbox: CInt, configuration: CInt? = nil, output: CInt?,
    for time: Duration?
  ) -> Ready {
    var entries = [
      pollfd(fd: keys, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: inbox, events: Int16(POLLIN), revents: 0),
      // A negative descriptor is passed over.
      pollfd(fd: output ?? -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: configuration ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&entries, nfds_t(entries.count), milliseconds(time)) > 0 else { return Ready() }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    return Ready(
      keys: entries[0].revents & Int16(POLLIN) != 0,
      signals: entries[1].revents != 0,
      inbox: entries[2].revents != 0,
      configuration: entries[4].revents != 0,
      isTerminalGone: (entries[0].revents | entries[3].revents) & gone != 0)
  }

  /// Rounded up, or a wait of less than a millisecond would become none and the loop would spin.
  private static func milliseconds(_ time: Duration?) -> CInt {
    guard let time else { return -1 }
    let (seconds, attoseconds) = time.components
    let whole = min(seconds, 86_400) * 1000
    return CInt(whole + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
