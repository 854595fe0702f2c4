// Whose files are read, and how ours are written.

import Foundation
import ProductHunt
import Testing
import Texts

struct PrivateFileTests {
  @Test func `a file is made 0600 in a folder 0700, whatever the umask`() async throws {
    try await withTemporaryFolder { folder in
      let file = PrivateFile(folder + "/a/b/secret")
      try file.write(Array("one".utf8))
      try file.write(Array("two".utf8))

      #expect(try file.read() == Array("two".utf8))
      #expect(try mode(of: folder + "/a/b/secret") == 0o600)
      #expect(try mode(of: folder + "/a/b") == 0o700)
      #expect(try mode(of: folder + "/a") == 0o700)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b") == ["secret"])
    }
  }

  @Test func `a reader of the old file keeps it whole while it is replaced`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/secret"
      try PrivateFile(path).write(Array("old".utf8))
      let open = try #require(FileHandle(forReadingAtPath: path))
      try PrivateFile(path).write(Array("new".utf8))
      #expect(try open.readToEnd() == Data("old".utf8))
      #expect(try PrivateFile(path).read() == Array("new".utf8))
    }
  }

  @Test func `no file is nothing, and removing it twice is no failure`() async throws {
    try await withTemporaryFolder { folder in
      let file = PrivateFile(folder + "/none/secret")
      #expect(try file.read() == nil)
      try file.remove()
    }
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660, 0o601])
  func `a file that others can reach is refused`(permissions: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/secret"
      try PrivateFile(path).write([1])
      try FileManager.default.setAttributes(
        [.posixPermissions: permissions], ofItemAtPath: path)
      let error = #expect(throws: PrivateFileProblem.exposed(path: path)) {
        try PrivateFile(path).read()
      }
      #expect(error?.sentence.string.contains(path) == true)
    }
  }

  @Test(arguments: [0o777, 0o770, 0o702])
  func `a folder that others can write to is refused`(permissions: Int) async throws {
    try await withTemporaryFolder { folder in
      let inner = folder + "/open"
      try FileManager.default.createDirectory(
        atPath: inner, withIntermediateDirectories: false)
      try FileManager.default.setAttributes(
        [.posixPermissions: permissions], ofItemAtPath: inner)
      #expect(throws: PrivateFileProblem.exposed(path: inner)) {
        try PrivateFile(inner + "/secret").write([1])
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: inner) == [])
    }
  }

  @Test func `a link of one's own is followed, and stays one`() async throws {
    try await withTemporaryFolder { folder in
      let real = folder + "/dotfiles-secret"
      let link = folder + "/secret"
      try PrivateFile(real).write([1])
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)

      #expect(try PrivateFile(link).read() == [1])
      try PrivateFile(link).write([2])
      #expect(try PrivateFile(real).read() == [2])
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == real)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `another's file or link is refused`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/secret"
      let link = folder + "/link"
      try PrivateFile(path).write([1])
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      #expect(lchown(link, 65_534, 65_534) == 0)
      #expect(throws: PrivateFileProblem.foreign(path: link)) { try PrivateFile(link).read() }
      #expect(throws: PrivateFileProblem.foreign(path: link)) { try PrivateFile(link).write([2]) }
      #expect(chown(path, 65_534, 65_534) == 0)
      #expect(throws: PrivateFileProblem.foreign(path: path)) { try PrivateFile(path).read() }
    }
  }

  @Test func `a folder, a pipe or a huge file is refused and holds nothing up`() async throws {
    try await withTemporaryFolder { folder in
      let pipe = folder + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(throws: PrivateFileProblem.notAFile(path: pipe)) { try PrivateFile(pipe).read() }
      #expect(throws: PrivateFileProblem.notAFile(path: folder)) { try PrivateFile(folder).read() }
      let huge = folder + "/huge"
      try PrivateFile(huge).write(.init(repeating: 0, count: PrivateFile.maximumSize + 1))
      #expect(throws: PrivateFileProblem.notAFile(path: huge)) { try PrivateFile(huge).read() }
    }
  }

  @Test func `a log is appended to by the same rules`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/state/log"
      for line in ["one\n", "two\n"] {
        let log = FileHandle(
          fileDescriptor: try PrivateFile(path).openForAppending(), closeOnDealloc: true)
        try log.write(contentsOf: Data(line.utf8))
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "one\ntwo\n")
      #expect(try mode(of: path) == 0o600)
      #expect(try mode(of: folder + "/state") == 0o700)

      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      #expect(throws: PrivateFileProblem.exposed(path: path)) {
        try PrivateFile(path).openForAppending()
      }
      let pipe = folder + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(throws: PrivateFileProblem.self) { try PrivateFile(pipe).openForAppending() }
      #expect(throws: PrivateFileProblem.self) { try PrivateFile(folder).openForAppending() }
    }
  }

  @Test func `a failed write leaves the old file and no other`() async throws {
    try await withTemporaryFolder { folder in
      // A folder of that name cannot be replaced by a file.
      let path = folder + "/secret"
      try FileManager.default.createDirectory(
        atPath: path + "/inner", withIntermediateDirectories: true)
      #expect(throws: PrivateFileProblem.self) { try PrivateFile(path).write([1]) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["secret"])
    }
  }
}
