// A terminal for tests: both ends of a pty. What the program writes is read as bytes.

import CNcurses
import Foundation
import TestSupport

/// A terminal as `openTerminal` makes it.
final class PseudoTerminal {
  let name: String
  let slave: Int32
  private let master: Int32
  private var collected: [UInt8] = []

  struct Refused: Error {}

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    guard let ends = openTerminal(columns: columns, rows: rows) else { throw Refused() }
    (master, slave, name) = ends
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
  var line: [UInt32] { lineSettings(of: slave) }

  /// Reads what has been written, if there is anything.
  func readSome() {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 10) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    if count > 0 { collected += bytes[..<count] }
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
