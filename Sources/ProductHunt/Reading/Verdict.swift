// What an HTTP answer means: data, a token that is not taken (any more), or one of the failures that a
// person can meet. Which credential was refused and what to do next is the client's to say.

package import FoundationEssentials

/// The meaning of one answer.
package enum Verdict: Hashable, Sendable {
  /// The answer's JSON: the member `data` of a GraphQL answer, the object of a token's.
  /// `complaint` is what its errors mean, where there are any beside the data.
  case data(JSONValue, complaint: ProductHuntError?)
  /// 401: whoever asked was not let in.
  case unauthorized
  case failure(ProductHuntError)

  /// Judges an answer to a GraphQL query.
  package init(onQuery response: Response, at now: Date) {
    if let refusal = Verdict(refusalIn: response, quote: response.beginning, at: now) {
      self = refusal
      return
    }
    self.init(onBody: response, quote: response.beginning) { json in
      let complaint = json["errors"]?.array?.first.map { Complaint($0) }
      switch (json["data"], complaint?.kind) {
      case (_, .badToken): return .unauthorized
      case (_, .spent(let details)):
        return .failure(.rateLimited(until: Self.waitingTime(details, response, now)))
      case (let data?, _) where data.isObject:
        return .data(data, complaint: complaint?.error(status: response.status))
      case (_, nil): return .failure(.notUnderstood(detail: .init("neither data nor errors")))
      default:
        return .failure(
          complaint?.error(status: response.status) ?? .notUnderstood(detail: .init("no data")))
      }
    }
  }

  /// Judges an answer to a request for a token.
  package init(onToken response: Response, at now: Date) {
    if (400...403).contains(response.status), !response.isWebPage, !response.isMitigated {
      let json = try? JSONReader.read(response.body)
      let error = json?["error"]?.string ?? ""
      let refused = ["invalid_client", "unauthorized_client", "access_denied", "invalid_grant"]
      self =
        response.status == 401 || refused.contains(error)
        ? .unauthorized
        : .failure(.queryRefused(detail: .init("token: HTTP \(response.status) \(error)")))
      return
    }
    // Never quoted: whatever went wrong with it, the body may hold a token.
    if let refusal = Verdict(refusalIn: response, quote: "", at: now) {
      self = refusal
      return
    }
    self.init(onBody: response, quote: "") { .data($0, complaint: nil) }
  }

  /// What a status other than success means where no credentials were sent; nil for success.
  package static func refusal(of response: Response, at now: Date) -> ProductHuntError? {
    switch Verdict(refusalIn: response, quote: response.beginning, at: now) {
    case .failure(let error): error
    case .unauthorized, .data: .notUnderstood(detail: .init("HTTP \(response.status)"))
    case nil: nil
    }
  }

  /// What a status other than success means; nil for success.
  private init?(refusalIn response: Response, quote: String, at now: Date) {
    let status = response.status
    switch status {
    case 200..<300: return nil
    case _ where response.isMitigated, 403 where response.isWebPage:
      self = .failure(.networkRefused(detail: .init("HTTP \(status), a web page")))
    case 300..<400:
      let location = response.header("Location") ?? "nowhere"
      self = .failure(.redirected(detail: .init("HTTP \(status) to \(location)")))
    case 401: self = .unauthorized
    case 407: self = .failure(.proxyRefused(detail: .init("HTTP 407")))
    case 429:
      let details = (try? JSONReader.read(response.body))?["errors"]?.array?.first?["details"]
      self = .failure(.rateLimited(until: Self.waitingTime(details, response, now)))
    // Network Authentication Required (RFC 6585): the network's own sign-in page, not the service's.
    case 511: self = .failure(.notUnderstood(detail: .init("HTTP 511")))
    case 500...:
      let retryAt = Waiting.retryAfter(response, at: now)
      self = .failure(.serviceTrouble(status: status, retryAt: retryAt))
    case 403: self = .failure(.queryRefused(detail: .init("HTTP 403 \(quote)")))
    default:
      self = .failure(.notUnderstood(detail: .init("HTTP \(status) \(quote)")))
    }
  }

  private init(onBody response: Response, quote: String, _ judge: (JSONValue) -> Verdict) {
    do {
      let json = try JSONReader.read(response.body)
      guard json.isObject else {
        self = .failure(.notUnderstood(detail: .init("JSON, but no object")))
        return
      }
      self = judge(json)
    } catch {
      self = .failure(.notUnderstood(detail: .init("\(error) \(quote)")))
    }
  }

  private static func waitingTime(
    _ details: JSONValue?, _ response: Response, _ now: Date
  ) -> Date {
    let seconds =
      Waiting.bounded(details?["reset_in"]?.finiteNumber)
      ?? Waiting.seconds(response.header("X-Rate-Limit-Reset"))
    if let seconds { return now.addingTimeInterval(seconds) }
    return Waiting.retryAfter(response, at: now) ?? now.addingTimeInterval(Waiting.unsaid)
  }
}

/// One of the `errors` of a GraphQL answer. They come in two shapes: flat ones (`error`,
/// `error_description`, `details`) from before the query was looked at, and GraphQL's own (`message`).
private struct Complaint {
  enum Kind {
    case badToken
    case spent(details: JSONValue?)
    /// Their code failed, not our query.
    case trouble
    case refusal
  }

  let kind: Kind
  let text: String

  init(_ json: JSONValue) {
    let code = json["error"]?.string
    let message = json["message"]?.string ?? json["error_description"]?.string ?? ""
    text = String(((code.map { $0 + ": " } ?? "") + message).prefix(500))
    // graphql-ruby names what is wrong with a query in `extensions`; a failure of the service's own
    // code comes without.
    let signs = ["internal server error", "timeout", "timed out", "something went wrong"]
    let lowered = message.lowercased()
    kind =
      switch code {
      case "invalid_oauth_token": .badToken
      case "rate_limit_reached": .spent(details: json["details"])
      default: signs.contains { lowered.hasPrefix($0) } ? .trouble : .refusal
      }
  }

  func error(status: Int) -> ProductHuntError {
    switch kind {
    case .trouble: .serviceTrouble(status: status, retryAt: nil)
    default: .queryRefused(detail: .init(text))
    }
  }
}

extension Response {
  /// Cloudflare stood in between. Source: its documentation of `cf-mitigated`.
  fileprivate var isMitigated: Bool { status >= 400 && header("cf-mitigated") != nil }

  fileprivate var isWebPage: Bool {
    if let type = header("Content-Type")?.lowercased() { return type.hasPrefix("text/html") }
    return body.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  /// The first of the body, for the log.
  fileprivate var beginning: String { String(decoding: body.prefix(120), as: UTF8.self) }
}
