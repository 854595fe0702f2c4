// The tables, one migration for each version of them. A migration that was released never changes;
// `Tests/ArchiveTests/Fixtures` holds a file of each version.

import GRDB

enum Schema {
  /// Marks the file as ours ("phbr").
  static let applicationID: Int32 = 0x7068_6272

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: posts)
      try db.execute(sql: discussions)
      try db.execute(sql: lists)
      try db.execute(sql: personal)
      try db.execute(sql: search)
    }
    return migrator
  }

  /// Posts have a short number of our own, since a million rows refer to them. `topics` is what came
  /// with the post, packed: the words the search index holds must be found again to be taken out.
  private static let posts = """
    CREATE TABLE post (
      id INTEGER PRIMARY KEY,
      service_id TEXT NOT NULL UNIQUE,
      slug TEXT NOT NULL,
      name TEXT NOT NULL,
      tagline TEXT NOT NULL,
      description TEXT,
      votes INTEGER NOT NULL,
      comments INTEGER NOT NULL,
      reviews INTEGER NOT NULL,
      rating REAL NOT NULL,
      created_at REAL NOT NULL,
      featured_at REAL,
      daily_rank INTEGER,
      weekly_rank INTEGER,
      monthly_rank INTEGER,
      yearly_rank INTEGER,
      url TEXT NOT NULL,
      website TEXT NOT NULL,
      topics TEXT NOT NULL,
      day TEXT,
      first_seen REAL NOT NULL,
      last_seen REAL NOT NULL
    ) STRICT;
    CREATE INDEX post_slug ON post(slug);
    CREATE INDEX post_day ON post(day);
    CREATE INDEX post_seen ON post(first_seen, last_seen);

    CREATE TABLE detail (
      post INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE,
      record TEXT NOT NULL,
      fetched_at REAL NOT NULL
    ) STRICT;

    CREATE TABLE topic (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      description TEXT,
      followers INTEGER,
      posts INTEGER
    ) STRICT;
    CREATE TABLE post_topic (
      topic INTEGER NOT NULL REFERENCES topic,
      post INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
      PRIMARY KEY (topic, post)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX post_topic_post ON post_topic(post);

    CREATE TABLE snapshot (
      post INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
      at INTEGER NOT NULL,
      votes INTEGER NOT NULL,
      comments INTEGER NOT NULL,
      rank INTEGER,
      PRIMARY KEY (post, at)
    ) STRICT, WITHOUT ROWID;
    """

  /// A thread is a post's discussion (parent 0) or the replies to one comment.
  private static let discussions = """
    CREATE TABLE comment (
      id INTEGER PRIMARY KEY,
      service_id TEXT NOT NULL UNIQUE,
      post INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
      parent INTEGER NOT NULL,
      position INTEGER NOT NULL,
      body TEXT NOT NULL,
      created_at REAL NOT NULL,
      votes INTEGER NOT NULL,
      url TEXT NOT NULL,
      author_id TEXT,
      author_name TEXT,
      author_username TEXT
    ) STRICT;
    CREATE INDEX comment_post ON comment(post);

    CREATE TABLE thread (
      post INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
      parent INTEGER NOT NULL,
      loaded INTEGER NOT NULL,
      next TEXT,
      unreadable INTEGER NOT NULL,
      PRIMARY KEY (post, parent)
    ) STRICT, WITHOUT ROWID;
    """

  /// A visit is what a person saw of a place and when: `base_…` up to the last visit, `seen_…` in this.
  private static let lists = """
    CREATE TABLE list (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      day TEXT,
      next TEXT,
      is_whole INTEGER NOT NULL,
      fetched_at REAL NOT NULL
    ) STRICT;
    CREATE INDEX list_day ON list(day);
    CREATE TABLE list_entry (
      list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE,
      position INTEGER NOT NULL,
      post INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
      rank INTEGER,
      PRIMARY KEY (list, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX list_entry_post ON list_entry(post);

    CREATE TABLE visit (
      id INTEGER PRIMARY KEY,
      place TEXT NOT NULL UNIQUE,
      base_at REAL,
      base_whole INTEGER NOT NULL,
      seen_at REAL NOT NULL,
      seen_whole INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE visit_entry (
      visit INTEGER NOT NULL REFERENCES visit ON DELETE CASCADE,
      post INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
      base_votes INTEGER,
      base_rank INTEGER,
      seen_votes INTEGER,
      seen_rank INTEGER,
      PRIMARY KEY (visit, post)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX visit_entry_post ON visit_entry(post);
    """

  /// Knows posts by the service's identifiers, so that it can be carried into another file. A bookmark's
  /// record tells the whole of it with a checksum, and the index is a second copy on other pages.
  private static let personal = """
    CREATE TABLE bookmark (
      service_id TEXT NOT NULL PRIMARY KEY,
      record TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX bookmark_copy ON bookmark(service_id, record);
    CREATE TABLE read_mark (
      service_id TEXT NOT NULL PRIMARY KEY,
      at REAL NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE memo (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL,
      at REAL NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Contentless: the texts are in `post` and `comment`, and `SearchIndex` keeps both in step.
  static let search = """
    CREATE VIRTUAL TABLE post_search USING fts5(
      name, tagline, description, topics,
      content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    );
    CREATE VIRTUAL TABLE comment_search USING fts5(
      body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    );
    """
}
