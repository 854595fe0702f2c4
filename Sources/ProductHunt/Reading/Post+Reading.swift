// How an answer's objects become posts. A post needs an id and a name; every other field has a
// default, since one odd field should not cost a launch its place.

import FoundationEssentials
import Texts

extension Post {
  init?(reading json: JSONValue) {
    guard let id = json["id"]?.identifier, let name = json["name"]?.foreignText else { return nil }
    let featuredAt = json["featuredAt"]?.date
    self.init(
      id: ID(id), slug: json.text("slug"), name: name, tagline: json.text("tagline"),
      description: json["description"]?.foreignText, votesCount: json.count("votesCount"),
      commentsCount: json.count("commentsCount"), reviewsCount: json.count("reviewsCount"),
      reviewsRating: Self.rating(json["reviewsRating"]),
      createdAt: json["createdAt"]?.date ?? featuredAt ?? Date(timeIntervalSince1970: 0),
      featuredAt: featuredAt, dailyRank: json.rank("dailyRank"),
      weeklyRank: json.rank("weeklyRank"), monthlyRank: json.rank("monthlyRank"),
      yearlyRank: json.rank("yearlyRank"), url: json.text("url"), website: json.text("website"),
      topics: json.list("topics", Topic.init(reading:)))
  }

  private static func rating(_ json: JSONValue?) -> Double {
    let rating = json?.finiteNumber ?? 0
    return (0...5).contains(rating) ? rating : 0
  }
}

extension PostDetail {
  init?(reading json: JSONValue) {
    guard let post = Post(reading: json) else { return nil }
    self.init(
      post: post, media: json.list("media", Media.init(reading:)),
      productLinks: json.list("productLinks", ProductLink.init(reading:)),
      hunter: json["user"].flatMap { User(reading: $0) },
      makers: json.list("makers", User.init(reading:)),
      collections: json.list("collections", Collection.init(reading:)),
      comments: Page(reading: json["comments"], Comment.init(reading:)))
  }
}

extension Media {
  init?(reading json: JSONValue) {
    guard let url = json["url"]?.foreignText else { return nil }
    let kind = json["type"]?.string.flatMap { Kind(rawValue: $0) } ?? .other
    self.init(kind: kind, url: url, videoUrl: json["videoUrl"]?.foreignText)
  }
}

extension ProductLink {
  init?(reading json: JSONValue) {
    guard let url = json["url"]?.foreignText else { return nil }
    self.init(type: json.text("type"), url: url)
  }
}
