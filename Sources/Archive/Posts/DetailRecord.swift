// The part of a post's page that is never searched or joined, as one JSON text.

import FoundationEssentials
import ProductHunt
import Texts

struct DetailRecord: Codable {
  struct Medium: Codable {
    var kind: String
    var url: String
    var video: String?
  }
  struct Link: Codable {
    var type: String
    var url: String
  }
  struct Person: Codable {
    var id: String
    var name: String
    var username: String
  }
  struct Group: Codable {
    var id: String
    var name: String
    var tagline: String
    var followers: Int?
    var url: String
  }

  var media: [Medium]
  var links: [Link]
  var hunter: Person?
  var makers: [Person]
  var collections: [Group]

  init(_ detail: PostDetail) {
    media = detail.media.map {
      Medium(kind: $0.kind.rawValue, url: $0.url.raw, video: $0.videoUrl?.raw)
    }
    links = detail.productLinks.map { Link(type: $0.type.raw, url: $0.url.raw) }
    hunter = detail.hunter.map(Person.init)
    makers = detail.makers.map(Person.init)
    collections = detail.collections.map(Group.init)
  }

  func detail(of post: Post, comments: Page<Comment>) -> PostDetail {
    PostDetail(
      post: post,
      media: media.map {
        Media(
          kind: Media.Kind(rawValue: $0.kind) ?? .other, url: ForeignText($0.url),
          videoUrl: $0.video.map(ForeignText.init))
      },
      productLinks: links.map { ProductLink(type: ForeignText($0.type), url: ForeignText($0.url)) },
      hunter: hunter?.user, makers: makers.map(\.user),
      collections: collections.map(\.collection),
      comments: comments)
  }

  func encoded() throws -> String {
    String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
  }

  static func decoded(_ record: String) throws -> DetailRecord {
    do {
      return try JSONDecoder().decode(DetailRecord.self, from: Data(record.utf8))
    } catch {
      throw UnreadableRow()
    }
  }
}

extension DetailRecord.Person {
  init(_ user: User) {
    self.init(id: user.id, name: user.name.raw, username: user.username.raw)
  }

  var user: User { User(id: id, name: ForeignText(name), username: ForeignText(username)) }
}

extension DetailRecord.Group {
  init(_ collection: Collection) {
    self.init(
      id: collection.id.rawValue, name: collection.name.raw, tagline: collection.tagline.raw,
      followers: collection.followersCount, url: collection.url.raw)
  }

  var collection: Collection {
    Collection(
      id: Collection.ID(id), name: ForeignText(name), tagline: ForeignText(tagline),
      followersCount: followers, url: ForeignText(url))
  }
}
