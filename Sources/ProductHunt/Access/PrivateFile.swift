// A small file for its owner's eyes alone: tokens and credentials. What stands in it is for others.

import CLibrary
package import Texts

/// A file of mode 0600 in a folder of mode 0700, written whole or not at all.
///
/// Reading refuses a file that others can read, that another owns, or that is reached by another's
/// symbolic link: whoever put it there could learn or choose what is sent. A link of one's own is
/// followed, as people who keep their settings in one place have them.
package struct PrivateFile: Hashable, Sendable {
  /// No token or pair of credentials is near this.
  package static let maximumSize = 64 * 1024

  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// The file's bytes; nil where there is no such file.
  package func read() throws(PrivateFileProblem) -> [UInt8]? {
    guard try checkLink() != nil else { return nil }
    // Not blocking, lest a named pipe hold the program up.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw problem("open")
    }
    defer { close(file) }
    try checkOpened(file)
    return try contents(of: file)
  }

  /// Replaces the file's bytes, durably: after a crash either the old or the new ones are there.
  package func write(_ bytes: [UInt8]) throws(PrivateFileProblem) {
    let target = try checkLink() == .link ? try resolved() : path
    let folder = Self.folder(of: target)
    try makeFolder(folder)
    try checkFolder(folder)
    let temporary = target + ".\(String(UInt64.random(in: .min ... .max), radix: 36))"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw problem("create") }
    do {
      try put(bytes, into: file)
      close(file)
    } catch {
      close(file)
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let failure = problem("rename")
      unlink(temporary)
      throw failure
    }
    syncFolder(folder)
  }

  /// Opens the file for appending and makes it, with its folder, where there is none. The descriptor
  /// is the caller's to close.
  package func openForAppending() throws(PrivateFileProblem) -> Int32 {
    let target = try checkLink() == .link ? try resolved() : path
    let folder = Self.folder(of: target)
    try makeFolder(folder)
    try checkFolder(folder)
    // Not blocking, lest a named pipe hold the program up.
    let file = open(
      target, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0o600)
    guard file >= 0 else { throw problem("open") }
    do {
      try checkOpened(file)
    } catch {
      close(file)
      throw error
    }
    return file
  }

  /// Removes the file; that there is none is no failure.
  package func remove() throws(PrivateFileProblem) {
    guard unlink(path) == 0 || errno == ENOENT else { throw problem("unlink") }
  }

  // MARK: Parts

  private enum Kind { case file, link }

  /// What stands at the path itself; nil for nothing. Another's link is refused.
  private func checkLink() throws(PrivateFileProblem) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw problem("lstat")
    }
    guard status.st_mode & S_IFMT == S_IFLNK else { return .file }
    guard status.st_uid == geteuid() else { throw .foreign(path: path) }
    return .link
  }

  private func resolved() throws(PrivateFileProblem) -> String {
    guard let real = realpath(path, nil) else { throw problem("realpath") }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether what was opened is a file for its owner's eyes alone.
  private func checkOpened(_ file: Int32) throws(PrivateFileProblem) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw problem("fstat") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard status.st_uid == geteuid() else { throw .foreign(path: path) }
    guard status.st_mode & 0o077 == 0 else { throw .exposed(path: path) }
  }

  private func contents(of file: Int32) throws(PrivateFileProblem) -> [UInt8] {
    guard let bytes = readAll(file, atMost: Self.maximumSize + 1) else { throw problem("read") }
    guard bytes.count <= Self.maximumSize else { throw .notAFile(path: path) }
    return bytes
  }

  private func put(_ bytes: [UInt8], into file: Int32) throws(PrivateFileProblem) {
    // The mode at creation is subject to the umask; this one is not.
    guard fchmod(file, 0o600) == 0 else { throw problem("fchmod") }
    guard writeAll(bytes, to: file) else { throw problem("write") }
    guard fsync(file) == 0 else { throw problem("fsync") }
  }

  /// Makes what is missing of the folder, 0700. One that is there is left as it is, but refused where
  /// others could put files into it.
  private func makeFolder(_ folder: String) throws(PrivateFileProblem) {
    var status = stat()
    if stat(folder, &status) != 0 {
      guard errno == ENOENT else { throw problem("stat") }
      if folder != "/", folder != "." { try makeFolder(Self.folder(of: folder)) }
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw problem("mkdir") }
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFile(path: folder) }
  }

  private func checkFolder(_ folder: String) throws(PrivateFileProblem) {
    var status = stat()
    guard stat(folder, &status) == 0 else { throw problem("stat") }
    guard status.st_uid == geteuid() else { throw .foreign(path: folder) }
    guard status.st_mode & 0o022 == 0 else { throw .exposed(path: folder) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func problem(_ step: String) -> PrivateFileProblem {
    .failed(path: path, step: step, code: errno)
  }
}

/// Why a private file was not read or not written.
package enum PrivateFileProblem: Error, Hashable, Sendable {
  /// Others can read the file, or write to its folder.
  case exposed(path: String)
  /// Somebody else owns it, or the link to it.
  case foreign(path: String)
  /// A folder, a pipe, or far too large.
  case notAFile(path: String)
  /// A system call failed; `code` is its errno.
  case failed(path: String, step: String, code: Int32)

  /// What is wrong and what to do, for the person.
  package var sentence: PlainText {
    switch self {
    case .exposed(let path):
      "\(shown(path)) is open to others, so it is not used: take their permissions away (chmod go=)."
    case .foreign(let path):
      "\(shown(path)) belongs to somebody else, so it is not used: move it away."
    case .notAFile(let path):
      "\(shown(path)) is not what was expected there, so it is not used: move it away."
    case .failed(let path, _, let code):
      "\(shown(path)) could not be used: \(shown(String(cString: strerror(code))))."
    }
  }

  /// For the log.
  package var detail: String {
    switch self {
    case .exposed(let path): "open to others: \(path)"
    case .foreign(let path): "another's: \(path)"
    case .notAFile(let path): "not a small file: \(path)"
    case .failed(let path, let step, let code): "\(step) failed, errno \(code): \(path)"
    }
  }

  private func shown(_ text: String) -> PlainText { PlainText(ForeignText(text)) }
}
