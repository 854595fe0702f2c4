// The client over real sockets, where something stands between it and the service: what it says of it,
// and what it never sends there.

import Foundation
import HTTPTransport
import NIOCore
import ProductHunt
import Synchronization
import Testing
import Texts

struct BadNetworkTests {
  private static let good = Array(
    #"{"data":{"posts":{"nodes":[{"id":"1","name":"Kettle"}],"pageInfo":{"hasNextPage":false}}}}"#
      .utf8)

  private func client(_ url: String, limits: Limits = Limits()) throws -> Client {
    Client(
      transport: AsyncHTTPTransport(limits: limits),
      credentials: .developerToken(Secret("t0p-s3cret")), address: try APIAddress(parsing: url))
  }

  /// Why a question over this server has no answer.
  private func failure(_ answer: @escaping RawServer.Answer) async throws -> ProductHuntError? {
    var failure: ProductHuntError?
    try await RawServer.run(answer) { server in
      let client = try client("http://127.0.0.1:\(server.port)")
      do throws(ProductHuntError) {
        _ = try await client.posts(PostsQuery())
      } catch {
        failure = error
      }
    }
    return failure
  }

  // MARK: Elsewhere

  @Test(arguments: ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
  func `a redirect to another host is said, and nothing is sent there`(status: String) async throws
  {
    let asked = Mutex(0)
    let told = Mutex("")
    try await RawServer.run { request, channel in
      told.withLock { $0 += request }
      channel.writeAndFlush(
        ByteBuffer(bytes: RawServer.http("200 OK", [], Self.good)), promise: nil)
    } _: { elsewhere in
      let location = "Location: http://localhost:\(elsewhere.port)/v2/api/graphql"
      let failure = try await failure { _, channel in
        asked.withLock { $0 += 1 }
        let answer = RawServer.http(status, [location])
        channel.writeAndFlush(ByteBuffer(bytes: answer), promise: nil)
      }
      #expect(failure?.code == "redirected")
    }
    #expect(asked.withLock { $0 } == 1, "a redirect is not tried again by the client")
    #expect(told.withLock { $0 } == "", "the token followed")
  }

  @Test func `a redirect to itself is one request`() async throws {
    let asked = Mutex(0)
    let failure = try await failure { _, channel in
      asked.withLock { $0 += 1 }
      let answer = RawServer.http("302 Found", ["Location: /v2/api/graphql"])
      channel.writeAndFlush(ByteBuffer(bytes: answer), promise: nil)
    }
    #expect(failure?.code == "redirected")
    #expect(asked.withLock { $0 } == 1)
  }

  // MARK: Somebody else answers

  @Test(arguments: [
    RawServer.http("200 OK", ["Content-Type: text/html"], Array("<h1>Hotel Wi-Fi</h1>".utf8)),
    RawServer.http("200 OK", [], Array("<!doctype html><form>".utf8)),
    RawServer.http("511 Network Authentication Required", ["Content-Type: text/html"], []),
    RawServer.http("404 Not Found", ["Content-Type: text/html"], Array("<h1>nginx".utf8)),
    RawServer.http("200 OK", ["Content-Type: application/json"], Array("{}".utf8)),
  ])
  func `a sign-in page is said to be one`(answer: [UInt8]) async throws {
    let failure = try await failure(RawServer.sending(answer))
    #expect(failure?.code == "not-understood")
    #expect(failure?.sentence(now: Date()).string.contains("sign-in page") == true)
  }

  // MARK: Wrong lengths

  @Test func `what comes behind an answer is never the next one`() async throws {
    let forged = RawServer.http(
      "200 OK", [],
      Array(String(decoding: Self.good, as: UTF8.self).replacing("Kettle", with: "Forged").utf8))
    let requests = Mutex(0)
    try await RawServer.run { _, channel in
      let number = requests.withLock { requests in
        requests += 1
        return requests
      }
      let answer = RawServer.http("200 OK", [], Self.good)
      channel.writeAndFlush(
        ByteBuffer(bytes: number == 1 ? answer + forged : answer), promise: nil)
    } _: { server in
      let client = try client("http://127.0.0.1:\(server.port)")
      for _ in 0..<2 {
        // The connection with too much on it may fail its own request; it must not serve another.
        let page = try? await client.posts(PostsQuery()).value
        #expect(page.map { $0.items.map(\.name.raw) == ["Kettle"] } ?? true)
      }
      #expect(try await client.posts(PostsQuery()).value.items.map(\.name.raw) == ["Kettle"])
    }
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 90\r\n\r\n{}",
    "HTTP/1.1 200 OK\r\nContent-Length: 90\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
    "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}",
  ])
  func `lengths that contradict each other are no answer`(text: String) async throws {
    let failure = try await failure(RawServer.sending(text, close: true))
    let codes = ["connection-lost", "answer-too-large", "not-understood"]
    #expect(codes.contains(failure?.code ?? "none"), "\(String(describing: failure?.code))")
  }

  @Test func `an answer that is cut short by its length is not understood`() async throws {
    let text =
      "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + String(decoding: Self.good, as: UTF8.self)
    #expect(try await failure(RawServer.sending(text, close: true)) != nil)
  }

  // MARK: Dead ends

  @Test func `a TLS handshake that never comes ends with the time that is given`() async throws {
    try await RawServer.run({ _, _ in }) { server in
      let client = try client(
        "https://127.0.0.1:\(server.port)", limits: Limits(connect: 0.5, whole: 5))
      await #expect(throws: ProductHuntError.timedOut) { try await client.posts(PostsQuery()) }
    }
  }

  @Test(.enabled(if: DeadIPv6.isPossible, "there is no IPv6 on loopback"))
  func `where IPv6 goes first and is dead, IPv4 answers within a second or so`() async throws {
    try await RawServer.run(RawServer.sending(RawServer.http("200 OK", [], Self.good))) { server in
      let dead = try #require(DeadIPv6(port: server.port))
      defer { dead.end() }
      let began = ContinuousClock.now
      let client = try client("http://localhost:\(server.port)")
      #expect(try await client.posts(PostsQuery()).value.items.count == 1)
      #expect(ContinuousClock.now - began < .seconds(4))
    }
  }
}

/// A port of ::1 that takes no connection and refuses none, as an address behind a broken router does:
/// its queue is full, and the system drops what else comes.
private struct DeadIPv6 {
  private let sockets: [Int32]

  static let isPossible: Bool = {
    let probe = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
    guard probe >= 0 else { return false }
    defer { close(probe) }
    return withAddress(port: 0) { bind(probe, $0, $1) } == 0
  }()

  init?(port: Int) {
    let listener = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.withAddress(port: port, { bind(listener, $0, $1) }) == 0, listen(listener, 0) == 0
    else { return nil }
    var sockets = [listener]
    for _ in 0..<4 {
      let waiting = socket(AF_INET6, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
      _ = Self.withAddress(port: port) { connect(waiting, $0, $1) }
      sockets.append(waiting)
    }
    self.sockets = sockets
  }

  func end() {
    for socket in sockets { close(socket) }
  }

  private static func withAddress(
    port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = UInt16(port).bigEndian
    address.sin6_addr = in6addr_loopback
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in6>.size))
      }
    }
  }
}
