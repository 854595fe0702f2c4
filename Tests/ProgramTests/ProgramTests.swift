// The whole program in a real terminal against a real server.

import Foundation
import Testing

@Suite(.serialized, .enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
struct ProgramTests {
  private let credentials =
    "PRODUCTHUNT_CLIENT_ID=demo-id PRODUCTHUNT_CLIENT_SECRET=demo-secret"

  @Test func `list, page on to the end, open, back, resize, quit`() throws {
    let server = try DemoServer()
    let terminal = try Tmux(width: 80, height: 24)
    try terminal.type(
      "stty -g >before; \(credentials) \(Programs.phbrowse) --api-url \(server.url);"
        + " stty -g >after; cmp before after && echo the''-same")

    try terminal.waitFor("Foldspace")
    try terminal.wait(until: "the list is whole") { $0.contains("updated") && !$0.contains("+") }
    let last = try terminal.wait(until: "the last post is selected") { screen in
      let isLast = screen.split(separator: "\n").contains { line in
        let parts = line.split(separator: " ").last?.split(separator: "/") ?? []
        return parts.count == 2 && parts[0] == parts[1] && Int(parts[0]) != nil
      }
      // In the early hours, in California, yesterday's posts come below while one looks.
      if !isLast { try? terminal.press("G") }
      return isLast
    }
    #expect(last.contains("▌"))

    try terminal.press("g", "Enter")
    try terminal.waitFor("Discussion")
    try terminal.resize(width: 50, height: 15)
    try terminal.wait(until: "it fits 50 columns") { screen in
      screen.contains("Foldspace") && screen.split(separator: "\n").allSatisfy { $0.count <= 50 }
    }
    try terminal.press("h")
    try terminal.waitFor("▲")
    try terminal.resize(width: 80, height: 24)
    // tmux tells a program of a second size a quarter of a second late.
    try terminal.wait(until: "it fills 80 columns") { screen in
      screen.split(separator: "\n").contains { $0.count > 50 }
    }
    try terminal.press("q")
    try terminal.waitFor("the-same")
  }

  @Test func `the server stops: what is loaded stays, one sentence says why, r works again`() throws
  {
    var server: DemoServer? = try DemoServer()
    let url = try #require(server?.url)
    let port = try #require(url.split(separator: ":").last)
    let terminal = try Tmux(width: 100, height: 30)
    try terminal.type("\(credentials) \(Programs.phbrowse) --api-url \(url)")
    try terminal.wait(until: "the list is there") { $0.contains("updated") }

    server = nil
    try terminal.press("r")
    let screen = try terminal.waitFor("r asks again")
    #expect(screen.contains("Foldspace"))

    server = try DemoServer("--port", String(port))
    try terminal.press("r")
    try terminal.wait(until: "the sentence is gone") { !$0.contains("r asks again") }
    try terminal.press("Q")
    try terminal.waitFor("ready$")
  }

  @Test func `wrong credentials are named, with what to set`() throws {
    let server = try DemoServer()
    let terminal = try Tmux(width: 100, height: 30)
    try terminal.type(
      "PRODUCTHUNT_CLIENT_ID=demo-id PRODUCTHUNT_CLIENT_SECRET=wrong "
        + "\(Programs.phbrowse) --api-url \(server.url)")

    try terminal.waitFor("PRODUCTHUNT_CLIENT_SECRET")
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }

  @Test func `keys answer at once while the server takes its time`() throws {
    let server = try DemoServer("--latency", "3000")
    let terminal = try Tmux(width: 80, height: 24)
    try terminal.type("\(credentials) \(Programs.phbrowse) --api-url \(server.url)")
    try terminal.waitFor("Loading")

    let pressed = Date()
    try terminal.press("?")
    try terminal.waitFor("Everywhere")
    #expect(Date().timeIntervalSince(pressed) < 1.5)
    try terminal.press("Q")
    try terminal.waitFor("ready$")
  }

  @Test func `the first run shows the public feed; login asks, verifies and keeps`() throws {
    let server = try DemoServer()
    let terminal = try Tmux(width: 80, height: 24)
    try terminal.type("\(Programs.phbrowse) --api-url \(server.url)")
    let feed = try terminal.waitFor("Whisper Ledger")
    #expect(
      feed.contains("Public feed: no votes, ranks or comments. :login adds credentials."))
    #expect(feed.contains(" Today · ") && !feed.contains("▲"))
    try terminal.press("Enter")
    try terminal.waitFor("The public feed has no comments.")
    try terminal.press(":", "l", "o", "g", "i", "n", "Enter")
    try terminal.waitFor("API Secret")
    try terminal.press("d", "e", "m", "o", "-", "i", "d", "Enter")
    try terminal.press("d", "e", "m", "o", "-", "s", "e", "c", "r", "e", "t")
    let typed = try terminal.waitFor("•••••••••••")
    #expect(!typed.contains("demo-secret"))
    try terminal.press("Enter")
    try terminal.waitFor("Foldspace")
    try terminal.press("q")
    try terminal.waitFor("ready$")
    try terminal.type("stat -c %a .config/phbrowse .config/phbrowse/*")
    try terminal.waitFor("700\n600")

    // The second run does not ask.
    try terminal.type("clear; \(Programs.phbrowse) --api-url \(server.url)")
    try terminal.waitFor("Foldspace")
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }

  @Test func `a feed that cannot be had is a sentence with ways on, and r works again`() throws {
    let server = try DemoServer("--fault", "feed/cloudflare:1")
    let terminal = try Tmux(width: 100, height: 30)
    try terminal.type("\(Programs.phbrowse) --feed-url \(server.url)/feed")
    let screen = try terminal.waitFor("Cloudflare")
    #expect(screen.contains(":login") && screen.contains(":demo"))

    try terminal.press("r")
    try terminal.waitFor("Whisper Ledger")
    try terminal.press("t")
    try terminal.press("n", "o", "n", "e", "Enter")
    let unknown = try terminal.waitFor("knows no topic “none”")
    #expect(!unknown.contains("Whisper Ledger"))
    try terminal.press("h")
    try terminal.waitFor("Whisper Ledger")
    try terminal.press(":", "d", "e", "m", "o", "Enter")
    try terminal.waitFor("▲")
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }

  @Test func `suspended and resized meanwhile, it comes back whole`() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try terminal.type("\(Programs.phbrowse) --demo")
    try terminal.waitFor("Foldspace")
    try terminal.press("C-z")
    try terminal.waitFor("ready$")
    try terminal.resize(width: 60, height: 20)
    try terminal.type("fg")
    try terminal.wait(until: "it fits 60 columns") { screen in
      screen.contains("Foldspace") && !screen.contains("ready$")
        && screen.split(separator: "\n").allSatisfy { $0.count <= 60 }
    }
    try terminal.press("q")
    try terminal.waitFor("ready$")
  }
}
