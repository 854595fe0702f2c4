// What a person can let the program in with, and how it is read from environment variables.

public import Texts

/// What Product Hunt lets a program in with. Both are made on its API dashboard.
public enum Credentials: Hashable, Sendable {
  /// An application's "API Key" (client id) and "API Secret", exchanged for a token.
  case apiKey(id: Secret, secret: Secret)
  /// A "Developer Token", sent as it is.
  case developerToken(Secret)

  public var kind: CredentialKind {
    switch self {
    case .apiKey: .apiKeyAndSecret
    case .developerToken: .developerToken
    }
  }

  /// Reads `PRODUCTHUNT_TOKEN`, or `PRODUCTHUNT_CLIENT_ID` and `PRODUCTHUNT_CLIENT_SECRET`.
  ///
  /// The token wins where all are set: it needs no exchange, and whoever sets it beside a pair
  /// that stands in a profile means it. Blank variables count as unset; white space around a value is
  /// dropped. Nil where nothing is set.
  public static func from(
    environment: [String: String]
  ) throws(CredentialsProblem) -> Credentials? {
    func value(_ variable: CredentialsProblem.Variable) throws(CredentialsProblem) -> Secret? {
      let text = environment[variable.rawValue] ?? ""
      let secret = Secret(String(text.trimming(while: \.isWhitespace)))
      guard !secret.isEmpty else { return nil }
      guard secret.isWellFormed else { throw .malformed(variable) }
      return secret
    }
    if let token = try value(.token) { return .developerToken(token) }
    switch (try value(.clientID), try value(.clientSecret)) {
    case (let id?, let secret?): return .apiKey(id: id, secret: secret)
    case (nil, nil): return nil
    case (nil, _): throw .missing(.clientID)
    case (_, nil): throw .missing(.clientSecret)
    }
  }
}

/// Why the environment's variables are no credentials.
public enum CredentialsProblem: Error, Hashable, Sendable {
  public enum Variable: String, Hashable, Sendable, CaseIterable {
    case token = "PRODUCTHUNT_TOKEN"
    case clientID = "PRODUCTHUNT_CLIENT_ID"
    case clientSecret = "PRODUCTHUNT_CLIENT_SECRET"
  }

  /// The other one of the pair is set, this one is not.
  case missing(Variable)
  /// It holds spaces, controls or letters that no credential has.
  case malformed(Variable)

  /// What is wrong and what to do, for the person.
  public var sentence: PlainText {
    switch self {
    case .missing(.clientID):
      "PRODUCTHUNT_CLIENT_SECRET is set, but PRODUCTHUNT_CLIENT_ID is not: set it to the API Key."
    case .missing(.clientSecret):
      """
      PRODUCTHUNT_CLIENT_ID is set, but PRODUCTHUNT_CLIENT_SECRET is not: set it to the API Secret.
      """
    case .missing(.token):
      "PRODUCTHUNT_TOKEN is not set: set it to a developer token."
    case .malformed(.token):
      "PRODUCTHUNT_TOKEN holds characters that no token has: copy it from the dashboard again."
    case .malformed(.clientID):
      "PRODUCTHUNT_CLIENT_ID holds characters that no API Key has: copy it again."
    case .malformed(.clientSecret):
      "PRODUCTHUNT_CLIENT_SECRET holds characters that no API Secret has: copy it again."
    }
  }
}

extension String {
  fileprivate func trimming(while isOuter: (Character) -> Bool) -> Substring {
    var rest = drop(while: isOuter)
    while let last = rest.last, isOuter(last) { rest.removeLast() }
    return rest
  }
}
