// Which service is asked and with what: options first, then the environment, then what was kept.

import BrowserCore
import DemoAPI
import FoundationEssentials
import HTTPTransport
import Logging
import ProductHunt
import Texts

/// Everything that a client is made of.
struct ServiceSetting: Sendable {
  let address: APIAddress
  /// Where posts come from; nil: the person has to be asked.
  let connection: Connection?
  private let folders: Folders
  private let environment: [String: String]
  private let demoFaults: [DemoFault]
  private let log: Logger?

  init(_ options: ServiceOptions, environment: [String: String]) throws(Failed) {
    self.environment = environment
    folders = Folders(environment: environment)
    do {
      let named =
        options.apiUrl ?? environment["PHBROWSE_API_URL"].flatMap { $0.isEmpty ? nil : $0 }
      address =
        try named.map { text throws(APIAddress.Problem) in try APIAddress(text) } ?? .service
    } catch {
      throw Failed(.usage, error.sentence.string)
    }
    demoFaults = try Self.faults(options.demoFault)
    log = options.log ? try Self.logger(folders) : nil
    connection = options.demo ? .demo : try Self.credentials(environment, folders)
  }

  private static func faults(_ names: [String]) throws(Failed) -> [DemoFault] {
    var faults: [DemoFault] = []
    for name in names {
      guard let fault = DemoFault(name) else {
        throw Failed(
          .usage, "The demo knows no fault of that name: \(PlainText(ForeignText(name)).string)")
      }
      faults.append(fault)
    }
    return faults
  }

  private static func logger(_ folders: Folders) throws(Failed) -> Logger {
    guard let path = folders.log, let file = LogFile(path: path) else {
      throw Failed(.ourFault, "The log cannot be written; set XDG_STATE_HOME to a folder of yours.")
    }
    return Logger(label: "phbrowse") { FileLogHandler(file: file, label: $0) }
  }

  private static func credentials(
    _ environment: [String: String], _ folders: Folders
  ) throws(Failed) -> Connection? {
    do {
      if let named = try Credentials(environment: environment) { return .service(named) }
      guard let path = folders.credentials else { return nil }
      return try CredentialsFile(path: path).load().map { .service($0) }
    } catch let problem as Credentials.Problem {
      throw Failed(.notConfigured, problem.sentence.string)
    } catch let problem as CredentialsFile.Problem {
      throw Failed(.notConfigured, problem.sentence.string)
    } catch {
      throw Failed(.ourFault, "The credentials could not be read.")
    }
  }

  // MARK: Clients

  /// Makes a client for a connection. Cheap: nothing is opened before the first request.
  func makeSource(_ connection: Connection) -> PostSource {
    PostSource(client: client(for: connection))
  }

  private func client(for connection: Connection) -> Client {
    switch connection {
    case .demo:
      Client(
        transport: DemoTransport(faults: demoFaults), credentials: DemoTransport.credentials,
        address: .service, userAgent: userAgent, observe: observe)
    case .service(let credentials):
      Client(
        transport: AsyncHTTPTransport(environment: environment), credentials: credentials,
        address: address, userAgent: userAgent, tokenPath: folders.token, observe: observe)
    }
  }

  private var userAgent: String { "phbrowse/\(Version.current)" }

  /// Keeps credentials; a sentence if that failed.
  func keep(_ credentials: Credentials) -> PlainText? {
    guard let path = folders.credentials else {
      return "Neither XDG_CONFIG_HOME nor HOME is set, so the credentials are not kept."
    }
    do {
      try CredentialsFile(path: path).save(credentials)
      return nil
    } catch {
      return error.sentence
    }
  }

  private var observe: (@Sendable (RequestRecord) -> Void)? {
    guard let log else { return nil }
    return { record in
      log.info(
        "request",
        metadata: [
          "purpose": "\(record.purpose)", "outcome": "\(record.outcome)",
          "seconds": "\(record.seconds)", "points-left": "\(record.pointsLeft)",
        ])
    }
  }
}

extension Connection {
  var kind: ConnectionKind {
    switch self {
    case .demo: .demo
    case .service: .service
    }
  }
}
