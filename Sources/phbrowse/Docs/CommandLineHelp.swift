// The command line's definitions as the argument parser tells them.

import ArgumentParser
import FoundationEssentials
import Texts

/// As much as the manual needs of the parser's description of itself.
struct CommandLineHelp: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Command]?

    var visibleSubcommands: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    }
  }

  struct Argument: Decodable, Hashable {
    struct Name: Decodable, Hashable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool?
    let names: [Name]?
    let valueName: String?
    let abstract: String?

    /// As in "--day DAY".
    var synopsis: String {
      let spelled = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      let value = (valueName ?? "value").uppercased()
      switch kind {
      case "positional": return value
      case "option": return spelled.joined(separator: ", ") + " " + value
      default: return spelled.joined(separator: ", ")
      }
    }
  }

  let command: Command

  static func dump() throws -> Command {
    do {
      _ = try PHBrowse.parseAsRoot(["--experimental-dump-help"])
    } catch {
      let json = PHBrowse.fullMessage(for: error)
      return try JSONDecoder().decode(Self.self, from: Data(json.utf8)).command
    }
    throw Failed(.ourFault, "The argument parser did not describe itself.")
  }
}
