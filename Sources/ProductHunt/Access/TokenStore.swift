// The token that requests are made with: asked for once however many want it, kept between runs,
// dropped when it is refused. Who may use it, and what for, is not its business.

/// Gives out the token of one application at one service, or a developer token.
///
/// However many ask, one request is under way; and whoever stops waiting does not stop it for the
/// others. A disk that fails never fails a request: the token is then kept in memory alone.
actor TokenStore {
  private typealias Outcome = Result<Secret, ProductHuntError>

  private let credentials: Credentials?
  private let file: TokenFile?
  private let exchange: TokenExchange
  private let observe: @Sendable (ClientEvent) -> Void

  private var current: Secret?
  private var hasReadFile = false
  private var isAsking = false
  private var waiters: [Int: CheckedContinuation<Outcome, Never>] = [:]
  private var nextWaiter = 0

  init(
    credentials: Credentials?, file: TokenFile?, exchange: TokenExchange,
    observe: @escaping @Sendable (ClientEvent) -> Void
  ) {
    self.credentials = credentials
    self.file = file
    self.exchange = exchange
    self.observe = observe
  }

  /// The token to use. Throws `.noCredentials`, `.credentialsRefused`, or whatever kept the request
  /// for a token from being answered.
  func token() async throws(ProductHuntError) -> Secret {
    switch credentials {
    case nil: throw .noCredentials
    case .developerToken(let token): return token
    case .apiKey(let id, let secret):
      readFile()
      if let current { return current }
      if !isAsking {
        isAsking = true
        Task { await self.ask(id: id, secret: secret) }
      }
      return try await wait().get()
    }
  }

  /// Forgets a token that the service refused, unless another one has taken its place already.
  /// False where there is no other to be had: a developer token is refused for good.
  func drop(_ refused: Secret) -> Bool {
    guard case .apiKey = credentials else { return false }
    guard current == refused else { return true }
    current = nil
    guarding("remove the token") { () throws(PrivateFileProblem) in try file?.file.remove() }
    return true
  }

  /// Returns once nothing is left to write: a token is kept in the same turn in which it is given out.
  func finish() {}

  private func ask(id: Secret, secret: Secret) async {
    let outcome = await exchange.token(id: id, secret: secret)
    isAsking = false
    let waiting = waiters.values
    waiters = [:]
    if case .success(let token) = outcome { current = token }
    for waiter in waiting { waiter.resume(returning: outcome) }
    if case .success(let token) = outcome {
      guarding("keep the token") { () throws(PrivateFileProblem) in try file?.save(token) }
    }
  }

  // MARK: Waiting

  private func wait() async -> Outcome {
    let number = nextWaiter
    nextWaiter += 1
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled {
          continuation.resume(returning: .failure(.cancelled))
        } else {
          waiters[number] = continuation
        }
      }
    } onCancel: {
      Task { await self.stopWaiting(number) }
    }
  }

  private func stopWaiting(_ number: Int) {
    waiters.removeValue(forKey: number)?.resume(returning: .failure(.cancelled))
  }

  // MARK: The disk

  private func readFile() {
    guard !hasReadFile else { return }
    hasReadFile = true
    guarding("read the token") { () throws(PrivateFileProblem) in current = try file?.load() }
  }

  private func guarding(_ what: String, _ act: () throws(PrivateFileProblem) -> Void) {
    do {
      try act()
    } catch {
      observe(.diskFailed(.init("cannot \(what): \(error.detail)")))
    }
  }
}
