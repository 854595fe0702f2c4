// Which characters the person's locale has: all of Unicode, or ASCII as far as we are concerned.

import CLibrary
import CNcurses

/// The C library's idea of characters, which ncurses shares.
package enum TerminalLocale {
  /// Makes the environment's locale the process's, for characters only, and says whether it is
  /// UTF-8. A UTF-8 locale that is not installed here, as happens over SSH, is UTF-8 all the same.
  package static func adopt(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    let name = names.first { !$0.isEmpty } ?? "C"
    var candidates = [name]
    if ["utf-8", "utf8"].contains(where: name.lowercased().contains) {
      candidates += ["C.UTF-8", "en_US.UTF-8"]
    }
    let isAdopted = (candidates + ["C"]).contains { setlocale(LC_CTYPE, $0) != nil }
    return isAdopted && String(cString: curses_codeset()).uppercased() == "UTF-8"
  }
}
