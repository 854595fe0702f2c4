// What the command line says about the service.

import ArgumentParser

/// Options that every command takes which asks the service.
struct ServiceOptions: ParsableArguments {
  @Flag(help: "Use invented posts: no account and no network needed.")
  var demo = false

  @Option(
    help: ArgumentHelp(
      "Let the demo go wrong, to see how that looks, such as http500 or Posts/rate-limit:1.",
      valueName: "fault"))
  var demoFault: [String] = []

  @Option(
    help: ArgumentHelp(
      "The API's address: https, or http on this computer (default: PHBROWSE_API_URL, else the service's).",
      valueName: "url"))
  var apiUrl: String?

  @Option(
    help: ArgumentHelp(
      "The public feed's address, read without credentials (default: PHBROWSE_FEED_URL, else the service's).",
      valueName: "url"))
  var feedUrl: String?

  @Flag(help: "Write a log, without secrets, to phbrowse/phbrowse.log in the state folder.")
  var log = false
}
