// The program on a bare terminal: nobody between the test and its bytes, and nobody who reads them
// unless the test does.

import CLibrary
import Foundation
import TestSupport

/// A terminal as `openTerminal` makes it, with phbrowse on it, in an empty home.
final class RawTerminal {
  let id: pid_t
  /// The program's side, kept open so that its settings can be looked at.
  private var slave: Int32
  private var master: Int32
  private let home: URL
  private(set) var written: [UInt8] = []
  private var ended: Int32?

  struct Refused: Error {}

  init(
    _ arguments: [String] = ["--demo"], type: String? = "xterm-256color", columns: UInt16 = 80,
    rows: UInt16 = 24, environment: [String: String] = [:]
  ) throws {
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("phbrowse-raw-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    guard let ends = openTerminal(columns: columns, rows: rows) else { throw Refused() }
    (master, slave) = (ends.master, ends.slave)

    var all = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]
    all["TERM"] = type
    all.merge(environment) { $1 }
    id = try Self.start([Programs.phbrowse] + arguments, all, on: ends.name)
  }

  deinit {
    if ended == nil {
      kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
    hangUp()
    try? FileManager.default.removeItem(at: home)
  }

  /// In a session of its own, whose terminal becomes the first one that it opens.
  private static func start(
    _ words: [String], _ environment: [String: String], on terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    for descriptor in [Int32(1), 2] { posix_spawn_file_actions_adddup2(&actions, 0, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (held, usual) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    sigfillset(&usual)
    posix_spawnattr_setsigmask(&attributes, &held)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    // POSIX_SPAWN_SETSID, which the C library declares for GNU programs only.
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession)
    var argv = words.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var started = pid_t()
    let failure = posix_spawn(&started, words[0], &actions, &attributes, &argv, &envp)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    return started
  }

  /// The line settings, as numbers that can be compared.
  var line: [UInt32] { lineSettings(of: slave) }

  /// All that was written, as text.
  var text: String { String(decoding: written, as: UTF8.self) }

  /// Types bytes; what the program does not take is kept by the terminal, up to its own bound.
  func type(_ keys: String) {
    type(bytes: Array(keys.utf8))
  }

  func type(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1_024)) }
      guard count > 0 else { return }
      rest.removeFirst(count)
      if !rest.isEmpty { _ = readSome(milliseconds: 0) }
    }
  }

  func signal(_ number: Int32) { kill(id, number) }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The terminal goes away.
  func hangUp() {
    if slave >= 0 { close(slave) }
    if master >= 0 { close(master) }
    (slave, master) = (-1, -1)
  }

  /// Reads until the text was written, counted from the beginning of this call or from `start`;
  /// whether that happened.
  @discardableResult
  func read(until text: String, from start: Int? = nil, seconds: Double = 15) -> Bool {
    let needle = Array(text.utf8)
    let start = start ?? written.count
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if written[start...].firstRange(of: needle) != nil { return true }
      guard readSome(milliseconds: 50) else { break }
    }
    return written[start...].firstRange(of: needle) != nil
  }

  /// Reads until there is more than so much.
  func readOne(from count: Int) {
    let end = Date().addingTimeInterval(5)
    while written.count <= count, Date() < end, readSome(milliseconds: 100) {}
  }

  /// Reads until nothing has come for a while.
  func readAll(quiet milliseconds: Int32 = 150) {
    while poll(milliseconds), readSome(milliseconds: 0) {}
  }

  private func poll(_ milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return CLibrary.poll(&ready, 1, milliseconds) > 0
  }

  /// False once nobody can write any more.
  private func readSome(milliseconds: Int32) -> Bool {
    guard poll(milliseconds) else { return true }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = CLibrary.read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    written += bytes[..<count]
    return true
  }

  /// How it ended: its status, or minus the signal; nil if it has not after so long. Its output is
  /// read meanwhile unless nobody is to.
  func end(within seconds: Double, reading: Bool = true) -> Int32? {
    let end = Date().addingTimeInterval(seconds)
    repeat {
      var status: Int32 = 0
      if ended == nil, waitpid(id, &status, WNOHANG) == id {
        ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
      }
      if let ended {
        if reading { readAll(quiet: 20) }
        return ended
      }
      if reading { _ = readSome(milliseconds: 2) } else { usleep(1_000) }
    } while Date() < end
    return nil
  }

  /// Its memory that is not of files, in KiB.
  var memory: Int? {
    guard let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8) else {
      return nil
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
