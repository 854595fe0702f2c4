// The public feed: what the browser shows while nobody has credentials. It is a list like any other,
// but for its days' headings and what it lacks.

import Canvas
import ProductHunt
import Texts

extension Browser {
  /// Begins with the feed; says so where something else was asked for.
  mutating func startWithFeed() {
    guard case .list(let spec) = afterSetup else {
      history.restart(at: Place(.list(.feed())))
      message = Message(Words.needsCredentials(.post), kind: .warning)
      return
    }
    switch spec.subject {
    case .topic(let slug):
      history.restart(at: Place(.list(.feed(topic: slug))))
    case .collection:
      history.restart(at: Place(.list(.feed())))
      message = Message(Words.needsCredentials(.collection), kind: .warning)
    case .everything, .feed:
      history.restart(at: Place(.list(.feed())))
      if spec.period != .day(today) {
        message = Message(Words.lacking(.otherDays), kind: .warning)
      }
    case .bookmarks, .unread, .found: break  // from the archive: no credentials are needed
    }
  }

  /// What stands above a list: what it lacks.
  var note: PlainText? {
    guard connection == .feed, case .list(let spec) = place.destination, spec.isFeed else {
      return nil
    }
    return Words.feedNote(width: size.width - 2)
  }

  /// Whether a place can be had from the public feed.
  func isFromFeed(_ destination: Destination) -> Bool {
    if case .list(let spec) = destination { spec.isFeed } else { false }
  }

  /// Goes to the feed of the topic that was typed; to that of everything where nothing was.
  mutating func acceptTopic(_ typed: String) {
    let slug = typed.lowercased().split { $0 == " " }.joined(separator: "-")
    place.prompt = nil
    let feed = ListSpec.feed(topic: slug.isEmpty ? nil : ForeignText(slug))
    guard place.destination != .list(feed) else { return }
    history.go(to: Place(.list(feed)))
  }
}
