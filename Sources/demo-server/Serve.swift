// DemoAPI behind a port: requests are read, answers written, connections ended as a fault wants it.

import CLibrary
import DemoAPI
import Hummingbird
import Logging
import NIOCore
import ProductHunt

/// Serves until the process ends; prints the address once the port is open.
func serve(_ service: DemoService, port: Int, latency: Duration) async throws {
  let application = Application(
    responder: CallbackResponder { request, connection in
      try await answer(request, on: connection, by: service, latency: latency)
    },
    configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
    onServerRunning: { channel in
      announce("http://127.0.0.1:\(channel.localAddress?.port ?? port)\n")
    },
    logger: Logger(label: "demo-server") { _ in SwiftLogNoOpLogHandler() })
  try await application.run()
}

/// The connection that a request came by.
struct Connection: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) { channel = source.channel }
}

private func answer(
  _ request: Hummingbird.Request, on connection: Connection, by service: DemoService,
  latency: Duration
) async throws -> Hummingbird.Response {
  let asked = try await read(request)
  let reply = await service.reply(to: asked)
  try await Task.sleep(for: latency + reply.delay)
  switch reply.outcome {
  case .response(let response):
    return Hummingbird.Response(
      status: .init(code: response.status), headers: fields(response.headers),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
  case .truncated(let response):
    return Hummingbird.Response(
      status: .init(code: response.status), headers: fields(response.headers),
      body: half(of: response.body, on: connection))
  case .dropped:
    try await connection.channel.close()
    throw ConnectionEnded()
  case .silent:
    // Long enough for any client to give up; nothing tells of its leaving while nothing is read.
    try await Task.sleep(for: .seconds(600))
    try await connection.channel.close()
    throw ConnectionEnded()
  case .huge:
    return Hummingbird.Response(
      status: .ok, headers: fields([Header("Content-Type", "application/json; charset=utf-8")]),
      body: hugeBody)
  }
}

private struct ConnectionEnded: Error {}

private func read(_ request: Hummingbird.Request) async throws -> ProductHunt.Request {
  let body = try await request.body.collect(upTo: 1 << 20)
  let host = request.head.authority ?? "127.0.0.1"
  return ProductHunt.Request(
    method: request.method == .post ? .post : .get, url: "http://\(host)\(request.uri)",
    headers: request.headers.map { Header($0.name.rawName, $0.value) },
    body: Array(body.readableBytesView), purpose: "")
}

private func fields(_ headers: [Header]) -> HTTPFields {
  var fields = HTTPFields()
  for header in headers {
    guard let name = HTTPFields.Element.Name(header.name) else { continue }
    fields.append(HTTPFields.Element(name: name, value: header.value))
  }
  return fields
}

/// Declares the whole and sends the first half.
private func half(of body: [UInt8], on connection: Connection) -> ResponseBody {
  ResponseBody(contentLength: body.count) { writer in
    try await writer.write(ByteBuffer(bytes: body.prefix(body.count / 2)))
    try await connection.channel.close()
    throw ConnectionEnded()
  }
}

/// One JSON object of 64 MiB, made while it is sent.
private let hugeBody: ResponseBody = {
  let head = #"{"data":{"padding":""#
  let tail = #""}}"#
  let chunk = ByteBuffer(repeating: UInt8(ascii: "x"), count: 1 << 18)
  return ResponseBody(contentLength: head.utf8.count + 256 * chunk.readableBytes + tail.utf8.count)
  {
    writer in
    try await writer.write(ByteBuffer(string: head))
    for _ in 0..<256 { try await writer.write(chunk) }
    try await writer.write(ByteBuffer(string: tail))
    try await writer.finish(nil)
  }
}()

// Written at once: whoever started the server waits for this line.
private func announce(_ line: String) {
  let bytes = Array(line.utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}
