// The bytes that a text is written as.

import CLibrary
import CursesTerminal
import FoundationEssentials

enum WrittenText {
  /// UTF-8 for files and pipes; for a terminal what the locale has, which may be ASCII only.
  static func bytes(of text: String, for descriptor: CInt) -> [UInt8] {
    let isAnything = isUTF8 || isatty(descriptor) == 0
    return Array((isAnything ? text : ASCIIText.of(text)).utf8)
  }

  private static let isUTF8 = TerminalLocale.isUTF8(ProcessInfo.processInfo.environment)
}
