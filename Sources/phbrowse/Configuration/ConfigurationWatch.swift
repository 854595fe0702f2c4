// Notices that the configuration was saved, without looking for it: the kernel says so. Where it cannot
// (other systems, no folder yet), the command that reads the configuration again still does.

import CLibrary

/// Folders that are watched.
struct ConfigurationWatch {
  /// Readable when something was saved there.
  let descriptor: CInt

  /// Watches the folder of the file, that of its themes, and, where the file is a link, the folder that it
  /// leads to; nil if none can be watched.
  init?(configuration path: String?) {
    guard let path else { return nil }
    #if os(Linux)
      let descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      var folders = [Self.folder(of: path), Self.folder(of: path) + "/themes"]
      if let real = realpath(path, nil) {
        folders.append(Self.folder(of: String(cString: real)))
        free(real)
      }
      // A watch on the file would end when an editor puts another in its place.
      let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
      let watched = folders.filter { inotify_add_watch(descriptor, $0, events) >= 0 }
      guard !watched.isEmpty else {
        close(descriptor)
        return nil
      }
      self.descriptor = descriptor
    #else
      return nil
    #endif
  }

  /// Takes what waits: only that there was something matters.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while CLibrary.read(descriptor, &buffer, buffer.count) > 0 {}
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
