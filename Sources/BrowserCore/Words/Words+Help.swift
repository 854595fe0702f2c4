// What the help screen says beside the table of commands.

import Texts

extension Words {
  static let everywhere: PlainText = "Everywhere"
  static let onPosts: PlainText = "In a list of posts and on a page"
  static let inList: PlainText = "In a list"
  static let onPage: PlainText = "On a page"
  static let inGroups: PlainText = "In topics and collections"

  static let helpNotes: [PlainText] = [
    "A number before a command counts: 5j goes down five, 12G goes to the twelfth, 3o opens link 3,",
    "3y copies it, 3 enter goes into it where it leads inside.",
    "Posts, votes and comments are Product Hunt's: https://www.producthunt.com",
  ]
}
