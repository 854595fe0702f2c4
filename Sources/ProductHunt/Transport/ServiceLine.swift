// One request and its answer, with what is the same for all of them: the headers, the failures of
// the way there, and a record for the log. Tokens and meaning are for others.

import FoundationEssentials

/// The way to the service.
struct ServiceLine: Sendable {
  let transport: any Transport
  let address: APIAddress
  let userAgent: String
  let now: @Sendable () -> Date
  let observe: @Sendable (ClientEvent) -> Void

  /// A request with a JSON body.
  func post(_ url: String, body: JSONValue, token: Secret? = nil, purpose: String) -> Request {
    var headers = [
      Header("Accept", "application/json"), Header("Content-Type", "application/json"),
      Header("User-Agent", userAgent),
    ]
    if let token { headers.append(Header("Authorization", "Bearer \(token.reveal())")) }
    return Request(method: .post, url: url, headers: headers, body: body.bytes, purpose: purpose)
  }

  /// Sends a request and judges the answer; every end of it is recorded. None of the secrets that it
  /// carries is in what is recorded or thrown, whatever was answered.
  func send(
    _ request: Request, hiding secrets: [Secret], judge: (Response, Date) -> Verdict
  ) async throws(ProductHuntError) -> (Verdict, RateLimit?) {
    let began = now()
    var record = RequestRecord(purpose: request.purpose, method: request.method)
    defer {
      record.seconds = now().timeIntervalSince(began)
      observe(.request(record))
    }
    do {
      let response = try await transport.send(request)
      let ended = now()
      record.status = response.status
      record.bytes = response.body.count
      record.rateLimit = RateLimit(of: response, at: ended)
      let verdict = judge(response, ended).hiding(secrets)
      record.failure = verdict.failure
      return (verdict, record.rateLimit)
    } catch {
      let failure = ProductHuntError(error, host: address.host).hiding(secrets)
      record.failure = failure
      throw failure
    }
  }
}

extension Verdict {
  fileprivate var failure: ProductHuntError? {
    switch self {
    case .data(_, let complaint): complaint
    case .unauthorized: nil
    case .failure(let error): error
    }
  }
}

extension ProductHuntError {
  /// What a failure on the way to a host means.
  package init(_ failure: TransportFailure, host: String) {
    self =
      switch failure {
      case .cancelled: .cancelled
      case .noNetwork: .noNetwork
      case .hostNotFound: .hostNotFound(host: host)
      case .connectionRefused: .unreachable(host: host)
      case .insecure(let detail): .insecure(host: host, detail: .init(detail))
      case .timedOut: .timedOut
      case .connectionLost(let detail): .connectionLost(detail: .init(detail))
      case .tooLarge: .answerTooLarge
      case .proxyRefused(let detail): .proxyRefused(detail: .init(detail))
      case .other(let detail): .connectionLost(detail: .init(detail))
      }
  }
}
