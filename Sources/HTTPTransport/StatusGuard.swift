// Stops answers whose status is no status before they reach AsyncHTTPClient.

import NIOCore
import NIOHTTP1

/// Ends a connection that answers with a status below 100.
///
/// The parser lets three digits of any kind through, but the client's state machine takes what is
/// below 200 for an interim answer, without a body, and traps when a body comes nevertheless
/// (async-http-client 1.30). The statuses that there are begin at 100 (RFC 9110, section 15).
final class StatusGuard: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = HTTPClientResponsePart

  private var hasRefused = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasRefused else { return }
    if case .head(let head) = unwrapInboundIn(data), head.status.code < 100 {
      hasRefused = true
      context.fireErrorCaught(HTTPParserError.invalidStatus)
      context.close(promise: nil)
    } else {
      context.fireChannelRead(data)
    }
  }

  /// Puts a guard right behind the parser of a connection that is set up.
  static func add(to channel: any Channel) -> EventLoopFuture<Void> {
    channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      let parser = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
      try pipeline.addHandler(StatusGuard(), position: .after(parser))
    }
  }
}
