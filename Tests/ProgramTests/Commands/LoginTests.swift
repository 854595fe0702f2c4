// phbrowse login, logout and doctor: what is kept, what is said, and what is never said.

import Foundation
import Testing

@Suite(.serialized)
struct LoginTests {
  let home: Home
  let server: DemoServer

  init() throws {
    home = try Home()
    server = try DemoServer()
  }

  private var credentials: String {
    home.folder.appendingPathComponent(".config/phbrowse/credentials.json").path
  }

  @Test func `what the service takes is kept for its owner alone, and used from then on`()
    async throws
  {
    let login = try await home.phbrowse(
      "login", "--api-url", server.url, input: "demo-id\r\ndemo-secret\n")
    #expect(login.status == 0)
    #expect(login.output.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: credentials)[.posixPermissions]
    #expect(mode as? Int == 0o600)

    #expect(try await home.phbrowse("list", "-n", "1", "--api-url", server.url).lines.count == 1)

    #expect(try await home.phbrowse("logout").status == 0)
    #expect(!FileManager.default.fileExists(atPath: credentials))
    #expect(try await home.phbrowse("list", "--api-url", server.url).status == 78)
    #expect(try await home.phbrowse("logout").status == 0, "there is nothing left to remove")
  }

  @Test(arguments: [("demo-id\nwrong\n", 77), ("demo-id\n", 64), ("", 64), ("demo id\nx\n", 64)])
  func `nothing is kept of what cannot be used`(input: String, status: Int32) async throws {
    let login = try await home.phbrowse("login", "--api-url", server.url, input: input)

    #expect(login.status == status)
    #expect(!FileManager.default.fileExists(atPath: credentials))
    #expect(!login.errors.contains("wrong"))
  }

  @Test func `a kept token does not vouch for a wrong secret`() async throws {
    _ = try await home.phbrowse("list", "--api-url", server.url, variables: DemoServer.variables)

    let login = try await home.phbrowse("login", "--api-url", server.url, input: "demo-id\nwrong\n")

    #expect(login.status == 77)
  }

  @Test func `a kept token that others can read is not used, and that is said`() async throws {
    _ = try await home.phbrowse("list", "--api-url", server.url, variables: DemoServer.variables)
    let token = home.folder.appendingPathComponent(".local/state/phbrowse/token.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: token)

    let list = try await home.phbrowse(
      "list", "--api-url", server.url, variables: DemoServer.variables)

    #expect(list.status == 0)
    #expect(list.errors.contains("token.json is open to others, so it is not used"))
    let mode = try FileManager.default.attributesOfItem(atPath: token)[.posixPermissions]
    #expect(mode as? Int == 0o600, "a fresh one has taken its place")
  }

  @Test func `credentials that others can read are refused with a sentence`() async throws {
    _ = try await home.phbrowse("login", "--api-url", server.url, input: "demo-id\ndemo-secret\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: credentials)

    let list = try await home.phbrowse("list", "--api-url", server.url)

    #expect(list.status == 78)
    #expect(list.output.isEmpty)
    #expect(list.errors.contains("credentials.json is open to others, so it is not used"))
  }

  @Test func `the shell reads back what is printed for it`() async throws {
    let finished = try await home.shell(
      "eval \"$(printf 'demo-id\\ndemo-secret\\n' | phbrowse login --print-env --api-url"
        + " \(server.url))\"; phbrowse list -n 1 --api-url \(server.url)")

    #expect(finished.lines.first?.hasPrefix("foldspace\t") == true)
    #expect(!FileManager.default.fileExists(atPath: credentials))
  }

  @Test(.enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
  func `on a terminal secrets are asked for and not shown`() throws {
    let terminal = try Tmux(width: 100, height: 20)
    try terminal.type("stty -a >before; \(Programs.phbrowse) login --api-url \(server.url)")
    try terminal.waitFor("API Key (not shown):")
    try terminal.type("demo-id")
    try terminal.waitFor("API Secret (not shown):")
    try terminal.press("C-c")
    try terminal.wait(until: "the shell is back") { screen in
      screen.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix("ready$")
    }
    try terminal.type("stty -a >after; cmp before after && echo the-same")
    try terminal.waitFor("\nthe-same")

    try terminal.type("clear; \(Programs.phbrowse) login --api-url \(server.url)")
    try terminal.wait(until: "the second login asks") { screen in
      screen.contains("API Key (not shown):") && !screen.contains("the-same")
    }
    try terminal.type("demo-id")
    try terminal.waitFor("API Secret (not shown):")
    try terminal.type("demo-secret")
    let screen = try terminal.waitFor("logged in")
    #expect(!screen.contains("demo-secret"))
    #expect(!screen.contains("demo-id"))
  }
}

@Suite(.serialized)
struct DoctorTests {
  let home: Home

  init() throws { home = try Home() }

  @Test func `all is well, and where the credentials are from is said, not what they are`()
    async throws
  {
    let server = try DemoServer()
    let doctor = try await home.phbrowse(
      "doctor", "--api-url", server.url, variables: DemoServer.variables)

    #expect(doctor.status == 0)
    #expect(!doctor.output.contains("✗"))
    #expect(doctor.output.contains("✓ credentials: an API Key and Secret from the environment"))
    #expect(doctor.output.contains("✓ budget: "))
    #expect(!doctor.output.contains("demo-secret"))
  }

  @Test func `without credentials it says where they are made`() async throws {
    let server = try DemoServer()
    let doctor = try await home.phbrowse("doctor", "--api-url", server.url)

    #expect(doctor.status == 78)
    #expect(doctor.output.contains("✗ credentials: there are none"))
    #expect(doctor.output.contains("✓ service: "))
    for word in [
      "https://www.producthunt.com/v2/oauth/applications", "https://localhost/callback",
      "API Key", "API Secret", "phbrowse login",
    ] {
      #expect(doctor.output.contains(word))
    }
  }

  @Test(arguments: [
    ("token-invalid-client", "token", 77), ("http500", "service", 69),
    ("rate-limit", "budget", 75), ("cloudflare", "service", 69),
  ])
  func `what is wrong is the one line that says so`(
    fault: String, name: String, status: Int32
  ) async throws {
    let doctor = try await home.phbrowse(
      "doctor", "--demo", "--demo-fault", fault, "--format", "json")

    #expect(doctor.status == status)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(doctor.output.utf8)) as? [String: Any])
    #expect(report["isWell"] as? Bool == false)
    let findings = try #require(report["findings"] as? [[String: Any]])
    let bad = findings.filter { $0["state"] as? String == "bad" }
    #expect(bad.map { $0["name"] as? String } == [name])
  }

  @Test func `a file that others can read is named, with what to do`() async throws {
    let folder = home.folder.appendingPathComponent(".config/phbrowse")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("credentials.json").path
    try #"{"developerToken":"x"}"#.write(toFile: file, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)

    let doctor = try await home.phbrowse("doctor", "--api-url", "http://127.0.0.1:9")

    #expect(doctor.status == 78)
    #expect(doctor.output.contains("✗ credentials file: "))
    #expect(doctor.output.contains("chmod go="))
  }
}
