// How an answer's objects become comments and people. Redacted people become none.

import FoundationEssentials
import Texts

extension Comment {
  /// Reads a comment with the replies that came along. As deep as JSON may be, so bounded.
  init?(reading json: JSONValue) {
    guard let id = json["id"]?.identifier, let body = json["body"]?.foreignText else { return nil }
    self.init(
      id: ID(id), body: body, createdAt: json["createdAt"]?.date ?? Date(timeIntervalSince1970: 0),
      votesCount: json.count("votesCount"), url: json.text("url"),
      author: json["user"].flatMap { User(reading: $0) },
      replies: Page(reading: json["replies"], Comment.init(reading:)))
  }
}

extension User {
  /// Nil for somebody redacted: id "0", name and username "[REDACTED]".
  init?(reading json: JSONValue) {
    let redacted = "[REDACTED]"
    guard let id = json["id"]?.identifier, id != "0", let name = json["name"]?.string,
      name != redacted, json["username"]?.string != redacted
    else { return nil }
    self.init(id: id, name: ForeignText(name), username: json.text("username"))
  }
}
