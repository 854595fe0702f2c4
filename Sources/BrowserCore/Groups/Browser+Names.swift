// What a topic or a collection is called that was gone to by its slug, from the command line: asked once.

import ProductHunt
import Texts

extension Browser {
  mutating func askForName(of subject: ListSpec.Subject) -> [Effect] {
    switch subject {
    case .topic, .collection: break
    case .everything, .feed, .bookmarks, .unread, .found: return []
    }
    // While the budget is short, the archive alone is asked.
    guard names[subject] == nil, keeps || !isBudgetShort, askedNames.insert(subject).inserted else {
      return []
    }
    return keeps ? [ask(.name(subject))] : [askService(forNameOf: subject)]
  }

  private mutating func askService(forNameOf subject: ListSpec.Subject) -> Effect {
    ask(.name(subject), for: .name(subject)).1
  }

  /// The archive knows the name, or nobody does but the service.
  mutating func take(saved name: PlainText?, as subject: ListSpec.Subject) -> [Effect] {
    guard names[subject] == nil else { return [] }
    if let name { names[subject] = name } else { askedNames.remove(subject) }
    // It may only be asked for while the list is shown, as everything else.
    guard name == nil, case .list(let spec) = place.destination, spec.subject == subject,
      blockedUntil == nil, !isBudgetShort
    else { return [] }
    askedNames.insert(subject)
    return [askService(forNameOf: subject)]
  }

  /// Nil: the service knows no such topic or collection.
  mutating func take(_ name: PlainText?, as subject: ListSpec.Subject) {
    if let name { names[subject] = name } else { unknownSubjects.insert(subject) }
  }
}
