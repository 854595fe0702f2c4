// Whom the transport trusts.

import HTTPTransport
import NIOSSL
import ProductHunt
import Testing

@Suite(.enabled(if: Certificates.missing == nil, "there is no openssl to make certificates with"))
struct TLSTests {
  /// Fetches a page from a server with these certificates.
  func fetch(
    _ tls: NIOSSLContext, trusting authority: String?, host: String = "localhost"
  ) async throws -> Result<Int, TransportFailure> {
    var result: Result<Int, TransportFailure> = .failure(.timedOut)
    let transport = AsyncHTTPTransport(certificateFile: authority)
    try await RawServer.run(tls: tls, RawServer.sending(RawServer.http("200 OK"))) { server in
      let request = Request(method: .get, url: "https://\(host):\(server.port)/", purpose: "x")
      do throws(TransportFailure) {
        result = .success(try await transport.send(request).status)
      } catch {
        result = .failure(error)
      }
    }
    return result
  }

  func isInsecure(_ result: Result<Int, TransportFailure>) -> Bool {
    if case .failure(.insecure(let detail)) = result { !detail.isEmpty } else { false }
  }

  @Test func `an authority that is trusted vouches for a server`() async throws {
    try await Certificates.with { certificates in
      let tls = try await certificates.server()
      #expect(try await fetch(tls, trusting: certificates.authority) == .success(200))
    }
  }

  @Test func `an unknown authority, another name, and a time gone by are refused`() async throws {
    try await Certificates.with { certificates in
      let own = try await certificates.server()
      #expect(isInsecure(try await fetch(own, trusting: nil)))
      try await Certificates.with { others in
        let result = try await fetch(own, trusting: others.authority)
        #expect(isInsecure(result))
      }
      let another = try await certificates.server(named: "DNS:other.example")
      #expect(isInsecure(try await fetch(another, trusting: certificates.authority)))
      let expired = try await certificates.server(days: -1)
      #expect(isInsecure(try await fetch(expired, trusting: certificates.authority)))
    }
  }

  @Test func `TLS before 1.2 is refused`() async throws {
    try await Certificates.with { certificates in
      let old = try await certificates.server(highest: .tlsv11)
      #expect(isInsecure(try await fetch(old, trusting: certificates.authority)))
      let right = try await certificates.server(highest: .tlsv12)
      #expect(try await fetch(right, trusting: certificates.authority) == .success(200))
    }
  }

  @Test func `a file of certificates that cannot be read is insecure, not ignored`() async throws {
    try await Certificates.with { certificates in
      let tls = try await certificates.server()
      let missing = certificates.folder + "/none.pem"
      let result = try await fetch(tls, trusting: missing)
      #expect(isInsecure(result), "\(result)")
    }
  }

  @Test func `a server that speaks no TLS is refused`() async throws {
    try await RawServer.run(RawServer.sending(RawServer.http("400 Bad Request"), close: true)) {
      server in
      let request = Request(method: .get, url: "https://127.0.0.1:\(server.port)/", purpose: "x")
      let error = await #expect(throws: TransportFailure.self) {
        try await AsyncHTTPTransport(limits: Limits(connect: 15, whole: 18)).send(request)
      }
      #expect(error.map { isInsecure(.failure($0)) } == true, "\(String(describing: error))")
    }
  }
}
