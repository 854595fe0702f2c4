// When Ctrl-C may end a command: while it waits, never while it writes. So whatever was written is
// whole, and no handler is needed: the signal's own action ends the process, as shells expect.

import CTerminalGuard
import CLibrary

enum Interrupts {
  /// Holds SIGINT back. Call it before other threads begin: they inherit it and keep it.
  static func hold() { change(SIG_BLOCK) }

  /// Lets it through again; one that came meanwhile acts now.
  static func release() { change(SIG_UNBLOCK) }

  /// Lets it through while something is waited for.
  static func allowed<Value>(during wait: () -> Value) -> Value {
    release()
    defer { hold() }
    return wait()
  }

  private static func change(_ how: CInt) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(how, &signals, nil)
  }

  /// Ends the process by a signal, as one expects of a program that it ended.
  static func end(by number: CInt) -> Never {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    _exit(128 + number)
  }
}
