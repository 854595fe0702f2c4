// Reads secrets from standard input: on a terminal with a prompt and without showing them. Whatever
// ends it, the terminal shows again what is typed.

import CTerminalGuard
import CursesTerminal
import CLibrary
import ProductHunt
import Texts

/// Reads one secret a line.
struct SecretReader {
  let isTerminal = isatty(STDIN_FILENO) == 1
  private var signals: TerminalSignals?
  private var rest: [UInt8] = []
  /// No key or token is near this.
  private static let longest = 4096

  /// The next line. Throws when there is none, or it cannot be a secret.
  mutating func read(_ label: PlainText) throws(Failed) -> Secret {
    let line = isTerminal ? try ask(label) : try nextLine()
    let text = String(decoding: line, as: UTF8.self)
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let secret = Secret(String(trimmed))
    guard !secret.isEmpty else {
      throw Failed(.usage, "No \(label) was given, so nothing has changed.")
    }
    guard secret.isWellFormed else {
      throw Failed(.usage, "That holds characters that no \(label) has: copy it again.")
    }
    return secret
  }

  // MARK: On a terminal

  private mutating func ask(_ label: PlainText) throws(Failed) -> [UInt8] {
    do {
      if signals == nil { signals = try TerminalSignals() }
    } catch {
      throw Failed(.ourFault, error.sentence)
    }
    guard let signals, guard_save(STDIN_FILENO) >= 0, guard_set_restore_bytes("", 0) == 0 else {
      throw Failed(.ourFault, "The terminal cannot be set up: close it and try in a new one.")
    }
    guard_arm()
    prompt(label)
    defer { endPrompt() }
    while true {
      let (hasLine, hasSignals) = wait(for: signals)
      if hasSignals { heed(signals, label) }
      if hasLine { return try nextLine() }
    }
  }

  private func prompt(_ label: PlainText) {
    var settings = termios()
    tcgetattr(STDIN_FILENO, &settings)
    settings.c_lflag &= ~tcflag_t(ECHO | ECHONL)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)  // what was pasted ahead stays
    put("\(label) (not shown): ")
  }

  private func endPrompt() {
    guard_restore_line()
    guard_disarm()
    put("\n")
  }

  private func wait(for signals: TerminalSignals) -> (hasLine: Bool, hasSignals: Bool) {
    var entries = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    _ = Interrupts.allowed { poll(&entries, 2, -1) }
    return (entries[0].revents != 0, entries[1].revents != 0)
  }

  /// Suspended it asks anew when it goes on; anything else that ends a program ends this one.
  private func heed(_ signals: TerminalSignals, _ label: PlainText) {
    for signal in signals.take() {
      switch signal {
      case .terminate, .hangUp, .interrupt, .quit:
        endPrompt()
        Interrupts.end(by: signal.number)
      case .suspend:
        endPrompt()
        signals.stop(group: false)
        guard_arm()
        prompt(label)
      case .resume, .resize: break
      }
    }
  }

  /// From here on signals end the process by themselves again.
  func release() {
    guard signals != nil else { return }
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP] { Glibc.signal(signal, SIG_DFL) }
  }

  // MARK: Lines

  /// The bytes up to the next line end; what comes after is for the next line.
  private mutating func nextLine() throws(Failed) -> [UInt8] {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest.removeSubrange(...end) }
        return Array(rest[..<end])
      }
      guard rest.count <= Self.longest else {
        throw Failed(.usage, "That is too long for a key or a token: copy it again.")
      }
      var bytes = [UInt8](repeating: 0, count: Self.longest)
      let count = Interrupts.allowed { Glibc.read(STDIN_FILENO, &bytes, bytes.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        defer { rest = [] }
        return rest
      }
      rest += bytes[..<count]
    }
  }

  private func put(_ text: PlainText) {
    let bytes = Array(text.string.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
