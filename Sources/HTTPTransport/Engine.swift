// AsyncHTTPClient set up for us: one thread, no redirects, no retries, bounded answers.

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import ProductHunt

/// The clients of one transport, on the one event loop.
final class Engine: Sendable {
  /// Started by the first request of the process and never shut down: a client may still have
  /// something to tidy up on it when its last user is gone.
  private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  let loop: any EventLoop
  private let direct: HTTPClient
  private let throughProxy: HTTPClient?
  private let proxies: ProxySettings
  private let limits: Limits

  init(proxies: ProxySettings, certificateFile: String?, limits: Limits) {
    self.proxies = proxies
    self.limits = limits
    loop = Self.group.next()
    let configuration = Self.configuration(certificateFile, limits)
    direct = HTTPClient(eventLoopGroup: Self.group, configuration: configuration)
    if let proxy = proxies.proxy {
      var proxied = configuration
      proxied.proxy = .server(
        host: proxy.host, port: proxy.port,
        authorization: proxy.login.map {
          .basic(username: $0.name.reveal(), password: $0.password.reveal())
        })
      throughProxy = HTTPClient(eventLoopGroup: Self.group, configuration: proxied)
    } else {
      throughProxy = nil
    }
  }

  deinit {
    // Nobody waits for this: whatever was under way has ended, and idle connections just close.
    direct.shutdown { _ in }
    throughProxy?.shutdown { _ in }
  }

  private static func configuration(
    _ certificateFile: String?, _ limits: Limits
  ) -> HTTPClient.Configuration {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    if let certificateFile { tls.trustRoots = .file(certificateFile) }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(limits.connect)),
      decompression: .enabled(limit: .size(limits.body)))
    configuration.httpVersion = .http1Only
    // Or a refused connection would be tried again until the deadline.
    configuration.connectionPool.retryConnectionEstablishment = false
    // Shorter than servers keep them as a rule, so that none is closed as a request is sent.
    configuration.connectionPool.idleTimeout = .seconds(Int64(30))
    // Named for debugging, but the one place where a handler of ours can be put in.
    configuration.http1_1ConnectionDebugInitializer = { StatusGuard.add(to: $0) }
    return configuration
  }

  func isProxied(_ request: Request) -> Bool {
    throughProxy != nil && proxies.apply(to: request.url)
  }

  /// Sends a request and takes its whole answer in.
  func exchange(_ request: Request) async throws -> Response {
    var prepared = HTTPClientRequest(url: request.url)
    prepared.method = request.method == .get ? .GET : .POST
    for header in request.headers { prepared.headers.add(name: header.name, value: header.value) }
    prepared.headers.replaceOrAdd(name: "Accept-Encoding", value: "gzip")
    if !request.body.isEmpty { prepared.body = .bytes(request.body) }
    let client = isProxied(request) ? throughProxy ?? direct : direct
    let answer = try await client.execute(prepared, timeout: .seconds(limits.whole))
    let head = answer.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
    guard head <= limits.head else { throw TransportFailure.tooLarge }
    let body = try await take(answer)
    // A cancelled stream may end early and without an error.
    try Task.checkCancellation()
    return Response(
      status: Int(answer.status.code),
      headers: answer.headers.map { Header($0.name, $0.value) }, body: body)
  }

  private func take(_ answer: HTTPClientResponse) async throws -> [UInt8] {
    let length = answer.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
    guard length <= limits.body else { throw TransportFailure.tooLarge }
    var body: [UInt8] = []
    for try await part in answer.body {
      guard body.count + part.readableBytes <= limits.body else { throw TransportFailure.tooLarge }
      body.append(contentsOf: part.readableBytesView)
    }
    return body
  }
}
