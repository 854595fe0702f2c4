// Whether what is printed comes from the service or from the archive.

import ArgumentParser
import FoundationEssentials

/// Options of commands that can print what was saved.
struct FreshnessFlags: ParsableArguments {
  @Flag(help: "Print what is saved, and ask nobody.")
  var offline = false

  @Flag(help: "Ask the service, however fresh what is saved is.")
  var refresh = false

  func validate() throws {
    if offline, refresh { throw ValidationError("Choose one: --offline or --refresh.") }
  }

  /// Whether what was saved at a moment may stand for an answer. A list of choices whose previews are
  /// scrolled through asks once in ten minutes for each.
  func isFresh(_ saved: Date, now: Date) -> Bool {
    !refresh && (0..<600).contains(now.timeIntervalSince(saved))
  }
}
