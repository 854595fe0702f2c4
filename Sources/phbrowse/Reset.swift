// Gives a terminal back that a killed program left in a bad state.

import ArgumentParser
import CLibrary
import Texts

struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the terminal right after something left it in a bad state.")

  func run() throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      throw Failed(.usage, "Standard output is not a terminal: there is nothing to put right.")
        .reported()
    }
    var settings = termios()
    if tcgetattr(STDIN_FILENO, &settings) == 0 {
      settings.c_iflag |= tcflag_t(ICRNL | BRKINT | IXON)
      settings.c_oflag |= tcflag_t(OPOST | ONLCR)
      settings.c_lflag |= tcflag_t(ECHO | ECHOE | ECHOK | ICANON | ISIG | IEXTEN)
      tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }
    // Out of the alternate screen; attributes, mouse, paste, focus and keypad modes off; caret shown.
    let sequences =
      "\u{1B}[?1049l\u{1B}[0m\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l"
      + "\u{1B}[?2004l\u{1B}[?1004l\u{1B}[?1l\u{1B}>\u{1B}[?7h\u{1B}[?25h\u{1B}(B"
    let bytes = Array(sequences.utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
