// What a person bookmarked. It tells enough of the post to show and find it again when nothing else
// of the archive is left.

package import FoundationEssentials
package import ProductHunt
package import Texts

/// A bookmark with its note.
package struct Bookmark: Hashable, Sendable {
  package var id: Post.ID
  package var markedAt: Date
  /// A person's own words; nil or not empty.
  package var note: String?
  package var slug: ForeignText
  package var name: ForeignText
  package var tagline: ForeignText
  package var url: ForeignText
  package var website: ForeignText
  package var createdAt: Date

  package init(
    id: Post.ID, markedAt: Date, note: String? = nil, slug: ForeignText, name: ForeignText,
    tagline: ForeignText, url: ForeignText, website: ForeignText, createdAt: Date
  ) {
    self.id = id
    self.markedAt = markedAt
    self.note = note
    self.slug = slug
    self.name = name
    self.tagline = tagline
    self.url = url
    self.website = website
    self.createdAt = createdAt
  }

  package init(_ post: Post, markedAt: Date, note: String? = nil) {
    self.init(
      id: post.id, markedAt: markedAt, note: note, slug: post.slug, name: post.name,
      tagline: post.tagline, url: post.url, website: post.website, createdAt: post.createdAt)
  }

  /// The post as far as the bookmark knows it.
  package var post: Post {
    Post(
      id: id, slug: slug, name: name, tagline: tagline, createdAt: createdAt, url: url,
      website: website)
  }
}
