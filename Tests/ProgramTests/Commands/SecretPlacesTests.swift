// Credentials that are kept elsewhere: by a command of the person's, and by the desktop's secret service,
// which here is a program of that name over a file.

import Foundation
import Testing

struct SecretPlacesTests {
  private func home(_ configuration: String) throws -> Home {
    let home = try Home()
    let folder = home.folder.appendingPathComponent(".config/phbrowse")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data(configuration.utf8).write(to: folder.appendingPathComponent("config.yaml"))
    return home
  }

  @Test(arguments: [
    "printf 'demo-id\\ndemo-secret\\n'",
    "printf '\\n demo-id \\n\\ndemo-secret'",
    "echo export PRODUCTHUNT_CLIENT_ID=demo-id; echo \"PRODUCTHUNT_CLIENT_SECRET='demo-secret'\"",
  ])
  func `a command's two lines are the API Key and the API Secret`(command: String) async throws {
    let server = try DemoServer()
    let quoted = command.replacingOccurrences(of: "'", with: "''")
    let run = try await home("credential_command: '\(quoted)'\n")
      .phbrowse("list", "--api-url", server.url, "--limit", "1")

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count == 1)
  }

  @Test(arguments: [
    ("exit 3", "failed"), ("printf 'a\\nb\\nc\\n'", "printed no credentials"),
    ("true", "printed no credentials"), ("no-such-program-at-all", "failed"),
  ])
  func `a command that gives none is named, and nothing else is taken`(
    command: String, said: String
  ) async throws {
    let quoted = command.replacingOccurrences(of: "'", with: "''")
    let run = try await home("credential-command: '\(quoted)'\n").phbrowse("list", "--limit", "1")

    #expect(run.status == 78)
    #expect(run.errors.contains("credential-command"))
    #expect(run.errors.contains(said))
  }

  @Test func `the environment goes before the command, which is not run then`() async throws {
    let server = try DemoServer()
    let home = try home("credential-command: touch ran; false\n")
    let run = try await home.phbrowse(
      "list", "--api-url", server.url, "--limit", "1", variables: DemoServer.variables)

    #expect(run.status == 0)
    #expect(!FileManager.default.fileExists(atPath: home.folder.appendingPathComponent("ran").path))
  }

  @Test func `the doctor says that they are the command's, and never what they are`() async throws {
    let server = try DemoServer()
    let run = try await home("credential-command: printf 'demo-id\\ndemo-secret'\n")
      .phbrowse("doctor", "--api-url", server.url)

    #expect(
      run.output.contains(
        "✓ credentials: an API Key and Secret from the configuration's credential-command"))
    #expect(!run.output.contains("demo-secret") && !run.errors.contains("demo-secret"))
  }

  @Test func `the secret service keeps them, gives them and forgets them`() async throws {
    let server = try DemoServer()
    let home = try Home()
    let bin = home.folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let tool = bin.appendingPathComponent("secret-tool")
    try Data(
      """
      #!/bin/sh
      echo "$*" >>"$HOME/asked"
      case $1 in
        store) cat >"$HOME/secret" ;;
        lookup) cat "$HOME/secret" ;;
        clear) rm -f "$HOME/secret" ;;
      esac
      """.utf8
    ).write(to: tool)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool.path)
    let path = ["PATH": "\(bin.path):/usr/bin:/bin"]

    let login = try await home.phbrowse(
      "login", "--secret-service", "--api-url", server.url, input: "demo-id\ndemo-secret\n",
      variables: path)
    #expect(login.status == 0, "\(login.errors)")
    let file = home.folder.appendingPathComponent(".config/phbrowse/credentials.json")
    #expect(!(try String(contentsOf: file, encoding: .utf8)).contains("demo"))
    let asked = try String(
      contentsOf: home.folder.appendingPathComponent("asked"), encoding: .utf8)
    #expect(asked == "store --label=phbrowse application phbrowse\n")

    let list = try await home.phbrowse(
      "list", "--api-url", server.url, "--limit", "1", variables: path)
    #expect(list.status == 0, "\(list.errors)")

    let logout = try await home.phbrowse("logout", variables: path)
    #expect(logout.status == 0)
    #expect(
      !FileManager.default.fileExists(atPath: home.folder.appendingPathComponent("secret").path))
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `without a secret service nothing is kept, and it is said`() async throws {
    let server = try DemoServer()
    let home = try Home()
    let run = try await home.phbrowse(
      "login", "--secret-service", "--api-url", server.url, input: "demo-id\ndemo-secret\n",
      variables: ["PATH": "/nowhere"])

    #expect(run.status == 69)
    #expect(run.errors.contains("secret-tool"))
    #expect(
      !FileManager.default.fileExists(
        atPath: home.folder.appendingPathComponent(".config/phbrowse/credentials.json").path))
  }
}
