// Signals as values that the loop reads when it likes. What happens in a handler is the guard's.

import CLibrary
package import CTerminalGuard

/// Something that the system or another process tells this one.
package enum TerminalSignal: Hashable, Sendable, CaseIterable {
  case terminate, hangUp, interrupt, quit, suspend, resume, resize

  /// The system's number for it.
  package var number: Int32 {
    switch self {
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .interrupt: SIGINT
    case .quit: SIGQUIT
    case .suspend: SIGTSTP
    case .resume: SIGCONT
    case .resize: SIGWINCH
    }
  }
}

/// The process's signals, caught for the rest of its life.
package struct TerminalSignals: Sendable {
  /// Readable when there is something to `take`; it never blocks.
  package let descriptor: Int32

  /// Installs the guard's handlers. Main thread, and before the terminal is claimed: ncurses
  /// installs handlers of its own only where it finds none.
  package init() throws(TerminalProblem) {
    descriptor = guard_install()
    guard descriptor >= 0 else { throw .refused(code: errno) }
  }

  /// All that came since the last time, in order, each kind once.
  package func take() -> [TerminalSignal] {
    var signals: [TerminalSignal] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return signals }
      for byte in bytes[..<count] {
        let signal = TerminalSignal.allCases.first { $0.number == Int32(byte) }
        if let signal, !signals.contains(signal) { signals.append(signal) }
      }
    }
  }

  /// Stops this process, with `group` its whole group as the terminal's own suspend key does, and
  /// returns when it goes on; at once where nobody could let it go on. Release the terminal first.
  package func stop(group: Bool) {
    guard_stop(group)
  }

  /// What a child process has to be started with, so that it does not inherit what is ignored here.
  package var childDefaults: sigset_t { guard_child_defaults() }
}
