// The bytes that a text is written as.

import CLibrary
import CursesTerminal
import FoundationEssentials

enum WrittenText {
  /// UTF-8 for files and pipes; for a terminal what the locale has, which may be ASCII only.
  static func bytes(of text: String, for descriptor: CInt) -> [UInt8] {
    // A pipe asks for no locale, which would have to be looked up.
    let isWhole = isatty(descriptor) == 0 || isUTF8
    return Array((isWhole ? text : ASCIIText.of(text)).utf8)
  }

  private static let isUTF8 = TerminalLocale.isUTF8(ProcessInfo.processInfo.environment)
}
