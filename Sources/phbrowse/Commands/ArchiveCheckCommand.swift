// phbrowse archive check: reads all of the file and says whether it is sound.

import Archive
import ArgumentParser
import FoundationEssentials
import Texts

struct ArchiveCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look at every page of the file.",
    discussion: """
      A damaged search index is made anew. A damaged file is put aside the next time it is used; its \
      bookmarks are carried over. The status is 70 where something is damaged that cannot be made anew.
      """)

  func run() throws {
    try reporting { environment in
      let (path, setting) = try ArchiveSetting.file(environment)
      guard FileManager.default.fileExists(atPath: path) else {
        return try StandardOutput.write("nothing is saved yet\n")
      }
      let archive = ArchiveInUse(setting)
      var problems = try archive.use { (store) throws(ArchiveError) in try store.check() }
      if problems.contains(where: \.isOfIndex) {
        Console.error("phbrowse: the search index was damaged, and is made anew")
        problems = try archive.use { (store) throws(ArchiveError) in
          try store.rebuildSearchIndex()
          return try store.check()
        }
      }
      guard !problems.isEmpty else { return try StandardOutput.write("in order\n") }
      for problem in problems {
        try StandardOutput.write(PlainText(ForeignText(problem.text)).string + "\n")
      }
      throw Failed(
        .ourFault,
        "The archive is damaged: copy the file, then phbrowse puts it aside when it is used.")
    }
  }
}

extension ArchiveError.Detail {
  fileprivate var isOfIndex: Bool { text.hasPrefix("the search index") }
}
