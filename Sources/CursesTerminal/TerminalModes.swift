// Which bytes switch a terminal's modes on and off. It asks the terminal's description once, before
// ncurses starts, since a signal handler can ask nothing.

import CNcurses

/// What a type of terminal can switch, and how it is all given back.
struct TerminalModes: Equatable {
  /// Whether it understands xterm's private modes; others might show them as text.
  var isXtermLike: Bool
  /// Whether leaving brings back the screen that was there before.
  var hasAlternateScreen: Bool
  /// The size that it has when the system does not know it.
  var columns: Int
  var rows: Int
  /// Leaves every mode that may be on, in whichever state the terminal is.
  var leavingAll: [UInt8]

  /// Bracketed paste, then focus reports.
  var entering: [UInt8] { isXtermLike ? Array("\u{1b}[?2004h\u{1b}[?1004h".utf8) : [] }
  var leaving: [UInt8] { isXtermLike ? Array("\u{1b}[?1004l\u{1b}[?2004l".utf8) : [] }

  /// Reports of buttons, wheel and dragging, with coordinates as decimal numbers.
  func mouse(_ isOn: Bool) -> [UInt8] {
    guard isXtermLike else { return [] }
    return Array((isOn ? "\u{1b}[?1002h\u{1b}[?1006h" : "\u{1b}[?1006l\u{1b}[?1002l").utf8)
  }

  /// Asks terminfo. Neither prints nor exits, as ncurses itself would.
  init(terminal name: String, on descriptor: Int32) throws(TerminalProblem) {
    var status: Int32 = 0
    guard setupterm(name, descriptor, &status) == OK else {
      // 1 is said of a terminal that prints on paper, 0 of one without an entry.
      throw status == 1 ? .typeIsTooSimple(name) : .typeIsUnknown(name)
    }
    defer { del_curterm(curses_cur_term()) }
    guard curses_string("cup") != nil, !curses_flag("gn"), !curses_flag("hc") else {
      throw .typeIsTooSimple(name)
    }
    let enter = Self.bytes("smcup")
    let leave = Self.bytes("rmcup")
    hasAlternateScreen = !enter.isEmpty && !leave.isEmpty
    // Whoever has a second screen behind a private mode reads private modes as xterm does.
    isXtermLike = ["[?1049h", "[?1047h", "[?47h"].contains {
      String(decoding: enter, as: UTF8.self).contains($0)
    }
    columns = Self.positive("cols", or: 80)
    rows = Self.positive("lines", or: 24)
    leavingAll = []
    leavingAll = ["rmir", "op", "sgr0", "cnorm"].flatMap(Self.bytes)
    leavingAll += mouse(false) + leaving
    leavingAll += hasAlternateScreen ? leave : Self.lastRow(rows - 1) + Array("\r\n".utf8)
  }

  private static func positive(_ name: String, or other: Int) -> Int {
    let number = Int(curses_number(name))
    return number > 0 ? number : other
  }

  private static func lastRow(_ row: Int) -> [UInt8] {
    guard let move = curses_string("cup") else { return [] }
    return bytes(of: curses_string_with_two(move, Int32(row), 0))
  }

  private static func bytes(_ name: String) -> [UInt8] { bytes(of: curses_string(name)) }

  /// Without the delays (`$<5>`) that terminals of old needed.
  private static func bytes(of capability: UnsafePointer<CChar>?) -> [UInt8] {
    guard let capability else { return [] }
    let text = Array(String(cString: capability).utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "$"), text.indices.contains(index + 1),
        text[index + 1] == UInt8(ascii: "<"),
        let end = text[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }
}
