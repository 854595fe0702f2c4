// A real terminal with a program in it: tmux, driven from outside. Waits are for a screen, never for
// a time.

import Foundation
import Testing

/// A tmux server of its own with one window.
final class Tmux {
  private let socket: String
  private let folder: URL

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

  func resize(width: Int, height: Int) throws {
    try run("resize-window", "-x", "\(width)", "-y", "\(height)")
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
    until what: String, seconds: Double = 15, _ isThere: (String) -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    var last = ""
    while Date() < end {
      last = try screen
      if isThere(last) { return last }
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
