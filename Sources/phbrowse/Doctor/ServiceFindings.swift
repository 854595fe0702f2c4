// The doctor's look at the service: one question, and what its answer or its failure tells.

import FoundationEssentials
import ProductHunt
import Texts

struct ServiceFindings {
  private let names = (service: "service", token: "token", budget: "budget")
  /// Where the service is, for the person.
  let address: PlainText

  /// Asks once. Without credentials a token that nobody has is sent: a service that refuses it is there.
  func ask(_ client: Client, hasCredentials: Bool) -> [Finding] {
    do {
      let budget = try waitFor { () async throws(ProductHuntError) in
        try await client.checkCredentials()
      }
      return [answers, .good(names.token, "taken"), describe(budget)]
    } catch {
      return explain(error, hasCredentials: hasCredentials)
    }
  }

  /// What is said where nothing could be asked.
  func notAsked(because reason: PlainText) -> [Finding] {
    [names.service, names.token, names.budget].map { .unknown($0, reason) }
  }

  private var answers: Finding { .good(names.service, "\(address) answers") }

  private func explain(_ error: ProductHuntError, hasCredentials: Bool) -> [Finding] {
    let sentence = error.sentence(now: Date())
    let budget = Finding.unknown(names.budget, "not known")
    switch error {
    case .credentialsRefused where !hasCredentials:
      return [answers, .unknown(names.token, "no credentials to have one for"), budget]
    case .credentialsRefused:
      return [
        answers,
        .bad(
          names.token, Status(error), sentence,
          advice: LoginWords.application + " Then phbrowse login asks for them."),
        budget,
      ]
    case .rateLimited:
      let token = Finding.good(names.token, "taken")
      return [answers, token, .bad(names.budget, Status(error), sentence)]
    default:
      return [
        .bad(names.service, Status(error), sentence), .unknown(names.token, "not known"), budget,
      ]
    }
  }

  private func describe(_ budget: RateLimit?) -> Finding {
    guard let budget else { return .unknown(names.budget, "the service did not say") }
    let minutes = max(1, Int((budget.resetsAt.timeIntervalSinceNow / 60).rounded(.up)))
    let left = max(0, budget.remaining)
    return .good(
      names.budget,
      "\(left) of \(budget.limit) points left, all of them again in \(minutes) min")
  }
}
