// How an answer's objects become topics and collections.

import Texts

extension Topic {
  init?(reading json: JSONValue) {
    guard let slug = json["slug"]?.foreignText, let name = json["name"]?.foreignText else {
      return nil
    }
    self.init(
      slug: slug, name: name, description: json["description"]?.foreignText,
      followersCount: json.optionalCount("followersCount"),
      postsCount: json.optionalCount("postsCount"))
  }
}

extension Collection {
  init?(reading json: JSONValue) {
    guard let id = json["id"]?.identifier, let name = json["name"]?.foreignText else { return nil }
    self.init(
      id: ID(id), name: name, tagline: json.text("tagline"),
      followersCount: json.optionalCount("followersCount"), url: json.text("url"))
  }
}
