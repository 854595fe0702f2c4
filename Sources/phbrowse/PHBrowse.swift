// The command line's root. What each subcommand does stands in its own file.

import ArgumentParser

struct PHBrowse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phbrowse",
    abstract: "Browse Product Hunt in a terminal, without an account.",
    discussion: """
      Shows today's posts in the home page's order; ? shows what can be pressed.

      EXAMPLES
        phbrowse                    today's posts
        phbrowse --day 2026-11-20   those of a day
        phbrowse nimbus-notes       one post, by its slug, id or address
        phbrowse --demo             invented posts, no account and no network needed
        phbrowse list | head        the same posts for scripts

      STATUS
        0 done, 1 a search that found nothing, 64 usage, 66 no such post,
        69 no network or service, 70 our fault, 74 output or archive not written,
        75 rate limited, 77 refused, 78 not configured
      """,
    version: Version.current,
    subcommands: [
      Browse.self, ListCommand.self, ShowCommand.self, TopicsCommand.self, CollectionsCommand.self,
      OpenCommand.self, SearchCommand.self, BookmarksCommand.self, SyncCommand.self,
      ArchiveCommand.self, LoginCommand.self, LogoutCommand.self, ConfigCommand.self,
      DoctorCommand.self, Reset.self,
      MakeDocs.self,
    ],
    defaultSubcommand: Browse.self)
}

/// What this build calls itself.
enum Version {
  static let current = "0.1.0"
  /// When that version was made; the manual bears it.
  static let date = "2026-11-23"
}
