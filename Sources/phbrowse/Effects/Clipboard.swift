// Hands a text to the clipboards: the terminal's, by a sequence that it understands wherever it runs, and
// the desktop's, where a program for that is there.

import CLibrary
import FoundationEssentials
import UserConfiguration

/// Knows which clipboards there are.
struct Clipboard {
  private let environment: [String: String]
  /// The command that the person wants it handed to.
  private let configured: [String]?

  init(environment: [String: String], _ configured: String? = nil) {
    self.environment = environment
    self.configured = UserSettings.words(of: configured)
  }

  /// What the terminal is sent: OSC 52, also wrapped for the multiplexer that stands between.
  func sequence(for text: String) -> [UInt8] {
    // Whoever names a command means that and nothing beside it.
    guard configured == nil else { return [] }
    let plain = "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{7}"
    if isSet("TMUX") {
      // Without `allow-passthrough` tmux takes the plain one itself, if it may set a clipboard.
      let doubled = plain.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      return Array((plain + "\u{1B}Ptmux;" + doubled + "\u{1B}\\").utf8)
    }
    guard isSet("STY") else { return Array(plain.utf8) }
    // GNU screen passes on what it is given in pieces that its buffer takes.
    let bytes = Array(plain.utf8)
    return stride(from: 0, to: bytes.count, by: 200).flatMap { start in
      Array("\u{1B}P".utf8) + bytes[start..<min(start + 200, bytes.count)]
        + Array("\u{1B}\\".utf8)
    }
  }

  /// Hands the text to the first program that takes it, if there is one.
  func copy(_ text: String) {
    for program in programs {
      guard let process = start(program, with: text) else { continue }
      Task.detached { _ = ChildProcess.wait(for: process) }
      return
    }
  }

  private var programs: [[String]] {
    if let configured { return [configured] }
    #if os(macOS)
      return [["pbcopy"]]
    #else
      var programs: [[String]] = []
      if isSet("WAYLAND_DISPLAY") { programs.append(["wl-copy"]) }
      if isSet("DISPLAY") {
        programs += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
      }
      return programs
    #endif
  }

  /// A pipe takes at least 4 KiB at once, which is more than any address.
  private func start(_ program: [String], with text: String) -> pid_t? {
    let bytes = Array(text.utf8)
    var ends: [CInt] = [-1, -1]
    guard bytes.count <= 4096, pipe(&ends) == 0 else { return nil }
    defer { for end in ends { close(end) } }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard write(ends[1], bytes, bytes.count) == bytes.count else { return nil }
    return ChildProcess(
      arguments: program, environment: environment.withoutSecrets, streams: .input(ends[0])
    ).start()
  }

  private func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
}
