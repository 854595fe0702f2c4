// What rows are, in the words of a sentence.

import Texts

/// A kind of thing that is listed, as one and as many are called.
struct Things {
  let one: PlainText
  let many: PlainText

  static let posts = Things(one: "post", many: "posts")
  static let topics = Things(one: "topic", many: "topics")
  static let collections = Things(one: "collection", many: "collections")
  static let comments = Things(one: "comment", many: "comments")
  static let bookmarks = Things(one: "bookmark", many: "bookmarks")
  static let finds = Things(one: "find", many: "finds")
  static let postsOrComments = Things(one: "post or comment", many: "posts or comments")
}
