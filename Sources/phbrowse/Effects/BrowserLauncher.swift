// Starts a browser for an address: as one argument, never through a shell, with no secret in its
// environment and none of the terminal.

import BrowserCore
import CTerminalGuard
import Glibc
import Texts

/// Starts the person's web browser.
struct BrowserLauncher {
  /// Programs to try, in order, each with its arguments; `%s` stands for the address.
  let candidates: [[String]]
  private let environment: [String: String]

  /// Reads `BROWSER` (several parted by colons), and knows what systems bring along.
  init(environment: [String: String]) {
    let named = (environment["BROWSER"] ?? "").split(separator: ":")
      .map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
    let hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].contains {
      environment[$0]?.isEmpty == false
    }
    let usual = hasDisplay ? [["xdg-open"], ["wslview"]] : []
    #if os(macOS)
      candidates = named + [["open"]]
    #else
      candidates = named + usual
    #endif
    self.environment = environment.filter { !$0.key.hasPrefix("PRODUCTHUNT_") }
  }

  /// Starts the first candidate that there is. Whether one ran is said through `report`, from another
  /// thread: at once if it could not be started, else when it ended or after it ran for a while.
  func open(_ link: WebLink, report: @escaping @Sendable (Bool) -> Void) {
    for candidate in candidates {
      guard let process = start(candidate, with: link.address) else { continue }
      // Waiting for a child blocks; a task of its own keeps that off the loop.
      Task.detached { report(succeeded(process)) }
      return
    }
    report(false)
  }

  /// POSIX_SPAWN_SETSID, a macro that Swift does not see: the browser outlives the terminal.
  #if os(macOS)
    private static let newSession: Int16 = 0x0400
  #else
    private static let newSession: Int16 = 0x80
  #endif

  private func start(_ candidate: [String], with address: String) -> pid_t? {
    let takesPlace = candidate.contains { $0.contains("%s") }
    let arguments =
      takesPlace
      ? candidate.map { $0.replacing("%s", with: address) }
      : candidate + [address]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, mode) in [
      (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY),
    ] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = guard_child_defaults()
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // A command holds interrupts back while it writes; a browser must not inherit that.
    var held = sigset_t()
    sigemptyset(&held)
    posix_spawnattr_setsigmask(&attributes, &held)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | Self.newSession)
    let argv = CStrings(arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var process = pid_t()
    guard
      posix_spawnp(&process, arguments[0], &actions, &attributes, argv.pointers, variables.pointers)
        == 0
    else { return nil }
    return process
  }
}

/// Whether a browser that was started is, or was, at work: an early failure is one of starting it.
private func succeeded(_ process: pid_t) -> Bool {
  var status: CInt = 0
  while waitpid(process, &status, 0) == -1 {
    guard errno == EINTR else { return true }
  }
  return status == 0
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
