// Which program shows an address, and starting it.

import BrowserCore
import CLibrary
import FoundationEssentials
import ProductHunt
import Texts

/// Starts the person's web browser.
struct BrowserLauncher: Sendable {
  /// Programs that there are, in the order in which they are tried, each with its arguments; `%s`
  /// stands for the address.
  let candidates: [[String]]
  private let environment: [String: String]

  /// Browsers that need the terminal themselves.
  private static let textBrowsers: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "elinks2", "browsh", "carbonyl", "chawan", "cha",
  ]
  /// One that ends later than this has not failed to start, whatever it says then.
  private static let patience = Duration.seconds(8)

  /// Takes the command that is configured; else reads `BROWSER` (several parted by colons), and knows
  /// what systems bring along. Over SSH only what the person named is started: what the system has
  /// would open where nobody sits.
  init(environment: [String: String], _ configured: String? = nil) {
    func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    // A configured command is one: it may hold an address, and with that a colon.
    let commands =
      configured.map { [$0[...]] } ?? (environment["BROWSER"] ?? "").split(separator: ":")
    let named = commands.map { $0.split(separator: " ").map(String.init) }
    let isRemote = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].contains(where: isSet)
    var usual = [["xdg-open"], ["open"], ["wslview"]]
    if isSet("WSL_DISTRO_NAME") { usual.insert(["wslview"], at: 0) }
    let path = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    candidates = (named + (isRemote ? [] : usual)).filter { words in
      words.first.map { Self.isProgram($0, in: path) } ?? false
    }
    self.environment = environment.withoutSecrets
  }

  private static func isProgram(_ name: String, in path: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    return path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Whether the first candidate shows the address in the terminal, which has to be given up for it.
  var needsTerminal: Bool { candidates.first.map(Self.needsTerminal) ?? false }

  private static func needsTerminal(_ command: [String]) -> Bool {
    textBrowsers.contains(String(command.first?.split(separator: "/").last ?? ""))
  }

  /// Shows an address. Whether that worked is said through `report`, from another thread.
  func open(_ link: WebLink, report: @escaping @Sendable (Bool) -> Void) {
    start(candidates.filter { !Self.needsTerminal($0) }[...], link, report: report)
  }

  /// Starts the first; the next one if that cannot be started or fails at once.
  private func start(
    _ candidates: ArraySlice<[String]>, _ link: WebLink,
    report: @escaping @Sendable (Bool) -> Void
  ) {
    guard let candidate = candidates.first else { return report(false) }
    let child = ChildProcess(
      arguments: arguments(candidate, link.address), environment: environment)
    guard let process = child.start() else {
      return start(candidates.dropFirst(), link, report: report)
    }
    let began = ContinuousClock.now
    // Waiting for a child blocks; a task of its own keeps that off the loop.
    Task.detached {
      if ChildProcess.wait(for: process) || ContinuousClock.now - began > Self.patience {
        report(true)
      } else {
        start(candidates.dropFirst(), link, report: report)
      }
    }
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
