// What was acknowledged is kept, whatever happens to the process or the disk.

import Archive
import Foundation
import ProductHunt
import TestSupport
import Testing

@Suite(.serialized)
struct DurabilityTests {
  /// `PHBROWSE_KILLS=100` for the long run.
  static let kills = ProcessInfo.processInfo.environment["PHBROWSE_KILLS"].flatMap(Int.init) ?? 10

  @Test func `no acknowledged bookmark is missing after SIGKILL at any moment`() throws {
    let folder = try Folder()
    var random = SplitMix(seed: UInt64.random(in: 0 ... .max))
    var acknowledged: Set<String> = []

    for round in 0..<Self.kills {
      let probe = try ProbeProcess(["forever", folder.file, String(round * 1_000)])
      for _ in 0..<(1 + random.next() % 20) {
        acknowledged.insert(try #require(probe.line()))
      }
      usleep(UInt32(random.next() % 4_000))  // so that it is killed anywhere, not just after a line
      acknowledged.formUnion(probe.kill())

      let (store, notices) = try folder.openWithNotices()
      let kept = Set(try store.bookmarks().map { String($0.bookmark.id.rawValue.dropFirst(6)) })
      #expect(acknowledged.subtracting(kept) == [], "round \(round)")
      #expect(notices == [])
      #expect(try store.check() == [], "round \(round)")
      store.close()
    }
  }

  @Test(.enabled(if: succeeds("strace", "-V"), "strace is not installed"))
  func `a bookmark is on the disk before it is acknowledged`() throws {
    let folder = try Folder()
    let trace = folder.path + "/trace"
    let probe = try ProbeProcess(
      ["once", folder.file],
      wrapper: ["strace", "-f", "-y", "-e", "trace=fdatasync,fsync,pwrite64,write", "-o", trace])
    #expect(probe.lines() == ["0"])
    #expect(probe.wait() == 0)

    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    let told = try #require(calls.firstIndex { $0.contains(#""0\n""#) })
    let written = try #require(
      calls[..<told].lastIndex { $0.contains("archive.sqlite-wal>") && $0.contains("pwrite64(") })
    let synced = calls[written..<told].contains {
      $0.contains("sync(") && $0.contains("archive.sqlite-wal>")
    }
    #expect(synced, "the log was written and not synced before the acknowledgement")
  }

  @Test func `a limit on the file's size loses nothing that was kept`() throws {
    let folder = try Folder()
    let probe = try ProbeProcess(["limit", folder.file])

    let said = probe.lines()

    try expectNothingLost(said)
  }

  @Test(
    .enabled(
      if: succeeds("unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"),
      "a small disk cannot be mounted here"))
  func `a disk that fills loses nothing that was kept`() throws {
    let folder = try Folder()
    let mount = """
      mount -t tmpfs -o size=1500k none "$1" && head -c 200000 /dev/zero > "$1/ballast" \
      && exec "$0" fill "$1/archive.sqlite" "$1/ballast"
      """
    let probe = try ProbeProcess([folder.path], wrapper: ["unshare", "-m", "sh", "-c", mount])

    let said = probe.lines()

    try expectNothingLost(said)
  }

  private func expectNothingLost(_ said: [String]) throws {
    #expect(said.first == "refused archive-full")
    #expect(said.contains("read true"))
    let missing = try #require(said.first { $0.hasPrefix("missing ") })
    #expect(missing.hasPrefix("missing 0 of "))
    #expect(missing != "missing 0 of 0")
    #expect(said.contains("problems 0"))
    #expect(said.last == "writes again")
  }
}
