// Which characters the person's locale has: all of Unicode, or ASCII as far as we are concerned.

import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C library's idea of characters, which ncurses shares.
enum TerminalLocale {
  /// Makes the environment's locale the process's, for characters only, and says whether it is
  /// UTF-8. A UTF-8 locale that is not installed here, as happens over SSH, is UTF-8 all the same.
  static func adopt(_ environment: [String: String]) -> Bool {
    if setlocale(LC_CTYPE, "") == nil, namesUTF8(environment) {
      if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
    }
    return String(cString: curses_codeset()).uppercased() == "UTF-8"
  }

  /// Whether the variable that counts names a locale in UTF-8.
  static func namesUTF8(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    guard let name = names.first(where: { !$0.isEmpty })?.lowercased() else { return false }
    return name.contains("utf-8") || name.contains("utf8")
  }
}
