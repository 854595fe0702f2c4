// What a well-behaved server and this transport say to each other.

import HTTPTransport
import NIOCore
import ProductHunt
import Synchronization
import Testing

struct ExchangeTests {
  @Test func `a request arrives as it was made, and its answer comes back whole`() async throws {
    let seen = Mutex("")
    let answer = RawServer.http("200 OK", ["X-Odd: a", "x-odd: b"], Array("hello".utf8))
    try await RawServer.run { request, channel in
      seen.withLock { $0 = request }
      channel.writeAndFlush(ByteBuffer(bytes: answer), promise: nil)
    } _: { server in
      let response = try await AsyncHTTPTransport().send(
        Request(
          method: .post, url: "http://127.0.0.1:\(server.port)/v2/api/graphql",
          headers: [Header("User-Agent", "phbrowse/1"), Header("Authorization", "Bearer t")],
          body: Array("{\"a\":1}".utf8), purpose: "Posts"))

      #expect(response.status == 200)
      #expect(response.body == Array("hello".utf8))
      #expect(
        response.headers.filter { $0.name.lowercased() == "x-odd" }.map(\.value) == ["a", "b"])
    }
    let request = seen.withLock { $0 }
    #expect(request.hasPrefix("POST /v2/api/graphql HTTP/1.1\r\n"))
    #expect(request.hasSuffix("\r\n\r\n{\"a\":1}"))
    let lines = request.lowercased().split(separator: "\r\n")
    for line in [
      "user-agent: phbrowse/1", "authorization: bearer t", "accept-encoding: gzip",
      "content-length: 7",
    ] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
  }

  @Test func `a packed answer is unpacked`() async throws {
    let body = Gzip.stored(Array("{\"data\":1}".utf8))
    let answer = RawServer.http("200 OK", ["Content-Encoding: gzip"], body)
    try await RawServer.run(RawServer.sending(answer)) { server in
      let response = try await get(server)
      #expect(response.body == Array("{\"data\":1}".utf8))
    }
  }

  @Test(arguments: ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
  func `a redirect is an answer and is not followed`(status: String) async throws {
    let asked = Mutex(0)
    try await RawServer.run { _, channel in
      asked.withLock { $0 += 1 }
      let location = "Location: http://localhost:\(channel.localAddress?.port ?? 0)/elsewhere"
      let answer = RawServer.http(status, [location])
      channel.writeAndFlush(ByteBuffer(bytes: answer), promise: nil)
    } _: { server in
      let response = try await get(server)
      #expect((300..<400).contains(response.status))
      #expect(response.header("location")?.hasSuffix("/elsewhere") == true)
    }
    #expect(asked.withLock { $0 } == 1)
  }

  @Test func `a connection is used again, and many requests at once are answered`() async throws {
    let connections = Mutex<Set<ObjectIdentifier>>([])
    let answer = RawServer.http("200 OK", [], [1])
    try await RawServer.run { _, channel in
      connections.withLock { _ = $0.insert(ObjectIdentifier(channel as AnyObject)) }
      channel.writeAndFlush(ByteBuffer(bytes: answer), promise: nil)
    } _: { server in
      let transport = AsyncHTTPTransport()
      for _ in 0..<5 { _ = try await get(server, transport) }
      #expect(connections.withLock { $0.count } == 1)
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<30 { group.addTask { try await get(server, transport).status } }
        for try await status in group { #expect(status == 200) }
      }
    }
  }

  @Test func `where IPv6 goes first and nothing is there, IPv4 is tried`() async throws {
    try await RawServer.run(RawServer.sending(RawServer.http("200 OK"))) { server in
      let request = Request(method: .get, url: "http://localhost:\(server.port)/", purpose: "x")
      let response = try await AsyncHTTPTransport().send(request)
      #expect(response.status == 200)
    }
  }
}

/// Fetches a server's one page.
func get(
  _ server: RawServer, _ transport: AsyncHTTPTransport = AsyncHTTPTransport()
) async throws(TransportFailure) -> Response {
  try await transport.send(
    Request(method: .get, url: "http://127.0.0.1:\(server.port)/", purpose: "test"))
}
