// What a topic or a collection is called that was gone to by its slug, from the command line: asked once.

import ProductHunt
import Texts

extension Browser {
  mutating func askForName(of subject: ListSpec.Subject) -> [Effect] {
    switch subject {
    case .topic, .collection: break
    case .everything, .feed, .bookmarks, .unread, .found: return []
    }
    guard names[subject] == nil, askedNames.insert(subject).inserted else { return [] }
    return [ask(.name(subject), for: .name(subject)).1]
  }

  /// Nil: the service knows no such topic or collection.
  mutating func take(_ name: PlainText?, as subject: ListSpec.Subject) {
    if let name { names[subject] = name } else { unknownSubjects.insert(subject) }
  }
}
