// Both ends of a terminal that exists for a test only.

import Foundation

// The C library has it in a header that Swift does not see on every system.
private typealias OpenPty =
  @convention(c) (
    UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>,
    UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
  ) -> Int32

/// A pseudo-terminal of a size: the end that a program is started on, by name too, and the end that
/// types and reads. Its line settings are a little unusual, so that plain defaults do not pass for
/// them. No child inherits it. nil when the system gives out no more.
package func openTerminal(
  columns: UInt16, rows: UInt16
) -> (master: Int32, slave: Int32, name: String)? {
  var ends: (master: Int32, slave: Int32) = (-1, -1)
  var path = [CChar](repeating: 0, count: 1_024)
  guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "openpty"),
    unsafeBitCast(symbol, to: OpenPty.self)(&ends.master, &ends.slave, &path, nil, nil) == 0
  else { return nil }
  var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
  _ = ioctl(ends.master, UInt(TIOCSWINSZ), &size)
  for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  var line = termios()
  tcgetattr(ends.slave, &line)
  line.c_iflag &= ~tcflag_t(IXON)
  line.c_lflag &= ~tcflag_t(ECHOE)
  withUnsafeMutableBytes(of: &line.c_cc) { $0[Int(VERASE)] = 8 }
  tcsetattr(ends.slave, TCSANOW, &line)
  let name = String(decoding: path.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  return (ends.master, ends.slave, name)
}

/// The line settings of a terminal, as numbers that can be compared.
package func lineSettings(of terminal: Int32) -> [UInt32] {
  var line = termios()
  tcgetattr(terminal, &line)
  let characters = withUnsafeBytes(of: line.c_cc) { $0.map(UInt32.init) }
  let flags = [line.c_iflag, line.c_oflag, line.c_cflag, line.c_lflag].map { UInt32($0) }
  return flags + [UInt32(cfgetispeed(&line)), UInt32(cfgetospeed(&line))] + characters
}
