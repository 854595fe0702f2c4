// What can be asked of Product Hunt. It never sleeps and never asks twice of its own accord, but
// for a token that was refused.

public import FoundationEssentials

/// Asks Product Hunt's API v2, as a logged-out client.
///
///     let client = Client(transport: transport, credentials: credentials)
///     let page = try await client.posts(PostsQuery()).value
///
/// A value that can be used from any task; copies share their token. Every call ends with `.cancelled`
/// when its task is cancelled.
public struct Client: Sendable {
  let line: ServiceLine
  let tokens: TokenStore
  let pauses: PauseStore
  let kind: CredentialKind?

  /// - Parameters:
  ///   - transport: Carries every request.
  ///   - credentials: Without any, every question ends with `.noCredentials`.
  ///   - address: Where the service is; the token goes nowhere else.
  ///   - tokenFile: Where the token is kept between runs (mode 0600, in a folder that is made with
  ///     mode 0700); nil keeps it in memory alone.
  ///   - pauseFile: Where it is kept until when nothing may be asked, after a 429; likewise.
  ///   - userAgent: Who asks, as `phbrowse/1.0`.
  ///   - now: The time, for limits and durations.
  ///   - observe: Is told of every request, from whatever task; for a log.
  public init(
    transport: any Transport, credentials: Credentials?, address: APIAddress = .standard,
    tokenFile: String? = nil, pauseFile: String? = nil, userAgent: String = "phbrowse",
    now: @escaping @Sendable () -> Date = { Date() },
    observe: @escaping @Sendable (ClientEvent) -> Void = { _ in }
  ) {
    line = ServiceLine(
      transport: transport, address: address, userAgent: userAgent, now: now, observe: observe)
    kind = credentials?.kind
    var file: TokenFile?
    if let tokenFile, case .apiKey(let id, _) = credentials {
      file = TokenFile(file: PrivateFile(tokenFile), origin: address.origin, clientID: id)
    }
    tokens = TokenStore(
      credentials: credentials, file: file, exchange: TokenExchange(line: line), observe: observe)
    var pause: PauseFile?
    if let pauseFile, let credentials {
      pause = PauseFile(
        file: PrivateFile(pauseFile), origin: address.origin, credentials: credentials)
    }
    pauses = PauseStore(file: pause, now: now, observe: observe)
  }

  /// Returns once a token that has just come is on disk; for the end of a program.
  public func finish() async {
    await tokens.finish()
  }

  /// Sends an operation, unless a refusal for want of budget forbids it still.
  func ask(
    _ operation: Operation, _ variables: Variables
  ) async throws(ProductHuntError) -> Reply {
    try await pauses.check()
    do {
      return try await askNow(operation, variables)
    } catch {
      if case .rateLimited(let until) = error { await pauses.begin(until: until) }
      throw error
    }
  }

  /// Sends an operation. A refused token is replaced and the question put once more.
  private func askNow(
    _ operation: Operation, _ variables: Variables
  ) async throws(ProductHuntError) -> Reply {
    let token = try await tokens.token()
    if let reply = try await ask(operation, variables, with: token) { return reply }
    guard await tokens.drop(token) else { throw .credentialsRefused(kind ?? .developerToken) }
    let fresh = try await tokens.token()
    if let reply = try await ask(operation, variables, with: fresh) { return reply }
    _ = await tokens.drop(fresh)
    throw .credentialsRefused(kind ?? .apiKeyAndSecret)
  }

  /// Nil for a refused token.
  private func ask(
    _ operation: Operation, _ variables: Variables, with token: Secret
  ) async throws(ProductHuntError) -> Reply? {
    guard !Task.isCancelled else { throw .cancelled }
    let body: JSONValue = .object([
      "operationName": .string(operation.name), "query": .string(operation.document),
      "variables": .object(variables.values),
    ])
    let request = line.post(
      line.address.graphQL, body: body, token: token, purpose: operation.name)
    let (verdict, rateLimit) = try await line.send(request, hiding: [token]) { response, now in
      Verdict(onQuery: response, at: now)
    }
    switch verdict {
    case .unauthorized: return nil
    case .failure(let error): throw error
    case .data(let data, let complaint):
      return Reply(
        data: data, complaint: complaint, rateLimit: rateLimit, purpose: operation.name,
        observe: line.observe)
    }
  }
}

/// The variables of one request; those without a value are left out.
struct Variables {
  private(set) var values: [String: JSONValue] = [:]

  mutating func set(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { values[name] = .string(text) }
  }

  mutating func set(_ name: String, _ number: Int) {
    values[name] = .integer(number)
  }

  mutating func set(_ name: String, _ date: Date?) {
    set(name, date.map { Timestamp.text($0) })
  }

  /// True, or left out: the service's own notes differ on whether false means "not" or "any".
  mutating func set(_ name: String, _ flag: Bool) {
    if flag { values[name] = .bool(true) }
  }

  /// Where a page begins and how long it may be; the service gives 20 at most.
  static func page(_ first: Int, after cursor: Cursor?) -> Variables {
    var variables = Variables()
    variables.set("first", min(max(first, 1), 20))
    variables.set("after", cursor?.rawValue)
    return variables
  }
}
