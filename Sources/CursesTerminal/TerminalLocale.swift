// Which characters the person's locale has: all of Unicode, or ASCII as far as we are concerned.

import CLibrary
import CNcurses

/// The C library's idea of characters, which ncurses shares.
package enum TerminalLocale {
  /// Makes the environment's locale the process's, for characters only, and says whether it is UTF-8.
  package static func adopt(_ environment: [String: String]) -> Bool {
    let isAdopted = candidates(environment).contains { setlocale(LC_CTYPE, $0) != nil }
    return isAdopted && String(cString: curses_codeset()).uppercased() == "UTF-8"
  }

  /// Whether the environment's locale is UTF-8. The process keeps the one that it has.
  package static func isUTF8(_ environment: [String: String]) -> Bool {
    candidates(environment).lazy.map { curses_locale_is_utf8($0) }.first { $0 >= 0 } == 1
  }

  /// The first of these that is installed counts. A UTF-8 locale that is not installed here, as
  /// happens over SSH, is UTF-8 all the same.
  private static func candidates(_ environment: [String: String]) -> [String] {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    let name = names.first { !$0.isEmpty } ?? "C"
    let isUTF8 = ["utf-8", "utf8"].contains(where: name.lowercased().contains)
    return [name] + (isUTF8 ? ["C.UTF-8", "en_US.UTF-8"] : []) + ["C"]
  }
}
