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
  private let transport: AsyncHTTPTransport
  private let demoFaults: [DemoFaultRule]
  private let log: Logger?

  init(_ options: ServiceOptions, environment: [String: String]) throws(Failed) {
    folders = Folders(environment: environment)
    address = try Self.address(options, environment)
    transport = try Self.transport(environment)
    demoFaults = try Self.faults(options.demoFault)
    log = options.log ? try Self.logger(folders) : nil
    connection =
      options.demo
      ? .demo
      : try CredentialSearch(environment: environment).find().map { .service($0.credentials) }
  }

  private static func address(
    _ options: ServiceOptions, _ environment: [String: String]
  ) throws(Failed) -> APIAddress {
    let named = options.apiUrl ?? environment["PHBROWSE_API_URL"] ?? ""
    guard !named.isEmpty else { return .standard }
    do {
      return try APIAddress(parsing: named)
    } catch {
      throw Failed(.usage, error.sentence.string)
    }
  }

  private static func transport(
    _ environment: [String: String]
  ) throws(Failed) -> AsyncHTTPTransport {
    do {
      return try AsyncHTTPTransport(environment: environment)
    } catch {
      throw Failed(.usage, error.sentence.string)
    }
  }

  private static func faults(_ names: [String]) throws(Failed) -> [DemoFaultRule] {
    do {
      return try names.map { name throws(DemoFaultRuleError) in try DemoFaultRule(name) }
    } catch {
      throw Failed(.usage, PlainText(ForeignText(error.description)).string)
    }
  }

  private static func logger(_ folders: Folders) throws(Failed) -> Logger {
    guard let path = folders.log, let file = LogFile(path: path) else {
      throw Failed(.ourFault, "The log cannot be written; set XDG_STATE_HOME to a folder of yours.")
    }
    return Logger(label: "phbrowse") { FileLogHandler(file: file, label: $0) }
  }

  // MARK: Clients

  /// Makes a client for a connection. Cheap: nothing is opened before the first request.
  func makeSource(_ connection: Connection) -> PostSource {
    makeSource(connection, keepingToken: true)
  }

  /// Makes one that neither reads nor keeps a token where that is wanted: a kept token would vouch for
  /// whatever secret came with its API Key.
  func makeSource(_ connection: Connection, keepingToken: Bool) -> PostSource {
    PostSource(client: client(for: connection, tokenFile: keepingToken ? folders.token : nil))
  }

  private func client(for connection: Connection, tokenFile: String?) -> Client {
    let userAgent = "phbrowse/\(Version.current)"
    switch connection {
    case .demo:
      return Client(
        transport: DemoTransport(clock: { Date() }, faults: demoFaults),
        credentials: DemoCredentials.apiKey, userAgent: userAgent, observe: observe)
    case .service(let credentials):
      return Client(
        transport: transport, credentials: credentials, address: address, tokenFile: tokenFile,
        userAgent: userAgent, observe: observe)
    }
  }

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

  private var observe: @Sendable (ClientEvent) -> Void {
    guard let log else { return { _ in } }
    return { event in
      switch event {
      case .request(let record): log.info("request", metadata: record.metadata)
      case .diskFailed(let detail): log.error("\(detail.text)")
      }
    }
  }
}

extension RequestRecord {
  /// Facts for the log: no secret is among them, and the handler cleans what a stranger wrote.
  fileprivate var metadata: Logger.Metadata {
    var facts: Logger.Metadata = [
      "purpose": "\(purpose)", "method": "\(method.rawValue)",
      "status": "\(status.map(String.init) ?? "none")", "bytes": "\(bytes)",
      "seconds": "\(Double(Int(seconds * 1000)) / 1000)",
    ]
    if let rateLimit { facts["points-left"] = "\(rateLimit.remaining)/\(rateLimit.limit)" }
    if let failure {
      facts["failure"] = "\(failure.code)"
      facts["detail"] = "\(failure.detail.text)"
    }
    return facts
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
