// A server on loopback that sends exactly the bytes a test wants, well-behaved or not.

import NIOCore
import NIOPosix
import NIOSSL

/// A listening port; what is answered to a request is the test's to say.
struct RawServer: Sendable {
  /// Is given the request as text and the connection to answer on.
  typealias Answer = @Sendable (String, any Channel) -> Void

  let port: Int
  private let channel: any Channel

  /// Runs a server while `body` lasts.
  static func run(
    tls: NIOSSLContext? = nil, _ answer: @escaping Answer, _ body: (RawServer) async throws -> Void
  ) async throws {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 64)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          try channel.pipeline.syncOperations.addHandler(RequestHandler(answer: answer))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let server = RawServer(port: channel.localAddress?.port ?? 0, channel: channel)
    do {
      try await body(server)
    } catch {
      try? await channel.close()
      throw error
    }
    try await channel.close()
  }

  /// Answers every request with these bytes; then closes, or keeps the connection.
  static func sending(_ bytes: [UInt8], close: Bool = false) -> Answer {
    { _, channel in
      channel.writeAndFlush(ByteBuffer(bytes: bytes)).whenComplete { _ in
        if close { channel.close(promise: nil) }
      }
    }
  }

  static func sending(_ text: String, close: Bool = false) -> Answer {
    sending(Array(text.utf8), close: close)
  }

  /// Sends bytes and then a piece again and again, until the client has enough of it.
  static func dripping(_ beginning: String, _ piece: [UInt8], every delay: TimeAmount) -> Answer {
    { _, channel in
      channel.writeAndFlush(ByteBuffer(string: beginning), promise: nil)
      channel.eventLoop.scheduleRepeatedTask(initialDelay: delay, delay: delay) { task in
        guard channel.isActive else { return task.cancel() }
        channel.writeAndFlush(ByteBuffer(bytes: piece), promise: nil)
      }
    }
  }

  /// An answer as HTTP has it.
  static func http(_ status: String, _ headers: [String] = [], _ body: [UInt8] = []) -> [UInt8] {
    let head =
      ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }
}

/// Gathers one request, head and body, and hands it on.
private final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let answer: RawServer.Answer
  private var text = ""

  init(answer: @escaping RawServer.Answer) {
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    text += String(buffer: unwrapInboundIn(data))
    // The beginning of a TLS handshake, which no plain server understands.
    if text.utf8.first == 0x16 { return answer(text, context.channel) }
    guard let end = text.utf8.firstRange(of: "\r\n\r\n".utf8)?.upperBound else { return }
    let length = text[..<end].lowercased().split(separator: "\r\n")
      .first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst("content-length:".count).drop { $0 == " " }) }
    guard text[end...].utf8.count >= length ?? 0 else { return }
    let request = text
    text = ""
    answer(request, context.channel)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A client that refuses us is what some tests are about.
    context.close(promise: nil)
  }
}
