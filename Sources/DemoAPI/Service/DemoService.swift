// The invented service: a request in, and what is to be done about it out. It neither waits nor knows
// how an answer travels.

package import FoundationEssentials
package import ProductHunt

/// What a service does about a request.
package struct DemoReply: Sendable {
  package enum Outcome: Sendable {
    case response(Response)
    /// The connection ends in the middle of this answer's body.
    case truncated(Response)
    /// The connection ends without an answer.
    case dropped
    /// No answer comes.
    case silent
    /// An answer that goes on for 64 MiB.
    case huge
  }

  package var outcome: Outcome
  /// How long the service takes for it.
  package var delay: Duration = .zero
}

/// Answers the token route, the queries and the public feed, by the service's rules.
package actor DemoService {
  private static let slowness = Duration.seconds(5)
  private static let maximumBody = 256 * 1_024

  private let clock: @Sendable () -> Date
  private let newestDay: Int
  private let worldsMoment: Date
  private let pointsPerWindow: Int
  private var faults: FaultQueue
  private var budgets: [String: Budget] = [:]
  private var otherRequests = Budget(limit: Budget.requestsPerWindow)
  private var builtWorld: World?

  /// - Parameters:
  ///   - clock: what time it is; read once for the data, and again for each request's budget.
  ///   - day: the Pacific day of the newest posts; nil means the clock's.
  ///   - emptyToday: the newest posts are a day older than that.
  ///   - points: how many may be spent in a window of 15 minutes.
  package init(
    clock: @escaping @Sendable () -> Date, day: PacificDay? = nil, emptyToday: Bool = false,
    points: Int = Budget.pointsPerWindow, faults: [DemoFaultRule] = []
  ) {
    let now = clock()
    let today =
      day.map { PacificTime.day(year: $0.year, month: $0.month, day: $0.day) }
      ?? PacificTime.day(of: now)
    self.clock = clock
    self.newestDay = emptyToday ? today - 1 : today
    self.worldsMoment = day == nil ? now : PacificTime.start(of: today + 1).addingTimeInterval(-1)
    pointsPerWindow = points
    self.faults = FaultQueue(faults)
  }

  package func reply(to request: Request) -> DemoReply {
    let path = URLComponents(string: request.url)?.path ?? ""
    switch (request.method, path) {
    case (.post, "/v2/oauth/token"):
      return reply(to: request, "token", faults.take("token")) { answerToken(request) }
    case (.post, "/v2/api/graphql"):
      let asked = AskedQuery(body: request.body.count > DemoService.maximumBody ? [] : request.body)
      let name = asked?.operationName ?? ""
      let fault = faults.take(name)
      return reply(to: request, name, fault) { answerQuery(asked, of: request, fault) }
    case (.get, "/feed"):
      return reply(to: request, "feed", faults.take("feed")) { answerFeed(request) }
    default:
      return DemoReply(outcome: .response(chargedAsOther() ?? Refusals.notFound))
    }
  }

  private func reply(
    to request: Request, _ operation: String, _ fault: DemoFault?, answer: () -> Response
  ) -> DemoReply {
    let outcome: DemoReply.Outcome =
      switch fault {
      case .none, .slow, .tokenSlow, .partial, .wrongTypes: .response(answer())
      case .unauthorizedOnce, .unauthorized: .response(Refusals.invalidToken)
      case .rateLimit:
        .response(DemoService.rateLimited(Budget.State(limit: 6_250, remaining: 0, resetIn: 42)))
      case .http500, .tokenHTTP500: .response(Refusals.http500)
      case .http502HTML: .response(Refusals.http502)
      case .http503RetryAfter: .response(Refusals.http503)
      case .cloudflare, .tokenCloudflare: .response(Refusals.cloudflare)
      case .hang: .silent
      case .drop: .dropped
      case .truncate: .truncated(answer())
      case .notJSON: .response(Refusals.notJSON)
      case .graphQLError: .response(Refusals.internalError)
      case .huge: .huge
      case .redirect: .response(Refusals.redirect(from: request.url))
      case .tokenInvalidClient: .response(Refusals.invalidClient)
      case .tokenNoAccessToken: .response(Refusals.json(200, .object([])))
      }
    let isSlow = fault == .slow || fault == .tokenSlow
    return DemoReply(outcome: outcome, delay: isSlow ? DemoService.slowness : .zero)
  }

  private static func rateLimited(_ state: Budget.State) -> Response {
    Refusals.rateLimited(state, state.headers)
  }

  private func chargedAsOther() -> Response? {
    let state = otherRequests.charge(1, at: clock())
    return state.remaining < 0 ? DemoService.rateLimited(state) : nil
  }
}

// The three routes.
extension DemoService {
  private func answerToken(_ request: Request) -> Response {
    if let refusal = chargedAsOther() { return refusal }
    guard let asked = JSON(bytes: request.body), case .object = asked else {
      return Refusals.badRequest
    }
    guard let grant = asked["grant_type"]?.string, !grant.isEmpty else {
      return Refusals.missingGrant
    }
    guard grant == "client_credentials" else { return Refusals.unsupportedGrant }
    guard asked["client_id"]?.string == DemoCredentials.clientID,
      asked["client_secret"]?.string == DemoCredentials.clientSecret
    else { return Refusals.invalidClient }
    return Refusals.json(
      200,
      .members([
        "access_token": .string(DemoCredentials.clientToken), "token_type": "Bearer",
        "scope": "public", "created_at": .int(Int(worldsMoment.timeIntervalSince1970)),
      ]))
  }

  private func answerQuery(
    _ asked: AskedQuery?, of request: Request, _ fault: DemoFault?
  ) -> Response {
    guard let asked else { return Refusals.badRequest }
    guard let token = DemoService.bearer(of: request),
      [DemoCredentials.clientToken, DemoCredentials.developerToken].contains(token)
    else { return Refusals.invalidToken }
    let plan = asked.plan
    let raw = (try? plan.get()).map { Complexity.raw(of: $0) } ?? 0
    let points = raw > Complexity.maximum ? 0 : Complexity.points(raw)
    let state = budgets[token, default: Budget(limit: pointsPerWindow)]
      .charge(points, at: clock())
    if state.remaining < 0 { return DemoService.rateLimited(state) }
    let answer = answer(plan, raw: raw)
    let spoilt =
      switch fault {
      case .partial: answer.losingFields()
      case .wrongTypes: answer.withWrongTypes()
      default: answer
      }
    return Refusals.json(200, spoilt, state.headers)
  }

  private func answer(_ plan: Result<[PlannedField], QueryRefusal>, raw: Int) -> JSON {
    switch plan {
    case .failure(let refusal):
      return .members(["errors": .array(refusal.errors.map(\.json))])
    case .success where raw > Complexity.maximum:
      let message = "Query has complexity of \(raw), which exceeds max complexity of "
      let error = QueryError(message: message + String(Complexity.maximum))
      return .members(["errors": .array([error.json])])
    case .success(let fields):
      return .members(["data": Root().json(fields, in: world())])
    }
  }

  private func answerFeed(_ request: Request) -> Response {
    let feed = AtomFeed(category: AtomFeed.category(of: request.url), world: world())
    return Response(
      status: 200,
      headers: [
        Header("Content-Type", "application/atom+xml; charset=utf-8"),
        Header("Cache-Control", "public, max-age=30"),
      ], body: Array(feed.text.utf8))
  }

  private func world() -> World {
    if let builtWorld { return builtWorld }
    let world = World(newestDay: newestDay, now: worldsMoment)
    builtWorld = world
    return world
  }

  private static func bearer(of request: Request) -> String? {
    let value = request.headers.first { $0.name.lowercased() == "authorization" }?.value ?? ""
    let words = value.split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
    return String(words[1])
  }
}
