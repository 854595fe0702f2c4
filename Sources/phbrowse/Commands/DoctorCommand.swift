// phbrowse doctor: what is in order and what is not, each with what to do.

import ArgumentParser
import BrowserCore
import FoundationEssentials
import ProductHunt

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at terminal, credentials, service and files, and say what to do.",
    discussion: """
      ✓ is in order, ✗ is not, – could not be looked at. The status is that of the first ✗, or 0. \
      Secrets are never shown.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text or json.")
  var format: Form = .text

  @OptionGroup var service: ServiceOptions

  func run() throws {
    try reporting { environment in
      let findings =
        ScreenFindings(environment: environment).all
        + ConfigurationFindings(environment: environment).all
        + AccessFindings(environment: environment, isDemo: service.demo).all
        + askService(environment)
      switch format {
      case .text: try StandardOutput.write(findings.map(\.lines).joined())
      case .json: try StandardOutput.write(json(findings))
      }
      if let worst = findings.first(where: { $0.state == .bad }) {
        throw ExitCode(worst.status.rawValue)
      }
    }
  }

  private func askService(_ environment: [String: String]) -> [Finding] {
    do {
      let setting = try ServiceSetting(service, environment: environment)
      let asked = ServiceFindings(address: service.demo ? "the demo" : setting.address.origin)
      let nobodys = Connection.service(.developerToken(Secret("none")))
      let client = setting.makeSource(setting.connection ?? nobodys).client
      return asked.ask(client, hasCredentials: setting.connection != nil)
    } catch {
      // The credentials' own line says why, unless it is something else that was set.
      let asked = ServiceFindings(address: "")
      guard error.status != .notConfigured else {
        return asked.notAsked(because: "not asked, for want of credentials")
      }
      return [.bad("settings", error.status, error.sentence)]
        + asked.notAsked(because: "not asked, for want of settings")
    }
  }

  private func json(_ findings: [Finding]) throws -> String {
    struct Report: Encodable {
      let isWell: Bool
      let findings: [Finding]
    }
    let report = Report(isWell: !findings.contains { $0.state == .bad }, findings: findings)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }
}
