// The commands among others: broken pipes, interrupts, a preview's width, starting a browser.

import Foundation
import Testing

@Suite(.serialized)
struct PipeTests {
  let home: Home

  init() throws { home = try Home() }

  @Test func `a reader that has enough ends it without a word`() async throws {
    let line = "phbrowse list --demo --month --limit all --format jsonl | head -n 1 | wc -l"
    let finished = try await home.shell(line + #"; echo "${PIPESTATUS[0]}""#)

    #expect(finished.lines == ["1", "141"])
    #expect(finished.errors.isEmpty)
  }

  @Test func `pages nobody reads are not asked for`() async throws {
    let server = try DemoServer()
    let finished = try await home.shell(
      "phbrowse list --topic music --limit all --format jsonl --log --api-url \(server.url)"
        + " | head -n 1 >/dev/null; grep -c purpose=Posts .local/state/phbrowse/phbrowse.log",
      variables: DemoServer.variables)

    let asked = try #require(Int(finished.lines.last ?? ""))
    #expect((1..<8).contains(asked))
  }

  @Test func `an interrupt ends it by that signal, after a whole line`() async throws {
    let server = try DemoServer("--latency", "400")
    let out = home.folder.appendingPathComponent("out")
    try Data().write(to: out)
    let output = try FileHandle(forWritingTo: out)
    let child = try Child(
      Programs.phbrowse,
      ["list", "--topic", "music", "--limit", "all", "--format", "jsonl", "--api-url", server.url],
      environment: home.environment(DemoServer.variables), output: output.fileDescriptor)
    let end = Date().addingTimeInterval(20)
    while try Data(contentsOf: out).isEmpty, Date() < end {
      try await Task.sleep(for: .milliseconds(10))
    }
    child.signal(SIGINT)

    #expect(await child.end() == -SIGINT)
    let written = try Data(contentsOf: out)
    #expect(written.last == UInt8(ascii: "\n"))
    for line in written.split(separator: UInt8(ascii: "\n")) {
      #expect((try? JSONSerialization.jsonObject(with: line)) is [String: Any])
    }
  }

  @Test(arguments: [("FZF_PREVIEW_COLUMNS", 30), ("COLUMNS", 50)])
  func `text is wrapped to the room that there is`(variable: String, width: Int) async throws {
    let show = try await home.phbrowse(
      "show", "foldspace", "--demo", variables: [variable: "\(width)"])

    let prose = show.lines.filter { !$0.hasPrefix("[") }
    #expect(prose.contains { $0.count > width * 2 / 3 })
    #expect(prose.allSatisfy { $0.count <= width })
  }

  @Test func `open starts the browser with the address, or prints it`() async throws {
    // A "browser" that leaves a trace of the address, and is no file of ours: one that was just
    // written cannot always be run.
    let opened = try await home.phbrowse(
      "open", "foldspace", "--page", "--demo", variables: ["BROWSER": "mkdir -p"])
    #expect(opened.status == 0)
    #expect(opened.output.isEmpty)
    let trace = home.folder.appendingPathComponent("https:/www.producthunt.com/products/foldspace")
    #expect(FileManager.default.fileExists(atPath: trace.path))

    let printed = try await home.phbrowse(
      "open", "foldspace", "--page", "--demo", variables: ["BROWSER": "/bin/false"])
    #expect(printed.status == 0)
    #expect(printed.output == "https://www.producthunt.com/products/foldspace\n")
  }
}
