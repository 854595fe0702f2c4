import DemoAPI
import Foundation
import ProductHunt
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The built executable over real HTTP.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct DemoServerTests {
  private static let query = "query Posts { posts { nodes { name votesCount } } }"

  @Test func `it says where it is, and answers there as the demo in memory does`() async throws {
    try await withServer("--day", "2025-12-15") { server in
      #expect(server.address.hasPrefix("http://127.0.0.1:"))
      let token = Asked(try await server.send(tokenRequest(base: server.address)))
      #expect(token.response.status == 200)

      let asked = Asked(
        try await server.send(
          request(
            DemoServerTests.query, operation: "Posts",
            token: try #require(token.json.text("access_token")), base: server.address)))
      #expect(asked.response.status == 200)
      #expect(asked.response.header("X-Rate-Limit-Limit") == "6250")
      #expect(asked.nodes("posts").first?.text("name") == "Foldspace")

      let feed = Request(
        method: .get, url: server.address + "/feed?category=terminal", purpose: "feed")
      let atom = try await server.send(feed)
      #expect(atom.status == 200)
      let text = String(decoding: atom.body, as: UTF8.self)
      #expect(text.contains("<published>2025-12-15T00:01:00-08:00</published>"))
    }
  }

  @Test func `faults are used up in their order`() async throws {
    let faults = ["cloudflare:1", "redirect:1", "http503-retry-after:1", "rate-limit:1"]
    try await withServer(faults.flatMap { ["--fault", $0] }) { server in
      let asked = try request(DemoServerTests.query, base: server.address)

      let challenge = try await server.send(asked)
      #expect(challenge.status == 403)
      #expect(challenge.header("cf-mitigated") == "challenge")
      let redirect = try await server.send(asked)
      #expect(redirect.status == 302)
      let port = server.address.split(separator: ":").last ?? ""
      #expect(redirect.header("Location") == "http://localhost:\(port)/redirected")
      #expect(try await server.send(asked).header("Retry-After") == "2")
      #expect(try await server.send(asked).header("X-Rate-Limit-Reset") == "42")
      #expect(try await server.send(asked).status == 200)
    }
  }

  @Test(arguments: ["truncate:1", "drop:1"])
  func `a connection breaks off, and the next answer is whole`(fault: String) async throws {
    try await withServer("--fault", fault) { server in
      let asked = try request(DemoServerTests.query, base: server.address)

      await #expect(throws: URLError.self) { try await server.send(asked) }
      #expect(Asked(try await server.send(asked)).nodes("posts").count == 20)
    }
  }

  @Test func `a huge answer is 64 MiB`() async throws {
    try await withServer("--fault", "huge") { server in
      let response = try await server.send(request(DemoServerTests.query, base: server.address))

      #expect(response.body.count > 64 << 20)
      #expect(response.body.suffix(4) == Array(#"x"}}"#.utf8)[...])
    }
  }

  @Test func `latency is waited for`() async throws {
    try await withServer("--latency", "300") { server in
      let begun = ContinuousClock.now
      _ = try await server.send(request(DemoServerTests.query, base: server.address))

      #expect(ContinuousClock.now - begun >= .milliseconds(300))
    }
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends it at once, even while it hangs`(signal: Int32) async throws {
    try await withServer("--fault", "hang") { server in
      let (client, answer) = try server.askedByAnother()
      kill(server.process.processIdentifier, signal)
      server.process.waitUntilExit()

      #expect(server.process.terminationStatus == 0)
      #expect(server.process.terminationReason == .exit)
      client.waitUntilExit()
      #expect(answer.fileHandleForReading.availableData.isEmpty, "a server that hangs has answered")
    }
  }

  @Test(arguments: [
    (["--fault", "nonsense"], "There is no fault named \"nonsense\"."),
    (["--day", "15.12.2025"], "\"15.12.2025\" is no day: write it as 2025-12-15."),
    (["--port", "70000"], "There is no port 70000."),
  ])
  func `a wrong option is one sentence`(arguments: [String], sentence: String) throws {
    let process = Process()
    let errors = Pipe()
    process.executableURL = RunningServer.executable
    process.arguments = arguments
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()

    #expect(process.terminationStatus == 64)
    #expect(text.contains(sentence))
  }
}

/// Runs the server while `body` uses it.
private func withServer(
  _ arguments: String..., body: (RunningServer) async throws -> Void
) async throws {
  try await withServer(arguments, body: body)
}

private func withServer(
  _ arguments: [String], body: (RunningServer) async throws -> Void
) async throws {
  let server = try RunningServer(arguments)
  defer { server.stop() }
  try await body(server)
}

/// A demo server of our own.
private struct RunningServer {
  let process = Process()
  let address: String
  private let session: URLSession

  /// Beside the tests, where the package puts what it builds.
  static var executable: URL {
    let bundle = URL(filePath: CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? "")
    return bundle.deletingLastPathComponent().appending(path: "demo-server")
  }

  init(_ arguments: [String]) throws {
    let output = Pipe()
    process.executableURL = RunningServer.executable
    process.arguments = ["--port", "0"] + arguments
    process.standardOutput = output
    try process.run()
    let line = output.fileHandleForReading.availableData
    address = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 20
    session = URLSession(
      configuration: configuration, delegate: StaysWhereItIs(), delegateQueue: nil)
  }

  func stop() {
    session.invalidateAndCancel()
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  func send(_ request: Request) async throws -> Response {
    var asked = URLRequest(url: try #require(URL(string: request.url)))
    asked.httpMethod = request.method.rawValue
    for header in request.headers { asked.setValue(header.value, forHTTPHeaderField: header.name) }
    if request.method == .post { asked.httpBody = Data(request.body) }
    let (data, response) = try await session.data(for: asked)
    let http = try #require(response as? HTTPURLResponse)
    let headers = http.allHeaderFields.compactMap { name, value in
      (name as? String).map { Header($0, "\(value)") }
    }
    return Response(status: http.statusCode, headers: headers, body: Array(data))
  }

  /// Another process that has asked and waits: nothing in this one can hold it up.
  func askedByAnother() throws -> (process: Process, answer: Pipe) {
    let (client, answer) = (Process(), Pipe())
    let port = address.split(separator: ":").last ?? ""
    client.executableURL = URL(filePath: "/bin/bash")
    client.arguments = [
      "-c",
      """
      exec 3<>/dev/tcp/127.0.0.1/\(port)
      printf 'POST /v2/api/graphql HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 2\\r\\n\\r\\n{}' >&3
      echo asked
      cat <&3
      """,
    ]
    client.standardOutput = answer
    try client.run()
    try #require(answer.fileHandleForReading.availableData == Data("asked\n".utf8))
    return (client, answer)
  }
}

/// Follows no redirect.
private final class StaysWhereItIs: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
