// The one request that turns an API key and secret into a token. Source: API v2, "OAuth Client Only
// Authentication".

/// Asks the service for a token.
struct TokenExchange: Sendable {
  let line: ServiceLine

  /// The token, or why there is none.
  func token(id: Secret, secret: Secret) async -> Result<Secret, ProductHuntError> {
    let body: JSONValue = .object([
      "client_id": .string(id.reveal()), "client_secret": .string(secret.reveal()),
      "grant_type": .string("client_credentials"),
    ])
    let request = line.post(line.address.token, body: body, purpose: "token")
    do {
      let (verdict, _) = try await line.send(request, hiding: [id, secret]) { response, now in
        Self.judged(Verdict(onToken: response, at: now))
      }
      return .success(try Self.token(in: verdict))
    } catch {
      return .failure(error)
    }
  }

  /// An answer without a token is a failure, and recorded as one.
  private static func judged(_ verdict: Verdict) -> Verdict {
    guard case .data = verdict else { return verdict }
    do throws(ProductHuntError) {
      _ = try token(in: verdict)
      return verdict
    } catch {
      return .failure(error)
    }
  }

  private static func token(in verdict: Verdict) throws(ProductHuntError) -> Secret {
    switch verdict {
    case .unauthorized: throw .credentialsRefused(.apiKeyAndSecret)
    case .failure(let error): throw error
    case .data(let json, _):
      guard let token = json["access_token"]?.string.map({ Secret($0) }), token.isWellFormed else {
        throw .notUnderstood(detail: .init("an answer without a token"))
      }
      guard json["token_type"].map({ $0.string?.lowercased() == "bearer" }) ?? true else {
        throw .notUnderstood(detail: .init("a token of another type than bearer"))
      }
      return token
    }
  }
}
