// Servers that are slow, endless, cut off, huge or not there. Each request ends within its limits,
// with a failure that says why.

import HTTPTransport
import NIOCore
import ProductHunt
import Synchronization
import Testing

struct BadServerTests {
  static let quick = AsyncHTTPTransport(limits: Limits(connect: 1, whole: 0.4, body: 100_000))
  static let small = AsyncHTTPTransport(limits: Limits(whole: 10, body: 100_000))

  /// Why a request failed. Far more time than any limit set here is allowed for, since machines that
  /// test are busy, but less than a request has without a limit.
  func failure(
    _ answer: @escaping RawServer.Answer, _ transport: AsyncHTTPTransport = small
  ) async throws -> TransportFailure? {
    let failure = Mutex<TransportFailure?>(nil)
    let began = ContinuousClock.now
    try await RawServer.run(answer) { server in
      do throws(TransportFailure) {
        _ = try await get(server, transport)
      } catch {
        failure.withLock { $0 = error }
      }
    }
    #expect(ContinuousClock.now - began < .seconds(18))
    return failure.withLock { $0 }
  }

  // MARK: Slow

  @Test func `no answer at all ends with the time that is given`() async throws {
    #expect(try await failure({ _, _ in }, Self.quick) == .timedOut)
  }

  @Test func `a head that drips in ends with the time that is given`() async throws {
    let drip = RawServer.dripping(
      "HTTP/1.1 200 OK\r\n", Array("X: y\r\n".utf8), every: .milliseconds(20))
    #expect(try await failure(drip, Self.quick) == .timedOut)
  }

  @Test func `a body that drips in ends with the time that is given`() async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n"
    let drip = RawServer.dripping(head, [0x20], every: .milliseconds(20))
    #expect(try await failure(drip, Self.quick) == .timedOut)
  }

  @Test func `a body that stops half way ends with the time that is given`() async throws {
    let stop = RawServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
    #expect(try await failure(stop, Self.quick) == .timedOut)
  }

  @Test(arguments: [false, true])
  func `a cancelled task ends at once, and its connection with it`(midBody: Bool) async throws {
    let arrived = Mutex<(any Channel)?>(nil)
    let head = midBody ? "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf" : ""
    try await RawServer.run { _, channel in
      channel.writeAndFlush(ByteBuffer(string: head), promise: nil)
      arrived.withLock { $0 = channel }
    } _: { server in
      let task = Task { try await get(server) }
      let channel = try await waitFor { arrived.withLock { $0 } }

      task.cancel()

      await #expect(throws: TransportFailure.cancelled) { try await task.value }
      try await channel.closeFuture.get()
    }
  }

  @Test func `a task that is cancelled before it begins asks nothing`() async throws {
    let asked = Mutex(0)
    try await RawServer.run({ _, _ in asked.withLock { $0 += 1 } }) { server in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await get(server)
      }
      await #expect(throws: TransportFailure.cancelled) { try await task.value }
    }
    #expect(asked.withLock { $0 } == 0)
  }

  // MARK: Too much

  @Test func `a body that says it is too large is not read`() async throws {
    let huge = RawServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\n\r\n")
    #expect(try await failure(huge) == .tooLarge)
  }

  @Test func `an endless body is cut at the limit`() async throws {
    let piece = Array("400\r\n".utf8) + .init(repeating: 0x20, count: 0x400) + [0x0D, 0x0A]
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(
      try await failure(RawServer.dripping(head, piece, every: .microseconds(200))) == .tooLarge)
  }

  @Test(arguments: [101_000, 64 << 20])
  func `a body that unpacks to too much is cut at the limit`(size: Int) async throws {
    let bomb = Gzip.zeros(size)
    let answer = RawServer.http("200 OK", ["Content-Encoding: gzip"], bomb)
    let transport = AsyncHTTPTransport(limits: Limits(body: max(100_000, bomb.count)))
    #expect(try await failure(RawServer.sending(answer), transport) == .tooLarge)
  }

  @Test func `a head that is too long is refused`() async throws {
    let line = "X-Filler: " + String(repeating: "x", count: 2_000) + "\r\n"
    let lines = String(repeating: line, count: 40)
    let answer = "HTTP/1.1 200 OK\r\n\(lines)Content-Length: 0\r\n\r\n"
    #expect(try await failure(RawServer.sending(answer)) == .tooLarge)
    let endless = RawServer.dripping(
      "HTTP/1.1 200 OK\r\nX: ", .init(repeating: 0x78, count: 9_000), every: .milliseconds(1))
    #expect(try await failure(endless) == .tooLarge)
  }

  // MARK: Broken

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "SSH-2.0-OpenSSH_9.2\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
  ])
  func `an answer that breaks off or is no HTTP is a lost connection`(text: String) async throws {
    let failure = try await failure(RawServer.sending(text, close: true))
    guard case .connectionLost = failure else {
      Issue.record("another failure: \(String(describing: failure))")
      return
    }
  }

  @Test(arguments: ["099 Odd", "000 Zero", "001 One", "42 Short", "-20 Less", "1000 More"])
  func `a status that is none is a lost connection`(status: String) async throws {
    let answer = RawServer.http(status, [], Array("{}".utf8))
    let failure = try await failure(RawServer.sending(answer))
    guard case .connectionLost = failure else {
      Issue.record("another failure: \(String(describing: failure))")
      return
    }
  }

  @Test(arguments: ["100 Continue", "101 Switching Protocols", "103 Early Hints", "199 Other"])
  func `an answer that stays interim ends in time`(status: String) async throws {
    let answer = RawServer.http(status, [], Array("{}".utf8))
    let failure = try await failure(RawServer.sending(answer), Self.quick)
    // 101 is the last of its connection; after the others the body reads as the next head.
    #expect(failure != nil || status.hasPrefix("101"))
  }

  @Test func `what calls itself packed and is not is a failure`() async throws {
    let answer = RawServer.http("200 OK", ["Content-Encoding: gzip"], Array("plain".utf8))
    #expect(try await failure(RawServer.sending(answer)) != nil)
  }

  // MARK: Not there

  @Test func `a refused connection is said at once and not tried again`() async throws {
    var port = 0
    try await RawServer.run({ _, _ in }) { port = $0.port }
    let request = Request(method: .get, url: "http://127.0.0.1:\(port)/", purpose: "x")
    let began = ContinuousClock.now
    await #expect(throws: TransportFailure.connectionRefused) {
      try await AsyncHTTPTransport().send(request)
    }
    #expect(ContinuousClock.now - began < .seconds(15))
  }

  @Test func `a name without an address is not found`() async throws {
    let request = Request(method: .get, url: "https://no-such-host.invalid/", purpose: "x")
    let error = await #expect(throws: TransportFailure.self) {
      try await AsyncHTTPTransport().send(request)
    }
    // Without any network the name cannot be asked for; that is said instead.
    let expected: [TransportFailure] = [.hostNotFound, .noNetwork, .timedOut]
    #expect(error.map { expected.contains($0) } == true)
  }
}

/// Waits until there is a value, ten seconds at most.
func waitFor<Value>(_ value: () -> Value?) async throws -> Value {
  let limit = ContinuousClock.now + .seconds(10)
  while ContinuousClock.now < limit {
    if let value = value() { return value }
    await Task.yield()
  }
  return try #require(value(), "it never came")
}
