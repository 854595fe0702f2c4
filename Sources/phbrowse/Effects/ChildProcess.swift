// Starts other programs: arguments as they are, never through a shell, with no secret in their
// environment.

import CTerminalGuard
import CLibrary

/// A program to start, and what it gets.
struct ChildProcess {
  /// The program and its arguments.
  let arguments: [String]
  let environment: [String: String]
  /// What it gets of ours.
  var streams = Streams.none

  enum Streams {
    /// Nothing, in a session of its own: it outlives the terminal.
    case none
    /// This descriptor as its input, nothing else.
    case input(CInt)
    /// The terminal, until it ends.
    case terminal
    /// Its output goes to a descriptor; it reads from another, or from the terminal, where its errors go.
    case output(CInt, input: CInt?)
  }

  /// POSIX_SPAWN_SETSID, a macro that Swift does not see.
  #if os(macOS)
    private static let newSession: Int16 = 0x0400
  #else
    private static let newSession: Int16 = 0x80
  #endif

  /// Starts it; nil if there is no such program.
  func start() -> pid_t? {
    guard let program = arguments.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    redirect(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = guard_child_defaults()
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // A command holds interrupts back while it writes; its child must not inherit that.
    var held = sigset_t()
    sigemptyset(&held)
    posix_spawnattr_setsigmask(&attributes, &held)
    var flags = Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    switch streams {
    case .none, .input: flags |= Self.newSession
    case .terminal, .output: break  // a passphrase may be asked for
    }
    posix_spawnattr_setflags(&attributes, flags)
    let argv = CStrings(arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var process = pid_t()
    guard
      posix_spawnp(&process, program, &actions, &attributes, argv.pointers, variables.pointers) == 0
    else { return nil }
    return process
  }

  private func redirect(_ actions: inout posix_spawn_file_actions_t) {
    switch streams {
    case .terminal: return
    case .output(let output, let input):
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
      if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
      return
    case .none, .input: break
    }
    for (descriptor, mode) in [
      (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY),
    ] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
    }
    if case .input(let input) = streams {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    }
  }

  /// Waits for its end; whether it ended well. One that stops is told to go on: nobody could
  /// wake it.
  static func wait(for process: pid_t) -> Bool {
    var status: CInt = 0
    while true {
      let ended = waitpid(process, &status, WUNTRACED)
      if ended == -1, errno == EINTR { continue }
      guard ended == process else { return true }
      guard status & 0xFF == 0x7F else { return status == 0 }
      kill(process, SIGCONT)
    }
  }
}

/// Strings as C wants an argument list: freed with this value's owner.
final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
