// A real terminal with a program in it: tmux, driven from outside. Waits are for a screen, never for
// a time.

import Foundation
import Testing

/// A tmux server of its own with one window.
final class Tmux {
  private let socket: String
  /// The home of what runs in it.
  let folder: URL

  /// Whether tmux is there.
  static let isInstalled =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")
    || FileManager.default.isExecutableFile(atPath: "/usr/local/bin/tmux")
    || FileManager.default.isExecutableFile(atPath: "/opt/homebrew/bin/tmux")

  /// Starts a shell in a window of a size, in an empty home.
  init(width: Int, height: Int) throws {
    socket = "phbrowse-test-\(UUID().uuidString.prefix(8))"
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run(
      "-f", "/dev/null", "new-session", "-d", "-c", folder.path, "-x", "\(width)", "-y",
      "\(height)",
      "env", "-i", "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(folder.path)",
      "TERM=screen-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "PS1=ready$ ",
      "/bin/sh")
    try waitFor("ready$")
  }

  deinit {
    _ = try? run("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  /// Types a line into the shell.
  func type(_ line: String) throws {
    try run("send-keys", "-l", line)
    try run("send-keys", "Enter")
  }

  /// Presses keys by tmux's names for them.
  func press(_ keys: String...) throws {
    for key in keys { try run("send-keys", key) }
  }

  /// Hands bytes to the program as they are.
  func send(_ bytes: [UInt8]) throws {
    let file = folder.appendingPathComponent("bytes")
    try Data(bytes).write(to: file)
    try run("load-buffer", "-b", "bytes", file.path)
    try run("paste-buffer", "-r", "-d", "-b", "bytes")
  }

  /// What a file in the shell's folder says, without the line end.
  func file(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What tmux knows of its window, by a format such as `#{alternate_on}`.
  func ask(_ format: String) throws -> String {
    try run("display-message", "-p", format).trimmingCharacters(in: .newlines)
  }

  /// Tells the program that its terminal has another size, which tmux does not know of.
  func pretendSize(width: Int, height: Int) throws {
    let terminal = open(try ask("#{pane_tty}"), O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// The screen once it has not changed for so many seconds, in which the program, if it is known
  /// which one, has used no processor either.
  func settledScreen(quiet: Double = 0.4, of program: pid_t? = nil) throws -> String {
    var last = (try screen, Self.ticks(of: program))
    var since = Date()
    let end = since.addingTimeInterval(60)
    while Date().timeIntervalSince(since) < quiet, Date() < end {
      usleep(50_000)
      let now = (try screen, Self.ticks(of: program))
      if now != last { since = Date() }
      last = now
    }
    return last.0
  }

  /// The processor time that a program has used, in the system's ticks; nil where that is not told.
  private static func ticks(of program: pid_t?) -> Int? {
    guard let program,
      let line = try? String(contentsOfFile: "/proc/\(program)/stat", encoding: .utf8)
    else { return nil }
    let numbers = line.split(separator: ")").last?.split(separator: " ") ?? []
    return numbers.count > 12 ? (Int(numbers[11]) ?? 0) + (Int(numbers[12]) ?? 0) : nil
  }

  func resize(width: Int, height: Int) throws {
    try run("resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  /// Keeps what the program writes from now on, byte for byte, in a file of the home.
  func record(to name: String) throws {
    let path = folder.appendingPathComponent(name).path
    try run("pipe-pane", "-O", "exec cat >>'\(path)'")
  }

  /// What is on the screen.
  var screen: String {
    get throws { try run("capture-pane", "-p") }
  }

  /// Waits until the screen, with the sequences that colour it, is as wanted.
  func waitColored(seconds: Double = 15, _ isThere: (String) -> Bool) throws {
    let end = Date().addingTimeInterval(seconds)
    var last = ""
    while Date() < end {
      last = try run("capture-pane", "-p", "-e")
      if isThere(last) { return }
      usleep(20_000)
    }
    throw NotShown(what: "other colours", screen: last)
  }

  /// Waits until the screen holds a text.
  @discardableResult
  func waitFor(_ text: String, seconds: Double = 15) throws -> String {
    try wait(until: "it shows “\(text)”", seconds: seconds) { $0.contains(text) }
  }

  @discardableResult
  func wait(
    until what: String, seconds: Double = 15, _ isThere: (String) throws -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    var last = ""
    while Date() < end {
      last = try screen
      if try isThere(last) { return last }
      usleep(20_000)
    }
    throw NotShown(what: what, screen: last)
  }

  struct NotShown: Error, CustomStringConvertible {
    let what: String
    let screen: String
    var description: String { "never happened: \(what). The screen was:\n\(screen)" }
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> String {
    let output = try ChildPipe()
    let descriptor = output.writing.fileDescriptor
    let child = try Child(
      "tmux", ["-L", socket] + arguments, output: descriptor, errors: descriptor)
    try output.writing.close()
    let data = output.reading.readDataToEndOfFile()
    _ = child.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
