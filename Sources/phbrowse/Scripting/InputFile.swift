// A file that a person named, or standard input.

import Export
import FoundationEssentials
import CLibrary
import Texts

enum InputFile {
  /// The bytes of a file; `-` is standard input. Not much more is read than an import takes.
  static func read(_ name: String) throws(Failed) -> [UInt8] {
    let descriptor = name == "-" ? dup(STDIN_FILENO) : open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(name) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= BookmarkImport.limit {
      let count = Interrupts.allowed { Glibc.read(descriptor, &buffer, buffer.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(name) }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func unreadable(_ name: String) -> Failed {
    let reason = PlainText(ForeignText(String(cString: strerror(errno))))
    let shown = PlainText(ForeignText(name))
    return Failed(
      .usage, "\(shown) cannot be read (\(reason)): name a file of bookmarks, or - for input.")
  }
}
