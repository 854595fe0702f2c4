// Makes the pages that are derived from the program: manual, key table, screens. Hidden; `make docs`
// calls it, and `make check` fails when a page is stale.

import ArgumentParser
import FoundationEssentials

struct MakeDocs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-docs", abstract: "Print a generated page.", shouldDisplay: false)

  enum Page: String, ExpressibleByArgument, CaseIterable {
    case manual, keys, tour
    case listScreen = "list-screen"
    case pageScreen = "page-screen"
    case listPicture = "list-picture"
    case pagePicture = "page-picture"
  }

  @Argument var page: Page

  func run() throws {
    switch page {
    case .manual: print(try ManualPage.text(), terminator: "")
    case .keys: print(KeyTable.markdown, terminator: "")
    case .tour: print(try Tour.svg(), terminator: "")
    case .listScreen: print(try Pictures.list().text, terminator: "")
    case .pageScreen: print(try Pictures.page().text, terminator: "")
    case .listPicture: print(try Pictures.list().svg, terminator: "")
    case .pagePicture: print(try Pictures.page().svg, terminator: "")
    }
  }
}
