// The walk over the reference server by keys, at a small size: `scripts/walk` says what it compares.
// All of it takes minutes: `make walk`.

import Foundation
import Testing

@Suite(
  .serialized,
  .enabled(if: Tmux.isInstalled, "needs tmux: apt-get install tmux"),
  .enabled(if: ReferenceData.isThere, "the reference server or its python is missing"))
struct WalkTests {
  @Test func `what the browser shows by keys is what the reference server holds`() async throws {
    let output = try ChildPipe()
    let child = try Child(
      "python3",
      [
        "-B", Programs.root.appendingPathComponent("scripts/walk").path, "--small", "--program",
        Programs.phbrowse,
      ],
      output: output.writing.fileDescriptor, errors: output.writing.fileDescriptor)
    try output.writing.close()
    let said = String(decoding: output.reading.readDataToEndOfFile(), as: UTF8.self)

    #expect(child.wait() == 0, "\(said)")
    #expect(said.contains("all as the server holds it"))
  }
}
