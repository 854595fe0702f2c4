// The table of keys for the README, from the table of commands.

import BrowserCore
import Canvas
import Texts

enum KeyTable {
  static var markdown: String {
    var lines = ["| keys | in a list | on a page |", "|---|---|---|"]
    var seen: Set<Command> = []
    for binding in Binding.all where seen.insert(binding.command).inserted {
      let keys = binding.namesOfKeys.map { "`\($0)`" }.joined(separator: " ")
      let rows = Binding.all.filter { $0.command == binding.command }
      func help(_ context: Binding.Context) -> String {
        rows.first { $0.contexts.contains(context) }?.help.string ?? ""
      }
      lines.append("| \(keys) | \(help(.list)) | \(help(.page)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
