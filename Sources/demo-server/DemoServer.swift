// The command: what a person can say to the demo server. What it answers is for DemoAPI.

import CLibrary
import ArgumentParser
import DemoAPI
import FoundationEssentials
import ProductHunt

@main
struct DemoServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo-server",
    abstract: "Serves an invented Product Hunt on this machine.",
    discussion: """
      Prints its address when it is ready. It takes the API key "\(DemoCredentials.clientID)" with the \
      secret "\(DemoCredentials.clientSecret)", and the developer token \
      "\(DemoCredentials.developerToken)".

      A fault is [OPERATION/]NAME[:COUNT][,after=N]; the names are \
      \(DemoFault.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Option(help: "The port on 127.0.0.1; 0 takes a free one.")
  var port = 0

  @Option(
    help: ArgumentHelp("What goes wrong; may be repeated.", valueName: "name[:count]"),
    transform: { try DemoFaultRule($0) })
  var fault: [DemoFaultRule] = []

  @Option(help: ArgumentHelp("How long each answer takes.", valueName: "ms"))
  var latency = 0

  @Option(
    help: ArgumentHelp(
      "How many points may be spent in 15 minutes (default: the service's 6250).",
      valueName: "points"))
  var limit: Int?

  @Flag(help: "The newest posts are yesterday's.")
  var emptyToday = false

  @Option(
    help: ArgumentHelp("The day of the newest posts.", valueName: "YYYY-MM-DD"),
    transform: readDay)
  var day: PacificDay?

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("There is no port \(port).") }
    guard limit ?? 1 > 0 else { throw ValidationError("Give the points of a window from 1.") }
    guard latency >= 0 else { throw ValidationError("Give the latency in milliseconds from 0.") }
  }

  func run() async throws {
    // There is nothing to save: an answer cut short is what a stopped server gives.
    signal(SIGTERM) { _ in _exit(0) }
    signal(SIGINT) { _ in _exit(0) }
    let service = DemoService(
      clock: { .now }, day: day, emptyToday: emptyToday, points: limit ?? 6_250, faults: fault)
    try await serve(service, port: port, latency: .milliseconds(latency))
  }
}

@Sendable private func readDay(_ text: String) throws -> PacificDay {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
  guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
    (1_970...2_100).contains(year), (1...12).contains(month), (1...31).contains(day)
  else { throw ValidationError("\"\(text)\" is no day: write it as 2025-12-15.") }
  return PacificDay(year: year, month: month, day: day)
}
