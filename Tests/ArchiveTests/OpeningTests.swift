// How a file is made, opened, shared, and refused.

import Archive
import Foundation
import GRDB
import ProductHunt
import Testing
import Texts

struct OpeningTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }

  @Test func `only the owner may read the archive`() throws {
    let folder = try Folder()
    let store = try folder.open()
    _ = try store.bookmark(.sample(1), at: noon)

    #expect(try mode(folder.path + "/phbrowse") == 0o700)
    for suffix in ["", "-wal", "-shm"] {
      #expect(try mode(folder.file + suffix) == 0o600, "\(suffix)")
    }
  }

  @Test func `what was kept is there again`() throws {
    let folder = try Folder()
    let first = try folder.open()
    try first.save(.sample(.today, [.sample(1)]), isShown: true)
    _ = try first.bookmark(.sample(1), at: noon)
    first.close()
    #expect(!FileManager.default.fileExists(atPath: folder.file + "-wal"))

    let second = try folder.open()

    #expect(try second.list(.today)?.entries.first?.post == .sample(1))
    #expect(try second.bookmarks().count == 1)
    #expect(throws: ArchiveError.self) { try first.bookmarks() }
  }

  @Test func `a glance reads the list and writes nothing`() throws {
    let folder = try Folder()
    #expect(ArchiveStore.glance(at: folder.file, options: .sample()) == nil)
    let store = try folder.open()
    try store.save(.sample(.today, [.sample(1)]), isShown: true)
    store.close()
    let before = try Data(contentsOf: URL(filePath: folder.file))

    let glance = try #require(ArchiveStore.glance(at: folder.file, options: .sample()))
    #expect(try glance.list(.today)?.entries.count == 1)
    #expect(try glance.newestDay() == "2026-11-23")
    #expect(throws: ArchiveError.newerVersion) { try glance.beginVisit(.today, at: noon) }
    glance.close()

    #expect(try Data(contentsOf: URL(filePath: folder.file)) == before)
  }

  @Test(.enabled(if: succeeds("unshare", "-m", "true"), "no folder can be made read-only here"))
  func `where nothing can be written a glance reads the file as it lies`() throws {
    let folder = try Folder()
    let store = try folder.open()
    _ = try store.bookmark(.sample(1), at: noon)
    store.close()
    let mount = """
      mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$0" glance "$1/phbrowse/archive.sqlite"
      """
    let probe = try ProbeProcess([folder.path], wrapper: ["unshare", "-m", "sh", "-c", mount])

    #expect(probe.lines() == ["bookmarks 1"])
  }

  @Test func `two stores see each other's bookmarks`() throws {
    let folder = try Folder()
    let one = try folder.open()
    let other = try folder.open()
    let before = try other.dataVersion()
    _ = try other.bookmark(.sample(2), at: noon)
    #expect(try other.dataVersion() == before, "its own writes are no news")

    _ = try one.bookmark(.sample(1), at: noon)

    #expect(try other.dataVersion() != before)
    #expect(try other.bookmarks().count == 2)
  }

  @Test func `another program's bookmark is seen while the archive is open`() throws {
    let folder = try Folder()
    let store = try folder.open()
    let before = try store.dataVersion()

    #expect(try ProbeProcess(["once", folder.file]).lines() == ["0"])

    #expect(try store.dataVersion() != before)
    #expect(try store.bookmarks().map(\.bookmark.id.rawValue) == ["probe-0"])
  }

  @Test func `programs that begin at the same moment both get an archive`() throws {
    for _ in 0..<5 {
      let folder = try Folder()
      let probes = try (0..<3).map { _ in try ProbeProcess(["once", folder.file]) }
      for probe in probes { #expect(probe.lines() == ["0"]) }
      #expect(try folder.open().check() == [])
    }
  }

  @Test func `a lock that is held is an error and not a hang`() throws {
    let folder = try Folder()
    let store = try folder.open(busyTimeout: .milliseconds(50))
    try store.save(.sample(.today, [.sample(1)]), isShown: true)
    let holder = try raw(folder.file)

    try holder.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect { try store.bookmark(.sample(1), at: noon) } throws: { error in
        (error as? ArchiveError)?.code == "archive-busy"
      }
      #expect(try store.list(.today)?.entries.count == 1, "reading goes on")
      #expect(try folder.open(busyTimeout: .milliseconds(50)).bookmarks().isEmpty)
      try db.execute(sql: "ROLLBACK")
    }

    _ = try store.bookmark(.sample(1), at: noon)
    #expect(try store.bookmarks().count == 1)
  }

  @Test func `a newer version's file is only read`() throws {
    let folder = try Folder()
    let store = try folder.open()
    try store.save(.sample(.today, [.sample(1)]), isShown: true)
    store.close()
    try raw(folder.file).write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')")
    }

    let (newer, notices) = try folder.openWithNotices()

    #expect(notices == [.newerVersion])
    #expect(newer.isReadOnly)
    #expect(try newer.list(.today)?.entries.count == 1)
    #expect(throws: ArchiveError.newerVersion) { try newer.bookmark(.sample(1), at: noon) }
  }

  @Test(arguments: ["/dev/null/phbrowse/archive.sqlite", "/proc/phbrowse/archive.sqlite", "/tmp"])
  func `a place where nothing can be written is an error`(path: String) {
    #expect {
      try ArchiveStore.open(at: path, now: noon, options: .sample())
    } throws: { error in
      (error as? ArchiveError)?.code == "archive-unwritable"
    }
  }

  @Test func `each error has a code and a sentence of its own`() {
    let detail = ArchiveError.Detail("x")
    let errors: [ArchiveError] = [
      .unwritable(detail: detail), .full(detail: detail), .busy(detail: detail),
      .corrupt(detail: detail), .newerVersion, .failed(detail: detail),
    ]
    #expect(Set(errors.map(\.code)).count == errors.count)
    #expect(Set(errors.map(\.sentence)).count == errors.count)
    #expect(errors.allSatisfy { $0.sentence.string.hasSuffix(".") })
  }

  @Test func `each schema's file opens and holds what was put into it`() throws {
    let folder = try Folder()
    for version in Fixture.versions {
      try Fixture.copy(version, to: folder)
      let (store, notices) = try folder.openWithNotices()
      #expect(notices == [])
      #expect(store.isReadOnly == false)
      try Fixture.expect(store)
      store.close()
    }
  }

  @Test(arguments: [false, true])
  func `it is closed while it is read: what comes later throws, and nothing crashes`(
    isFile: Bool
  ) async throws {
    for _ in 0..<50 {
      let folder = try Folder()
      let store = isFile ? try folder.open() : try .inMemory(options: .sample())
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask {
            for _ in 0..<40 { _ = try? store.bookmarks() }
          }
        }
        group.addTask { store.close() }
      }
      #expect(throws: ArchiveError.self) { try store.newestDay() }
      #expect(throws: ArchiveError.self) { try store.dataVersion() }
    }
  }
}
