// Child processes. Foundation's `Process` learns of an end by a socket that children started at the
// same moment by other tests inherit too, and then waits for all of them; this waits for its own.

import Foundation
import Synchronization

/// A running program.
final class Child: Sendable {
  private let id: pid_t
  private let ended = Mutex<Int32?>(nil)

  /// Starts a program, found in PATH.
  ///
  /// - Parameters:
  ///   - environment: nil hands on this process's own.
  ///   - output, errors: Descriptors to write to; nil throws away what is written.
  init(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil,
    folder: String? = nil, input: String = "/dev/null", output: Int32? = nil, errors: Int32? = nil
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    for (descriptor, wanted) in [(Int32(1), output), (2, errors)] {
      if let wanted {
        posix_spawn_file_actions_adddup2(&actions, wanted, descriptor)
      } else {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    let variables = environment ?? ProcessInfo.processInfo.environment
    // The shell goes there and becomes the program.
    let there = folder.map { ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, $0] } ?? []
    let words = there + [program] + arguments
    var argv = words.map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    // A test's thread holds all signals back; its children must not.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (held, usual) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    sigfillset(&usual)
    posix_spawnattr_setsigmask(&attributes, &held)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var started = pid_t()
    let failure = posix_spawnp(&started, words[0], &actions, &attributes, &argv, &envp)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    id = started
  }

  deinit {
    signal(SIGKILL)
    _ = wait()
  }

  /// Sends it a signal, if it still runs.
  func signal(_ number: Int32) {
    ended.withLock { if $0 == nil { kill(id, number) } }
  }

  /// Waits for its end on a thread that nobody else needs: the tests' own are as few as the
  /// processors.
  func end() async -> Int32 {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: self.wait()) }
    }
  }

  /// Waits for its end: its status, or minus the signal that ended it.
  func wait() -> Int32 {
    if let end = ended.withLock({ $0 }) { return end }
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
    let end = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    ended.withLock { $0 = end }
    return end
  }
}

/// A pipe that no child inherits unless it is handed to it.
struct ChildPipe {
  let reading: FileHandle
  let writing: FileHandle

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
  }
}
