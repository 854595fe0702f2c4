// The core's one seam to the network: a request in, a response out. Retries, tokens and meaning are
// not for a transport.

/// Carries one request to the service and brings its answer, whatever its status.
///
/// An implementation follows no redirect, retries nothing, and ends with `.cancelled` when its task
/// is cancelled.
public protocol Transport: Sendable {
  func send(_ request: Request) async throws(TransportFailure) -> Response
}

/// One HTTP request.
public struct Request: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable {
    case get = "GET"
    case post = "POST"
  }

  public var method: Method
  /// An absolute address, ASCII.
  public var url: String
  /// Names and values; secrets among the values.
  public var headers: [Header]
  public var body: [UInt8]
  /// What it is for, for log and tests: the GraphQL operation's name, or `token`.
  public var purpose: String

  public init(
    method: Method, url: String, headers: [Header] = [], body: [UInt8] = [], purpose: String
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.purpose = purpose
  }
}

/// The answer to a request, whole.
public struct Response: Hashable, Sendable {
  public var status: Int
  public var headers: [Header]
  public var body: [UInt8]

  public init(status: Int, headers: [Header] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first value of a header, its name compared without case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// One line of an HTTP head.
public struct Header: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Why a request brought no whole answer.
public enum TransportFailure: Error, Hashable, Sendable {
  /// Its task was cancelled. Never shown.
  case cancelled
  /// No route to any network, or the interface is down.
  case noNetwork
  /// The host's name has no address.
  case hostNotFound
  /// Nothing listens at the address.
  case connectionRefused
  /// The certificate or the handshake was refused. `detail` is for the log.
  case insecure(detail: String)
  /// Connecting took over 5 s, or the whole request over 20 s.
  case timedOut
  /// The connection broke before the answer was whole.
  case connectionLost(detail: String)
  /// The answer was over 8 MiB, before or after decompression, or its head was too long.
  case tooLarge
  /// A proxy refused to pass the request on (407 and the like).
  case proxyRefused(detail: String)
  /// Anything else. `detail` is for the log.
  case other(detail: String)
}

// A request holds a token or a secret, an answer may hold a token: neither shows its content by
// accident, in a log or a failed test.

extension Request: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(method.rawValue) \(url) (\(purpose))" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Response: CustomStringConvertible, CustomReflectable {
  public var description: String { "HTTP \(status), \(body.count) bytes" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Header: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(name): •••" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
