// What the public feed says, and what it says that it lacks.

import Canvas
import ProductHunt
import Texts

extension Words {
  /// The line above the feed: all of it, or what fits.
  static func feedNote(width: Int) -> PlainText {
    let whole: PlainText = "Public feed: no votes, ranks or comments. :login adds credentials."
    return Width.of(whole) <= width ? whole : "Public feed. :login adds the rest."
  }

  static func feedTitle(_ topic: ForeignText?) -> PlainText {
    topic.map { "Public feed · " + PlainText(naming: $0) } ?? "Public feed"
  }

  /// One sentence for what was wanted: what the feed lacks, and what adds it.
  static func lacking(_ lack: Lack) -> PlainText {
    switch lack {
    case .discussion: "The public feed has no comments. :login adds credentials for them."
    case .otherDays: "Other days and periods need credentials. :login adds them."
    case .order: "The public feed has no votes or ranks to order by. :login adds credentials."
    case .allPosts: "The public feed holds featured posts only. :login adds credentials for all."
    case .collections: needsCredentials(.collection)
    }
  }

  /// What cannot be opened without credentials.
  enum Opened {
    case post, collection
  }

  static func needsCredentials(_ opened: Opened) -> PlainText {
    switch opened {
    case .post: "A post by its address needs credentials. :login adds them."
    case .collection: "Collections need credentials. :login adds them."
    }
  }

  /// What to do where the feed cannot be had.
  static let waysOn: PlainText =
    "r asks again, :login adds credentials, :demo shows invented posts without a network."
  static let topicHint: PlainText = "a topic's slug, such as productivity; nothing for all"
}
