// Which fault does what to whom: the faults of the demo, and the places that they can strike.

import BrowserCore
import DemoAPI
import ProductHunt

/// What a fault has to look like to a person.
enum Outcome: Equatable {
  /// The code of the error whose sentence is shown.
  case failure(String)
  /// Nobody notices; a late answer is an answer.
  case well
  /// Some of it cannot be read, is left out, and counted.
  case spoilt
}

/// Where a person is when it strikes.
enum Spot: String, CaseIterable, Sendable {
  case token, list, refresh, nextPage, post, comments, replies, topics, collections
  case collectionPosts, feed, feedRefresh

  /// The operation that the fault is to strike.
  var operation: String {
    switch self {
    case .token: "token"
    case .list, .refresh, .nextPage: "Posts"
    case .post: "Post"
    case .comments: "Comments"
    case .replies: "Replies"
    case .topics: "Topics"
    case .collections: "Collections"
    case .collectionPosts: "CollectionPosts"
    case .feed, .feedRefresh: "feed"
    }
  }
}

/// One fault at one place.
struct Trouble: Sendable, CustomStringConvertible {
  let fault: DemoFault
  let spot: Spot

  var description: String { "\(fault.rawValue) at \(spot.rawValue)" }

  static let all = Spot.allCases.flatMap { spot in
    DemoFault.allCases
      .filter { spot == .token || $0.onlyQueries }
      .map { Trouble(fault: $0, spot: spot) }
  }

  var outcome: Outcome {
    switch (fault, spot) {
    // A token that is refused once is replaced; credentials that are refused are not tried again.
    case (.unauthorizedOnce, .token): .failure("credentials-refused")
    // An answer without an access token in it, whatever else is in it.
    case (.graphQLError, .token): .failure("not-understood")
    // People, tokens and their comments do without a name, a post does not.
    case (.wrongTypes, .token), (.wrongTypes, .comments), (.wrongTypes, .replies): .well
    case (.wrongTypes, .post): .failure("not-understood")
    // No query and no token: what is said about those is no feed.
    case (.wrongTypes, .feed), (.wrongTypes, .feedRefresh): .well
    case (.graphQLError, .feed), (.graphQLError, .feedRefresh): .failure("not-understood")
    case (.unauthorizedOnce, .feed), (.unauthorizedOnce, .feedRefresh),
      (.unauthorized, .feed), (.unauthorized, .feedRefresh):
      .failure("not-understood")
    default: fault.outcome
    }
  }
}

extension DemoFault {
  /// Those of the token strike nothing else.
  fileprivate var onlyQueries: Bool { !rawValue.hasPrefix("token-") }

  fileprivate var outcome: Outcome {
    switch self {
    case .unauthorizedOnce: .well
    case .unauthorized, .tokenInvalidClient: .failure("credentials-refused")
    case .rateLimit: .failure("rate-limited")
    case .http500, .http502HTML, .http503RetryAfter, .tokenHTTP500, .graphQLError:
      .failure("service-trouble")
    case .cloudflare, .tokenCloudflare: .failure("network-refused")
    case .slow, .tokenSlow, .partial: .well
    case .wrongTypes: .spoilt
    case .hang: .failure("timed-out")
    case .drop, .truncate: .failure("connection-lost")
    case .notJSON, .tokenNoAccessToken: .failure("not-understood")
    case .huge: .failure("answer-too-large")
    case .redirect: .failure("redirected")
    }
  }
}
