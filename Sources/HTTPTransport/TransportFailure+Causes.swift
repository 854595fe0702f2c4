// What the libraries' many errors come down to. Details are for the log; no header and no body is
// among them.

import CLibrary
import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import ProductHunt

extension TransportFailure {
  /// - Parameter proxied: Whether connections are made to a proxy; then it is what failed to connect.
  init(_ error: any Error, proxied: Bool) {
    switch error {
    case let failure as TransportFailure: self = failure
    case is CancellationError: self = .cancelled
    case let error as HTTPClientError: self = Self.failure(error)
    case let error as NIOConnectionError:
      let failure = Self.failure(error)
      self = proxied ? .proxyRefused(detail: "cannot connect to it: \(failure)") : failure
    case let error as IOError: self = Self.failure(error)
    case HTTPParserError.headerOverflow: self = .tooLarge
    case let error as HTTPParserError: self = .connectionLost(detail: "bad HTTP: \(error)")
    case NIOSSLError.uncleanShutdown: self = .connectionLost(detail: "TLS cut off")
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      self = .insecure(detail: String(describing: error))
    case ChannelError.ioOnClosedChannel, ChannelError.inputClosed, ChannelError.eof:
      self = .connectionLost(detail: String(describing: error))
    case NIOHTTPDecompression.DecompressionError.limit: self = .tooLarge
    default: self = .other(detail: "\(type(of: error)): \(error)")
    }
  }

  private static func failure(_ error: HTTPClientError) -> TransportFailure {
    switch error {
    case .cancelled: .cancelled
    case .connectTimeout, .deadlineExceeded, .readTimeout, .writeTimeout, .tlsHandshakeTimeout,
      .httpProxyHandshakeTimeout, .getConnectionFromPoolTimeout:
      .timedOut
    case .proxyAuthenticationRequired, .invalidProxyResponse:
      .proxyRefused(detail: error.shortDescription)
    case .remoteConnectionClosed, .uncleanShutdown:
      .connectionLost(detail: error.shortDescription)
    default: .other(detail: error.shortDescription)
    }
  }

  private static func failure(_ error: NIOConnectionError) -> TransportFailure {
    let attempts = error.connectionErrors.map { TransportFailure($0.error, proxied: false) }
    // Of several addresses (IPv6 first, and perhaps no IPv6 here), the one that got furthest tells.
    for telling in [TransportFailure.connectionRefused, .timedOut, .noNetwork]
    where attempts.contains(telling) {
      return telling
    }
    if let attempt = attempts.first { return attempt }
    return hasNetwork ? .hostNotFound : .noNetwork
  }

  private static func failure(_ error: IOError) -> TransportFailure {
    switch error.errnoCode {
    case ECONNREFUSED: .connectionRefused
    case ENETUNREACH, ENETDOWN, EHOSTUNREACH, EADDRNOTAVAIL: .noNetwork
    case ETIMEDOUT: .timedOut
    default: .connectionLost(detail: String(describing: error))
    }
  }

  /// Whether any interface but loopback has an address: without one, no name can be found.
  private static var hasNetwork: Bool {
    guard let devices = try? System.enumerateDevices() else { return true }
    return devices.contains { device in
      guard let address = device.address?.ipAddress else { return false }
      return !["127.", "::1", "fe80:"].contains { address.hasPrefix($0) }
    }
  }
}
