// What an answer changes. Only answers that somebody still waits for come here.

import FoundationEssentials
import ProductHunt
import Texts

extension Browser {
  mutating func take(_ reply: Reply, for errand: Errand) -> [Effect] {
    forgetTicket(of: errand)
    switch (errand, reply) {
    case (.recall(let recall), _):
      return take(reply, of: recall)
    case (.write(let write), _):
      return take(reply, of: write)
    case (_, .failed(let error)):
      return fail(error, for: errand)
    case (.list(let spec), .posts(let answer)):
      note(answer.rateLimit)
      lists[spec]?.failure = nil
      lists[spec]?.take(answer.value, at: now.date)
      stayAtTop(of: spec)
      return keep(spec)
    case (.groups(let spec), .topics(let answer)):
      note(answer.rateLimit)
      note(unreadable: answer.value.unreadable)
      take(answer.value.items.map { GroupRow($0) }, next: answer.value.next, for: spec)
      return keep(.topics(answer.value.items), of: spec)
    case (.groups(let spec), .collections(let answer)):
      note(answer.rateLimit)
      note(unreadable: answer.value.unreadable)
      take(answer.value.items.map { GroupRow($0) }, next: answer.value.next, for: spec)
      return keep(.collections(answer.value.items), of: spec)
    case (.name(let subject), .topics(let answer)):
      note(answer.rateLimit)
      take(answer.value.items.first.map { GroupRow($0).name }, as: subject)
      return keep(named: .topics(answer.value.items))
    case (.name(let subject), .collections(let answer)):
      note(answer.rateLimit)
      take(answer.value.items.first.map { GroupRow($0).name }, as: subject)
      return keep(named: .collections(answer.value.items))
    case (.post(let reference), .post(let answer)):
      note(answer.rateLimit)
      noteNames(answer.value)
      pages[reference]?.take(answer.value, at: now.date)
      layouts[reference]?.forgetComments()
      updateLayout(of: reference)
      return keep(answer.value, of: reference)
    case (.thread(let reference, let id), .comments(let answer)):
      note(answer.rateLimit)
      let effects = keep(answer.value, of: reference, under: id)
      pages[reference]?.failure = nil
      if let id {
        pages[reference]?.thread.append(answer.value, repliesTo: id)
      } else {
        pages[reference]?.thread.append(answer.value)
      }
      updateLayout(of: reference)
      return effects
    case (.backfill, .posts(let answer)):
      note(answer.rateLimit)
      return takeDays(answer.value)
    case (.verification, .verified):
      return finishSetup()
    default:
      break  // an answer of another kind than was asked for: nobody can use it
    }
    return []
  }

  /// Nobody has chosen the first row of a list that they have just come to: it is not followed out of sight
  /// when the next page ranks above it.
  private mutating func stayAtTop(of spec: ListSpec) {
    guard place.destination == .list(spec), !place.isTouched, place.row == 0,
      let row = lists[spec]?.row(of: place.selection), row >= contentHeight
    else { return }
    place.selection = nil
  }

  mutating func noteNames(_ detail: PostDetail) {
    for topic in detail.post.topics { names[.topic(topic.slug)] = PlainText(naming: topic.name) }
    for collection in detail.collections {
      names[.collection(.id(collection.id))] = PlainText(naming: collection.name)
    }
  }

  /// Says what is missing of topics or collections; a list of posts says it where it ends.
  private mutating func note(unreadable count: Int) {
    if count > 0 { message = Message(Words.leftOut(count), kind: .warning) }
  }

  private mutating func forgetTicket(of errand: Errand) {
    switch errand {
    case .list(let spec): lists[spec]?.ticket = nil
    case .groups(let spec): groups[spec]?.ticket = nil
    case .post(let reference): pages[reference]?.ticket = nil
    case .thread(let reference, let id): pages[reference]?.threadTickets[id] = nil
    case .verification: setup.ticket = nil
    case .backfill: backfill?.ticket = nil
    case .name, .recall, .write: break
    }
  }

  private mutating func fail(_ error: ProductHuntError, for errand: Errand) -> [Effect] {
    // Nobody here cancelled it, or its ticket would be gone: the connection was lost.
    let error = error == .cancelled ? .connectionLost(detail: .init("cancelled")) : error
    if case .rateLimited(let until) = error { blockedUntil = until }
    switch errand {
    case .list(let spec):
      let failure = note(error, after: lists[spec]?.failure)
      lists[spec]?.failure = failure
    case .groups(let spec):
      let failure = note(error, after: groups[spec]?.failure)
      groups[spec]?.failure = failure
    case .post(let reference), .thread(let reference, _):
      let failure = note(error, after: pages[reference]?.failure)
      pages[reference]?.failure = failure
      updateLayout(of: reference)
    case .verification:
      setup.failure = error
    case .backfill: failDays(error)
    case .name: break  // without its name a list is still one
    case .recall, .write: break
    }
    return []
  }

  /// The failure of a place, which is tried again by itself after 10 s, 20 s, 40 s … 5 min, where trying
  /// again can help.
  private mutating func note(_ error: ProductHuntError, after last: Failure?) -> Failure {
    let attempts = (last?.attempts ?? 0) + 1
    let retryAt = retryTime(of: error, attempts)
    if case .rateLimited = error { blockedUntil = retryAt }
    return Failure(error: error, at: now.date, attempts: attempts, retryAt: retryAt)
  }

  private func retryTime(of error: ProductHuntError, _ attempts: Int) -> Date? {
    func own(_ attempts: Int, most: Double = 300) -> Date {
      let wait = min(most, 10 * Double(1 << min(attempts - 1, 5)))
      return now.date.addingTimeInterval(wait * spread(attempts))
    }
    switch error {
    // The time that a refusal names counts. One that is nearly over counts once: a service that refuses
    // again when it has come is asked more seldom, up to once a minute, as nobody can ask meanwhile.
    case .rateLimited(let until):
      let isFar = until >= now.date.addingTimeInterval(10)
      return isFar || attempts == 1 ? until : max(until, own(attempts - 1, most: 60))
    case .serviceTrouble(_, let named?): return max(named, own(attempts))
    default: return error.isWorthRetrying ? own(attempts) : nil
    }
  }

  /// Up to a quarter more, so that many programs do not all come back at once. Which part of it
  /// follows from the moment itself: no source of chance is needed.
  private func spread(_ attempts: Int) -> Double {
    let fraction = (now.date.timeIntervalSince1970 * 997).truncatingRemainder(dividingBy: 1)
    return 1 + abs(fraction) / 4
  }
}
