// Keeps what was sent out of what is logged: whoever answers may send it back, in a page that says what
// was asked, or in a redirect.

extension ProductHuntError {
  /// The same error, its detail without these secrets.
  func hiding(_ secrets: [Secret]) -> ProductHuntError {
    switch self {
    case .insecure(let host, let detail): .insecure(host: host, detail: detail.hiding(secrets))
    case .connectionLost(let detail): .connectionLost(detail: detail.hiding(secrets))
    case .proxyRefused(let detail): .proxyRefused(detail: detail.hiding(secrets))
    case .networkRefused(let detail): .networkRefused(detail: detail.hiding(secrets))
    case .notUnderstood(let detail): .notUnderstood(detail: detail.hiding(secrets))
    case .redirected(let detail): .redirected(detail: detail.hiding(secrets))
    case .queryRefused(let detail): .queryRefused(detail: detail.hiding(secrets))
    case .cancelled, .noNetwork, .hostNotFound, .unreachable, .timedOut, .answerTooLarge,
      .credentialsRefused, .noCredentials, .rateLimited, .serviceTrouble, .noSuchPost,
      .noSuchCollection, .noSuchTopic:
      self
    }
  }
}

extension ProductHuntError.Detail {
  /// Shorter beginnings of a secret are everybody's.
  private static let telling = 4

  /// The same words with dots for the secrets. Details are cut off at a length: at the end the mere
  /// beginning of a secret goes too.
  func hiding(_ secrets: [Secret]) -> Self {
    var hidden = text
    for secret in secrets where !secret.isEmpty {
      hidden = hidden.replacing(secret.reveal(), with: secret.description)
      var beginning = secret.reveal()[...]
      while beginning.count >= Self.telling, !hidden.hasSuffix(beginning) { beginning.removeLast() }
      if beginning.count >= Self.telling { hidden.removeLast(beginning.count) }
    }
    return Self(hidden)
  }
}

extension Verdict {
  /// The same meaning, its failure's detail without these secrets.
  func hiding(_ secrets: [Secret]) -> Verdict {
    switch self {
    case .data(let json, let complaint): .data(json, complaint: complaint?.hiding(secrets))
    case .unauthorized: .unauthorized
    case .failure(let error): .failure(error.hiding(secrets))
    }
  }
}
