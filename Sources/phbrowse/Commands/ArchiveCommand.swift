// phbrowse archive: what is kept, where, whether it is sound, and less of it.

import ArgumentParser

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Look after what is saved: info, check, prune, path.",
    discussion: """
      EXAMPLES
        phbrowse archive info
        phbrowse archive prune --older-than 1y
        sqlite3 "$(phbrowse archive path)" '.backup copy.sqlite'
      """,
    subcommands: [
      ArchiveInfoCommand.self, ArchiveCheckCommand.self, ArchivePruneCommand.self,
      ArchivePathCommand.self,
    ],
    defaultSubcommand: ArchiveInfoCommand.self)
}

struct ArchivePathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print where the archive's file is, or will be.")

  func run() throws {
    try reporting { environment in
      try StandardOutput.write(try ArchiveSetting.file(environment).path + "\n")
    }
  }
}
