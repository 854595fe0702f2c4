// How many rows are wanted.

import ArgumentParser

/// A number of rows, or all that there are.
enum Limit: ExpressibleByArgument, Hashable, Sendable {
  case rows(Int)
  case all

  init?(argument: String) {
    if argument.lowercased() == "all" {
      self = .all
    } else if let rows = Int(argument), rows > 0 {
      self = .rows(rows)
    } else {
      return nil
    }
  }

  /// Nil without a bound.
  var count: Int? {
    switch self {
    case .rows(let count): count
    case .all: nil
    }
  }
}

/// The option of commands that have no better default.
struct LimitOption: ParsableArguments {
  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp("How many to print, or all (default: 20).", valueName: "number"))
  var limit: Limit?

  var count: Int? { (limit ?? .rows(20)).count }
}
