// How a proxy is named, when it is used, and what it gets to see.

import HTTPTransport
import NIOCore
import ProductHunt
import Synchronization
import Testing
import Texts

struct ProxyTests {
  @Test(arguments: [
    ("http://proxy.example:3128", "proxy.example", 3128),
    ("proxy.example:8080", "proxy.example", 8080),
    ("http://proxy.example", "proxy.example", 80), ("HTTP://proxy.example:1/", "proxy.example", 1),
    ("http://[::1]:3128", "::1", 3128), ("http://a:b@proxy.example:3128", "proxy.example", 3128),
  ])
  func `a proxy is read as people write it`(text: String, host: String, port: Int) throws {
    let settings = try ProxySettings(environment: ["HTTPS_PROXY": text])
    #expect(settings.proxy?.host == host)
    #expect(settings.proxy?.port == port)
  }

  @Test func `a login is read, and not shown`() throws {
    let settings = try ProxySettings(environment: ["https_proxy": "http://me:p%40ss%3A%zz@x:1"])
    #expect(settings.proxy?.login?.name.reveal() == "me")
    #expect(settings.proxy?.login?.password.reveal() == "p@ss:%zz")
    #expect(!"\(settings)".contains("p@ss"))
  }

  @Test(arguments: [
    ("socks5://x:1", ProxyProblem.unsupported), ("https://x:1", .unsupported),
    ("http://", .malformed), ("http://x:y", .malformed), ("http://x:0", .malformed),
    ("http://x:99999", .malformed), ("http://a b:1", .malformed), ("http://x:", .malformed),
  ])
  func `anything else is refused with a sentence`(text: String, problem: ProxyProblem) {
    #expect(throws: problem) { try ProxySettings(environment: ["HTTPS_PROXY": text]) }
    #expect(problem.sentence.string.contains("HTTPS_PROXY"))
  }

  @Test(arguments: [
    ("", "https://api.example/x", true), ("*", "https://api.example/x", false),
    ("api.example", "https://api.example/x", false), ("example", "https://api.example/x", false),
    (".example", "https://API.example", false), ("xample", "https://api.example/", true),
    ("api.example:443", "https://api.example/x", false),
    ("api.example:8443", "https://api.example/x", true),
    ("api.example:8443", "https://api.example:8443/x", false),
    ("one, api.example", "https://api.example/x", false), ("::1", "https://[::1]:5/x", false),
    ("", "http://127.0.0.1:80/x", false),
  ])
  func `a proxy is for https, but for the hosts that need none`(
    exceptions: String, url: String, applies: Bool
  ) throws {
    let settings = try ProxySettings(
      environment: ["HTTPS_PROXY": "http://x:1", "NO_PROXY": exceptions])
    #expect(settings.apply(to: url) == applies)
    #expect(!ProxySettings().apply(to: url))
  }

  @Test func `the lower case variable goes first, and an empty one is none`() throws {
    let environment = ["https_proxy": "http://a:1", "HTTPS_PROXY": "http://b:1"]
    #expect(try ProxySettings(environment: environment).proxy?.host == "a")
    #expect(try ProxySettings(environment: ["https_proxy": ""]).proxy == nil)
  }

  /// Asks for an https address through a proxy that answers like this.
  func ask(
    answer: [UInt8], seen: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> TransportFailure? {
    var failure: TransportFailure?
    try await RawServer.run { request, channel in
      seen(request)
      channel.writeAndFlush(ByteBuffer(bytes: answer), promise: nil)
    } _: { server in
      let transport = try AsyncHTTPTransport(
        environment: ["HTTPS_PROXY": "http://me:secret@127.0.0.1:\(server.port)"],
        limits: Limits(connect: 15, whole: 18))
      let request = Request(
        method: .post, url: "https://api.example/v2",
        headers: [Header("Authorization", "Bearer t")],
        body: [1], purpose: "x")
      do throws(TransportFailure) {
        _ = try await transport.send(request)
      } catch {
        failure = error
      }
    }
    return failure
  }

  @Test func `a proxy is asked to pass the connection on, and is shown no token`() async throws {
    let seen = Mutex("")
    let refusal = RawServer.http("407 Proxy Authentication Required")
    let failure = try await ask(answer: refusal) { request in seen.withLock { $0 = request } }
    guard case .proxyRefused = failure else {
      Issue.record("another failure: \(String(describing: failure))")
      return
    }
    let request = seen.withLock { $0 }
    #expect(request.hasPrefix("CONNECT api.example:443 HTTP/1.1\r\n"))
    #expect(request.lowercased().contains("proxy-authorization: basic bwu6c2vjcmv0"))
    #expect(!request.contains("Bearer"))
  }

  @Test(arguments: ["403 Forbidden", "502 Bad Gateway", "099 Odd", "000 Zero", "304 Same"])
  func `a proxy's refusal is the proxy's`(status: String) async throws {
    guard case .proxyRefused = try await ask(answer: RawServer.http(status)) else {
      Issue.record("another failure")
      return
    }
  }

  @Test func `a proxy that is not there is the proxy's fault`() async throws {
    var port = 0
    try await RawServer.run({ _, _ in }) { port = $0.port }
    let transport = try AsyncHTTPTransport(
      environment: ["HTTPS_PROXY": "http://127.0.0.1:\(port)"])
    let error = await #expect(throws: TransportFailure.self) {
      try await transport.send(Request(method: .get, url: "https://api.example/", purpose: "x"))
    }
    guard case .proxyRefused = error else {
      Issue.record("another failure: \(String(describing: error))")
      return
    }
  }
}
