// A topic or a collection as a list shows it: its words cleaned once, when it arrives.

package import ProductHunt
package import Texts

/// One row of topics or collections.
package struct GroupRow: Hashable, Sendable, Identifiable {
  /// What its posts are of.
  package let id: ListSpec.Subject
  package let name: PlainText
  package let tagline: PlainText
  package let followers: Int?
  /// How many posts it has; nil where nobody says.
  package let posts: Int?
  /// Its page.
  package let link: WebLink?

  package init(_ topic: Topic) {
    id = .topic(topic.slug)
    name = PlainText(naming: topic.name)
    tagline = topic.description.map { PlainText($0) } ?? .empty
    followers = topic.followersCount
    posts = topic.postsCount
    link = WebLink(topic: topic.slug)
  }

  package init(_ collection: Collection) {
    id = .collection(.id(collection.id))
    name = PlainText(naming: collection.name)
    tagline = PlainText(collection.tagline)
    followers = collection.followersCount
    posts = nil
    link = WebLink(collection.url)?.withoutTracking
  }
}

extension WebLink {
  /// A topic's page. A slug that is none gives nil: it must not lead elsewhere.
  init?(topic slug: ForeignText) {
    guard !slug.raw.isEmpty,
      slug.raw.utf8.allSatisfy({ byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      })
    else { return nil }
    self.init(ForeignText("https://www.producthunt.com/topics/" + slug.raw))
  }
}
