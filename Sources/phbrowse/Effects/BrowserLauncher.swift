// Which browser shows an address, and starting it.

import BrowserCore
import Texts

/// Starts the person's web browser.
struct BrowserLauncher {
  /// Programs to try, in order, each with its arguments; `%s` stands for the address.
  let candidates: [[String]]
  private let environment: [String: String]

  /// Browsers that need the terminal themselves.
  private static let textBrowsers: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "elinks2",
  ]

  /// Takes the command that is configured; else reads `BROWSER` (several parted by colons), and knows
  /// what systems bring along. Over SSH without a display a browser would open where nobody sits.
  init(environment: [String: String], _ configured: String? = nil) {
    func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    // A configured command is one: it may hold an address, and with that a colon.
    let commands =
      configured.map { [$0[...]] } ?? (environment["BROWSER"] ?? "").split(separator: ":")
    let named = commands.map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    #if os(macOS)
      let usual = isSet("SSH_CONNECTION") ? [] : [["open"]]
    #else
      let hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].contains(where: isSet)
      let usual = hasDisplay ? [["xdg-open"], ["wslview"]] : []
    #endif
    candidates = named + usual
    self.environment = environment.withoutSecrets
  }

  /// Whether the first candidate shows the address in the terminal, which has to be given up for it.
  var needsTerminal: Bool {
    guard let program = candidates.first?.first else { return false }
    return Self.textBrowsers.contains(String(program.split(separator: "/").last ?? ""))
  }

  /// Starts the first candidate that there is. Whether one ran is said through `report`, from another
  /// thread: at once if it could not be started, else when it ended.
  func open(_ link: WebLink, report: @escaping @Sendable (Bool) -> Void) {
    for candidate in candidates {
      let child = ChildProcess(
        arguments: arguments(candidate, link.address), environment: environment)
      guard let process = child.start() else { continue }
      // Waiting for a child blocks; a task of its own keeps that off the loop.
      Task.detached { report(ChildProcess.wait(for: process)) }
      return
    }
    report(false)
  }

  /// Runs the first candidate in the terminal until it ends; false if it could not be started.
  func runInTerminal(_ link: WebLink) -> Bool {
    guard let candidate = candidates.first else { return false }
    let child = ChildProcess(
      arguments: arguments(candidate, link.address), environment: environment, streams: .terminal)
    guard let process = child.start() else { return false }
    _ = ChildProcess.wait(for: process)
    return true
  }

  private func arguments(_ candidate: [String], _ address: String) -> [String] {
    candidate.contains { $0.contains("%s") }
      ? candidate.map { $0.replacing("%s", with: address) }
      : candidate + [address]
  }
}

extension [String: String] {
  /// For programs that we start.
  var withoutSecrets: [String: String] { filter { !$0.key.hasPrefix("PRODUCTHUNT_") } }
}
