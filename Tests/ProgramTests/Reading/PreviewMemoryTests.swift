// How the preview was left is how the next run begins.

import Foundation
import Testing

@Suite(.serialized, .enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
struct PreviewMemoryTests {
  @Test func `the preview's width and whether it is shown outlast the program`() throws {
    let terminal = try Tmux(width: 120, height: 30)
    func divider() throws -> Int? {
      try terminal.screen.split(separator: "\n").first { $0.contains("┬") }?
        .distance(to: "┬")
    }
    func run() throws {
      try terminal.type("clear; \(Programs.phbrowse) --demo")
      try terminal.wait(until: "the list is there") { $0.contains("updated") }
    }

    try run()
    let usual = try #require(try divider())
    try terminal.press("+", "+", "q")
    try terminal.waitFor("ready$")
    try run()
    #expect(try divider() == usual - 8)
    try terminal.press("p", "q")
    try terminal.waitFor("ready$")
    try run()
    #expect(try divider() == nil)
    try terminal.press("p")
    try terminal.wait(until: "the preview is back, as wide") { screen in
      screen.split(separator: "\n").first { $0.contains("┬") }?.distance(to: "┬") == usual - 8
    }
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }
}

extension Substring {
  fileprivate func distance(to character: Character) -> Int? {
    firstIndex(of: character).map { distance(from: startIndex, to: $0) }
  }
}
