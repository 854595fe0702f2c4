// What the command line says about the archive.

import ArgumentParser

/// The option of every command that keeps what it sees.
struct ArchiveFlags: ParsableArguments {
  @Flag(help: "Keep nothing of what is seen, and use nothing that was kept before.")
  var noArchive = false
}
