// Where the program begins. What the argument parser says of a mistake quotes what was typed, and a
// script may have taken that from a stranger: it is cleaned as any text is.

import ArgumentParser
import CLibrary
import Texts

@main
enum Program {
  static func main() {
    do {
      var command = try parse(Array(CommandLine.arguments.dropFirst()))
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

  /// The command that was asked for. Where none is named it is the browser, and that is parsed by itself:
  /// to look at all the others first takes as long as the first frame does. What it does not understand
  /// is looked at again with the others, which know the right words.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let namesNone = arguments.first?.hasPrefix("-") ?? true
    if namesNone, let browse = try? Browse.parse(arguments) { return browse }
    return try PHBrowse.parseAsRoot(arguments)
  }
}
