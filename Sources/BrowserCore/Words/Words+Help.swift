// What the help screen says beside the table of commands.

import Texts

extension Words {
  static func heading(of context: Binding.Context) -> PlainText {
    switch context {
    case .list: "In a list"
    case .page: "On a page"
    case .groups: "In topics and collections"
    case .help: "In this help"
    }
  }

  static let helpNotes: [PlainText] = [
    "A number before a command counts: 5j goes down five rows, 12G goes to the twelfth,",
    "3o opens link 3 of a page, 3y copies it, 3 enter goes into it where it leads inside.",
    "Posts, votes and comments are Product Hunt's: https://www.producthunt.com",
  ]
}
