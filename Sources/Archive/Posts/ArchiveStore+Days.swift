// Which days there is something of.

import GRDB

extension ArchiveStore {
  /// The service's days that posts are known of, as "2026-11-23", the newest first.
  package func days(limit: Int) throws(ArchiveError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: Self.everyDay + "SELECT day FROM known WHERE day IS NOT NULL LIMIT ?",
        arguments: [limit])
    }
  }

  /// The table `known` of all days, the newest first: from one to the next by the index, however many
  /// posts a day has. Its last row is null.
  static let everyDay = """
    WITH RECURSIVE known(day) AS (
      SELECT max(day) FROM post
      UNION ALL
      SELECT (SELECT max(day) FROM post WHERE day < known.day) FROM known
      WHERE known.day IS NOT NULL
    )

    """
}
