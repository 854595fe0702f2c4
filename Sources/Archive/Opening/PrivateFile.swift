// The archive's file and folder: only their owner may read them, and a damaged file gets another name,
// never deleted.

import CLibrary
import FoundationEssentials

enum PrivateFile {
  /// Makes what is missing: the folders with mode 0700, the file with 0600. SQLite gives the file's
  /// mode to the files it puts beside it.
  static func prepare(at path: String) throws(ArchiveError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder(of: path), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unwritable(detail: ArchiveError.Detail("cannot make the folder"))
    }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw .unwritable(detail: ArchiveError.Detail("open: errno \(errno)"))
    }
    defer { close(file) }
    guard fchmod(file, 0o600) == 0 else {
      throw .unwritable(detail: ArchiveError.Detail("fchmod: errno \(errno)"))
    }
  }

  static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Gives the file, and what SQLite put beside it, a name with the date in it. Returns its new path.
  static func moveAside(_ path: String, now: Date) throws(ArchiveError) -> String {
    let day = CivilDay(secondsSince1970: now.storable).description
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    var aside = "\(stem)-damaged-\(day).sqlite"
    var count = 1
    while exists(aside) {
      count += 1
      aside = "\(stem)-damaged-\(day)-\(count).sqlite"
    }
    guard rename(path, aside) == 0 else {
      throw .unwritable(detail: ArchiveError.Detail("rename: errno \(errno)"))
    }
    // What lies beside the file belongs to it: left behind, it would be taken for the new file's.
    for suffix in ["-wal", "-shm"] where exists(path + suffix) {
      guard rename(path + suffix, aside + suffix) == 0 else {
        throw .unwritable(detail: ArchiveError.Detail("rename: errno \(errno)"))
      }
    }
    return aside
  }

  /// The file's name for SQLite where it is to be read without locks, as a file that nobody changes.
  static func unchangingName(of path: String) -> String {
    let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f")
      .replacing("#", with: "%23")
    return "file:\(escaped)?immutable=1"
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
