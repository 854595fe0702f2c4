// Which status a failure of the service ends the program with: the one place that says.

import FoundationEssentials
package import ProductHunt
import Texts

extension Status {
  /// The status for a failure. Scripts try again later after 69 and 75, and change something first
  /// after the others.
  package init(_ error: ProductHuntError) {
    switch error {
    case .noSuchPost, .noSuchCollection, .noSuchTopic: self = .noSuchPost
    case .noNetwork, .hostNotFound, .unreachable, .insecure, .timedOut, .connectionLost,
      .answerTooLarge, .proxyRefused, .serviceTrouble, .notUnderstood, .redirected:
      self = .unavailable
    // Cloudflare refuses the network, not the person: from another one the same credentials do.
    case .networkRefused: self = .unavailable
    case .rateLimited: self = .rateLimited
    case .credentialsRefused: self = .refused
    case .noCredentials: self = .notConfigured
    // Nobody cancels a command's request, and no question of ours should be one to refuse.
    case .queryRefused, .cancelled: self = .ourFault
    }
  }
}

extension Failed {
  /// The end that a failure of the service means.
  init(_ error: ProductHuntError) {
    self.init(Status(error), error.sentence(now: Date()))
  }

  /// The end that a failure of the public feed means.
  init(ofFeed error: ProductHuntError) {
    self.init(Status(error), error.feedSentence(now: Date()))
  }
}
