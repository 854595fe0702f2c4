// Where the program begins. What the argument parser says of a mistake quotes what was typed, and a
// script may have taken that from a stranger: it is cleaned as any text is.

import ArgumentParser
import CLibrary
import Texts

@main
enum Program {
  static func main() {
    do {
      var command = try PHBrowse.parseAsRoot()
      try command.run()
    } catch {
      let status = PHBrowse.exitCode(for: error)
      // Help, the version and completions are our own words, for standard output.
      guard !status.isSuccess else { PHBrowse.exit(withError: error) }
      let message = PHBrowse.fullMessage(for: error)
      for line in message.split(separator: "\n", omittingEmptySubsequences: false)
      where !message.isEmpty {
        let indent = line.prefix { $0 == " " }.reduce(PlainText.empty) { indent, _ in indent + " " }
        Console.error(indent + PlainText(ForeignText(String(line))))
      }
      exit(status.rawValue)
    }
  }
}
