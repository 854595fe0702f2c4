// A terminal for tests: both ends of a pty. What the program writes is read as bytes.

import CNcurses
import Foundation

/// A pty whose line settings are a little unusual, so that plain defaults do not pass for them.
final class PseudoTerminal {
  let name: String
  let slave: Int32
  private let master: Int32
  private var collected: [UInt8] = []

  struct Refused: Error {}

  // The C library has it in a header that Swift does not see on every system.
  private typealias OpenPty =
    @convention(c) (
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>,
      UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
    ) -> Int32
  private static let openpty = dlsym(dlopen(nil, RTLD_NOW), "openpty").map {
    unsafeBitCast($0, to: OpenPty.self)
  }

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var path = [CChar](repeating: 0, count: 1_024)
    guard let openpty = Self.openpty, openpty(&ends.master, &ends.slave, &path, nil, nil) == 0
    else { throw Refused() }
    (master, slave) = ends
    name = String(decoding: path.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    resize(columns: columns, rows: rows)
    var line = termios()
    tcgetattr(slave, &line)
    line.c_iflag &= ~tcflag_t(IXON)
    line.c_lflag &= ~tcflag_t(ECHOE)
    withUnsafeMutableBytes(of: &line.c_cc) { $0[Int(VERASE)] = 8 }
    tcsetattr(slave, TCSANOW, &line)
  }

  deinit {
    close(slave)
    close(master)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The line settings, as numbers that can be compared.
  var line: [UInt32] {
    var line = termios()
    tcgetattr(slave, &line)
    let characters = withUnsafeBytes(of: line.c_cc) { $0.map(UInt32.init) }
    let flags = [line.c_iflag, line.c_oflag, line.c_cflag, line.c_lflag].map { UInt32($0) }
    return flags + [UInt32(cfgetispeed(&line)), UInt32(cfgetospeed(&line))] + characters
  }

  /// All that has been written so far; waits until it holds `needle`, 5 seconds at most.
  func output(until needle: String) -> String {
    var text = String(decoding: collected, as: UTF8.self)
    while !text.contains(needle) {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 5_000) > 0 else { break }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      collected += bytes[..<count]
      text = String(decoding: collected, as: UTF8.self)
    }
    return text
  }
}

/// Which of the modes in these bytes are left on: private modes by number, and `7` and `25` where
/// they are left off, as they are on to begin with.
func modesLeft(in output: String) -> [Int] {
  var isOn = [7: true, 25: true]
  for match in output.matches(of: /\x1b\[\?([0-9;]+)([hl])/) {
    for number in match.1.split(separator: ";").compactMap({ Int($0) }) {
      isOn[number] = match.2 == "h"
    }
  }
  return isOn.filter { $0.value != ($0.key == 7 || $0.key == 25) }.keys.sorted()
}
