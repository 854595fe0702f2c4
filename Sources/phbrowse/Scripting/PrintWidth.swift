// How many cells a printed line may take.

import CLibrary

enum PrintWidth {
  /// For a table: the terminal's width, else what COLUMNS says; nil, without a bound, in a pipe.
  static func ofTable(_ environment: [String: String]) -> Int? {
    ofTerminal ?? named("COLUMNS", environment)
  }

  /// For text to read: what a preview of fzf has room for, else COLUMNS, else the terminal's, else 80.
  static func ofText(_ environment: [String: String]) -> Int {
    named("FZF_PREVIEW_COLUMNS", environment) ?? named("COLUMNS", environment) ?? ofTerminal ?? 80
  }

  private static func named(_ variable: String, _ environment: [String: String]) -> Int? {
    environment[variable].flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil }
  }

  private static var ofTerminal: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
