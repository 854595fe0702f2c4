// ProductHunt's seam to the network, over AsyncHTTPClient: one request in, one whole answer out,
// within bounds of time and size. What an answer means, and whether to ask again, is not for here.

import FoundationEssentials
import NIOCore
package import ProductHunt
import Synchronization

/// Carries requests over HTTP/1.1, plain or with TLS.
///
/// Nothing is started before the first request, or `prepare`: then one event loop's thread is. HTTP/2 is not spoken:
/// there is one host and seldom two requests at a time, so it would bring its windows and settings and
/// no speed. The connections are closed when the last copy is gone; a program that ends need not wait.
package struct AsyncHTTPTransport: Transport {
  private let limits: Limits
  private let engine: LazyEngine

  /// - Parameters:
  ///   - certificateFile: PEM certificates to trust in place of the system's (`SSL_CERT_FILE`).
  package init(
    proxies: ProxySettings = ProxySettings(), certificateFile: String? = nil,
    limits: Limits = Limits()
  ) {
    self.limits = limits
    engine = LazyEngine(proxies: proxies, certificateFile: certificateFile, limits: limits)
  }

  /// Reads `HTTPS_PROXY`, `NO_PROXY` (in either case) and `SSL_CERT_FILE`.
  package init(
    environment: [String: String], limits: Limits = Limits()
  ) throws(ProxyProblem) {
    let file = environment["SSL_CERT_FILE"]
    self.init(
      proxies: try ProxySettings(environment: environment),
      certificateFile: file?.isEmpty == false ? file : nil, limits: limits)
  }

  /// Starts what the first request needs. Nothing is sent.
  package func prepare() {
    _ = engine.started
  }

  package func send(_ request: Request) async throws(TransportFailure) -> Response {
    guard !Task.isCancelled else { throw .cancelled }
    let engine = engine.started
    let exchange = Task { try await engine.exchange(request) }
    // AsyncHTTPClient's own deadline ends with the answer's head; a body could drip on for ever.
    let deadline = engine.loop.scheduleTask(in: .seconds(limits.whole)) { exchange.cancel() }
    defer { deadline.cancel() }
    let result = await withTaskCancellationHandler {
      await exchange.result
    } onCancel: {
      exchange.cancel()
    }
    guard !Task.isCancelled else { throw .cancelled }
    switch result {
    case .success(let response): return response
    case .failure where exchange.isCancelled: throw .timedOut
    case .failure(let error): throw TransportFailure(error, proxied: engine.isProxied(request))
    }
  }
}

/// The engine, started by the first who needs it.
private final class LazyEngine: Sendable {
  private let proxies: ProxySettings
  private let certificateFile: String?
  private let limits: Limits
  private let engine = Mutex<Engine?>(nil)

  init(proxies: ProxySettings, certificateFile: String?, limits: Limits) {
    self.proxies = proxies
    self.certificateFile = certificateFile
    self.limits = limits
  }

  var started: Engine {
    engine.withLock { engine in
      if let engine { return engine }
      let new = Engine(proxies: proxies, certificateFile: certificateFile, limits: limits)
      engine = new
      return new
    }
  }
}

extension TimeAmount {
  static func seconds(_ seconds: Double) -> TimeAmount {
    .nanoseconds(Int64(max(0, min(seconds, 86_400)) * 1_000_000_000))
  }
}
