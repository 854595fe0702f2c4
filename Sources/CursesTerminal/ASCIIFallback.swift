// What is drawn where the locale has ASCII only: one character for each cell, so that everything
// stays in its column.

/// A table from clusters to ASCII.
enum ASCIIFallback {
  /// The character that stands for a cluster with this base: the letter under its accents, something
  /// that looks like it, or `?`.
  static func scalar(for base: Unicode.Scalar, cells: Int) -> Unicode.Scalar {
    guard cells == 1 else { return "?" }
    if (" "..."~").contains(base) { return base }
    return table[base] ?? "?"
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (characters, stands) in pairs {
      for (scalar, stand) in zip(characters.unicodeScalars, stands.unicodeScalars) {
        table[scalar] = stand
      }
    }
    return table
  }()

  // What is above is drawn as what is below it. Bars keep their order of height.
  private static let pairs: [(String, String)] = [
    (
      "▲▼△▽↑↓←→↔↵⏎▶◀▸◂›‹»«",
      "^v^v^v<>-<<><><><><"
    ),
    (
      "▁▂▃▄▅▆▇█▌▐░▒▓",
      ".:-==+*#>|.:#"
    ),
    (
      "─━═│┃║┌┐└┘├┤┬┴┼╭╮╰╯╷╵╴╶",
      "---|||++++++++++++++||--"
    ),
    (
      "•·∙●○◆◇■□★☆✓✔✗✘…‥※",
      "*..*o*o#o**++xx..*"
    ),
    (
      "‐‑‒–—―−‘’‚‛“”„‟′″×÷¡¿©®°±€£¥¢\u{a0}",
      "-------''''\"\"\"\"'\"x/!?cro+ELYc "
    ),
    (
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßŁŒŠŽŸİĞŞČĆĐ",
      "AAAAAAACEEEEIIIIDNOOOOOOUUUUYTsLOSZYIGSCCD"
    ),
    (
      "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿłœšžığşčćđ",
      "aaaaaaaceeeeiiiidnoooooouuuuytyloszigsccd"
    ),
  ]
}
