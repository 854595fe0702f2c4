// A whole session, and then every output, screen and file of it is searched for the secrets. They may
// stand in the two files that keep them, and nowhere else.

import Foundation
import Testing

@Suite(.serialized, .enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"))
struct SecretsTests {
  private static let secrets = ["demo-id", "demo-secret", "demo-client-token"]
  private let home: Home
  private let server: DemoServer

  init() throws {
    home = try Home()
    server = try DemoServer()
  }

  @Test func `no secret leaves its file`() async throws {
    var said: [(what: String, text: String)] = []
    let login = try await home.phbrowse(
      "login", "--log", "--api-url", server.url, input: "demo-id\ndemo-secret\n")
    #expect(login.status == 0)
    said.append(("login", login.output + login.errors))
    for line in [
      "list", "list --format json", "show nimbus-notes --comments", "topics", "collections",
      "doctor", "doctor --format json", "show no-such-post", "--help", "login --help",
    ] {
      said.append((line, try await run(line + (line.contains("help") ? "" : options), [:])))
    }
    let troubled = try DemoServer("--fault", "http500", "--fault", "token-invalid-client")
    for line in ["list", "doctor", "login --print-env </dev/null"] {
      let options = " --log --api-url \(troubled.url)"
      said.append(("troubled \(line)", try await run(line + options, DemoServer.variables)))
    }
    said += try browse()

    for (what, text) in said { expectDiscreet(what, Data(text.utf8)) }
    let files = try filesOfHome()
    #expect(files.keys.contains { $0.hasSuffix(".config/phbrowse/credentials.json") })
    #expect(files.keys.contains { $0.hasSuffix(".local/state/phbrowse/token.json") })
    #expect(files.keys.contains { $0.hasSuffix("phbrowse.log") })
    #expect(files.keys.contains { $0.hasSuffix("opened.txt") })
    for (path, content) in files where !["credentials.json", "token.json"].contains(name(path)) {
      expectDiscreet(path, content)
    }
    for (path, _) in files where path.contains("/phbrowse/") {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect((mode ?? 0o777) & 0o077 == 0, "\(path) is open to others")
    }
  }

  private var options: String { " --log --api-url \(server.url)" }

  private func run(_ line: String, _ variables: [String: String]) async throws -> String {
    let finished = try await home.shell("phbrowse " + line, variables: variables)
    return finished.output + finished.errors
  }

  /// Reads a post, opens its website and copies its address, with the secrets in the environment too.
  /// The browser that is started writes down what it is given.
  private func browse() throws -> [(String, String)] {
    let opener = home.folder.appendingPathComponent("opener")
    try "#!/bin/sh\n{ echo \"$@\"; env; } >\(home.folder.path)/opened.txt\n"
      .write(to: opener, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: opener.path)
    let script = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sh")
    defer { try? FileManager.default.removeItem(at: script) }
    try """
    export HOME=\(home.folder.path) BROWSER=\(opener.path)
    export PRODUCTHUNT_CLIENT_ID=demo-id PRODUCTHUNT_CLIENT_SECRET=demo-secret
    ulimit -c unlimited 2>/dev/null
    exec \(Programs.phbrowse)\(options)
    """.write(to: script, atomically: true, encoding: .utf8)

    let terminal = try Tmux(width: 100, height: 30)
    try terminal.type("sh \(script.path)")
    var screens = [try terminal.waitFor("Foldspace")]
    let process = try #require(Self.process(running: options), "the browser is not found")
    try terminal.press("Enter")
    screens.append(try terminal.waitFor("Discussion"))
    try terminal.press("o")
    screens.append(
      try terminal.wait(until: "the opener has run") { _ in
        FileManager.default.fileExists(atPath: home.folder.path + "/opened.txt")
      })
    try terminal.press("y", "?")
    screens.append(try terminal.waitFor("Help"))

    let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
    let cores = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(cores?.split(separator: " ").filter { $0 == "0" }.count == 2, "it would dump core")
    let line = try String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
    try terminal.press("Q")
    screens.append(
      try terminal.wait(until: "the shell is back") { screen in
        screen.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix("ready$")
      })
    let opened = try String(contentsOfFile: home.folder.path + "/opened.txt", encoding: .utf8)
    #expect(!opened.contains("PRODUCTHUNT_"), "the web browser is told our variables")
    return screens.enumerated().map { ("screen \($0)", $1) } + [("command line", line)]
  }

  /// The newest process whose command line has these words.
  private static func process(running words: String) -> Int? {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.compactMap { Int($0) }.sorted(by: >).first { process in
      let line = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
      return line.split(separator: "\0").joined(separator: " ").hasSuffix(words)
    }
  }

  private func expectDiscreet(_ what: String, _ content: Data) {
    for secret in Self.secrets {
      #expect(content.range(of: Data(secret.utf8)) == nil, "\(secret) stands in: \(what)")
    }
  }

  private func filesOfHome() throws -> [String: Data] {
    let all = FileManager.default.enumerator(at: home.folder, includingPropertiesForKeys: nil)
    var files: [String: Data] = [:]
    while let file = all?.nextObject() as? URL {
      // What the tests hand to the program's input is theirs.
      guard !file.lastPathComponent.hasSuffix(".in") else { continue }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[file.path] = try Data(contentsOf: file)
    }
    return files
  }

  private func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
}
