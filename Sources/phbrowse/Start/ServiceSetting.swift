// Which service is asked and with what: options first, then the environment, then what was kept.

import BrowserCore
import DemoAPI
import Feed
import FoundationEssentials
import HTTPTransport
import Logging
import ProductHunt
import Texts

/// Everything that a client is made of.
struct ServiceSetting: Sendable {
  let address: APIAddress
  let feedAddress: FeedAddress
  /// Where posts come from; nil: there are no credentials, and the public feed is all there is.
  let connection: Connection?
  /// A sentence about a kept token that is not used, since others could have read or put it there.
  let warning: PlainText?
  private let folders: Folders
  private let transport: AsyncHTTPTransport
  private let demoFaults: [DemoFaultRule]
  private let log: Logger?

  init(_ options: ServiceOptions, environment: [String: String]) throws(Failed) {
    folders = Folders(environment: environment)
    address = try Self.address(options, environment)
    feedAddress = try Self.feedAddress(options, environment, beside: address)
    transport = try Self.transport(environment)
    demoFaults = try Self.faults(options.demoFault)
    log = options.log ? try Self.logger(folders) : nil
    connection =
      options.demo
      ? .demo
      : try CredentialSearch(environment: environment).find().map { .service($0.credentials) }
    warning = Self.warning(connection, folders)
  }

  private static func address(
    _ options: ServiceOptions, _ environment: [String: String]
  ) throws(Failed) -> APIAddress {
    let named = options.apiUrl ?? environment["PHBROWSE_API_URL"] ?? ""
    guard !named.isEmpty else { return .standard }
    do {
      return try APIAddress(parsing: named)
    } catch {
      throw Failed(.usage, error.sentence)
    }
  }

  private static func feedAddress(
    _ options: ServiceOptions, _ environment: [String: String], beside api: APIAddress
  ) throws(Failed) -> FeedAddress {
    let named = options.feedUrl ?? environment["PHBROWSE_FEED_URL"] ?? ""
    guard !named.isEmpty else { return FeedAddress(beside: api) }
    do {
      return try FeedAddress(parsing: named)
    } catch {
      throw Failed(.usage, error.sentence)
    }
  }

  private static func transport(
    _ environment: [String: String]
  ) throws(Failed) -> AsyncHTTPTransport {
    do {
      return try AsyncHTTPTransport(environment: environment)
    } catch {
      throw Failed(.usage, error.sentence)
    }
  }

  private static func faults(_ names: [String]) throws(Failed) -> [DemoFaultRule] {
    do {
      return try names.map { name throws(DemoFaultRuleError) in try DemoFaultRule(name) }
    } catch {
      throw Failed(.usage, PlainText(ForeignText(error.description)))
    }
  }

  private static func logger(_ folders: Folders) throws(Failed) -> Logger {
    guard let path = folders.log else {
      throw Failed(.ourFault, "The log has no place: set XDG_STATE_HOME to a folder of yours.")
    }
    do {
      let file = try LogFile(path: path)
      return Logger(label: "phbrowse") { FileLogHandler(file: file, label: $0) }
    } catch {
      throw Failed(.ourFault, error.sentence)
    }
  }

  private static func warning(_ connection: Connection?, _ folders: Folders) -> PlainText? {
    guard case .service(.apiKey) = connection, let path = folders.token else { return nil }
    do {
      _ = try PrivateFile(path).read()
      return nil
    } catch {
      return error.sentence
    }
  }

  // MARK: Clients

  /// Starts what the first request needs, behind the back of who draws the first frame. Nothing is asked.
  func prepare() {
    guard connection != .demo else { return }
    Task.detached { [transport] in transport.prepare() }
  }

  /// Makes a client for a connection. Cheap: nothing is opened before the first request.
  func makeSource(_ connection: Connection) -> PostSource {
    makeSource(connection, keepingToken: true)
  }

  /// Makes one that neither reads nor keeps a token where that is wanted: a kept token would vouch for
  /// whatever secret came with its API Key.
  func makeSource(_ connection: Connection, keepingToken: Bool) -> PostSource {
    let transport = transport(for: connection)
    return PostSource(
      client: client(for: connection, transport, tokenFile: keepingToken ? folders.token : nil),
      feed: FeedClient(
        transport: transport, address: feedAddress, userAgent: Self.userAgent, observe: observe))
  }

  /// The public feed, or the demo's. No credentials are used, whichever there are.
  var feed: FeedClient { makeSource(connection == .demo ? .demo : .feed).feed }

  private static let userAgent = "phbrowse/\(Version.current)"

  private func transport(for connection: Connection) -> any Transport {
    connection == .demo ? DemoTransport(clock: { Date() }, faults: demoFaults) : transport
  }

  private func client(
    for connection: Connection, _ transport: any Transport, tokenFile: String?
  ) -> Client {
    switch connection {
    case .demo:
      Client(
        transport: transport, credentials: DemoCredentials.apiKey, userAgent: Self.userAgent,
        observe: observe)
    case .feed:
      Client(
        transport: transport, credentials: nil, address: address, userAgent: Self.userAgent,
        observe: observe)
    case .service(let credentials):
      Client(
        transport: transport, credentials: credentials, address: address, tokenFile: tokenFile,
        pauseFile: folders.pause, userAgent: Self.userAgent, observe: observe)
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
      case .odd(let purpose, let detail):
        log.warning("odd answer", metadata: ["purpose": "\(purpose)", "detail": "\(detail.text)"])
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
    case .feed: .feed
    case .service: .service
    }
  }
}
