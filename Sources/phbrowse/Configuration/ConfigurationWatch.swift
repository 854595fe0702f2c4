// Notices that the configuration was saved, without looking for it: the kernel says so. Where it cannot
// (other systems), the command that reads the configuration again still does.

import CLibrary

/// Folders that are watched.
struct ConfigurationWatch {
  /// Readable when something was saved there.
  let descriptor: CInt
  private let path: String

  /// Watches the folder of the file, that of its themes, and, where the file is a link, the folder that it
  /// leads to; of one that is not there yet, the one that it will be in. Nil if nothing can be watched.
  init?(configuration path: String?) {
    guard let path else { return nil }
    #if os(Linux)
      let descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      (self.descriptor, self.path) = (descriptor, path)
      guard watchFolders() else {
        close(descriptor)
        return nil
      }
    #else
      return nil
    #endif
  }

  /// Takes what waits: only that there was something matters. Folders that were made are watched from now
  /// on.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while CLibrary.read(descriptor, &buffer, buffer.count) > 0 {}
    #if os(Linux)
      watchFolders()
    #endif
  }

  #if os(Linux)
    /// Whether any is watched; one that is already stays so.
    @discardableResult
    private func watchFolders() -> Bool {
      let home = Self.folder(of: path)
      var folders = [home, home + "/themes"]
      if let real = realpath(path, nil) {
        folders.append(Self.folder(of: String(cString: real)))
        free(real)
      }
      // A watch on the file would end when an editor puts another in its place.
      let saved = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
      var made = UInt32(IN_CREATE | IN_MOVED_TO)
      var isWatched = folders.map { inotify_add_watch(descriptor, $0, saved) >= 0 }
      // For the themes that are made; a watch has one set of events.
      made |= isWatched[0] ? saved : 0
      let nearest = isWatched[0] ? home : Self.nearest(above: home)
      isWatched.append(inotify_add_watch(descriptor, nearest, made) >= 0)
      return isWatched.contains(true)
    }

    /// The nearest folder above a missing one that is there.
    private static func nearest(above missing: String) -> String {
      var above = folder(of: missing)
      while access(above, F_OK) != 0, above.count > 1 { above = folder(of: above) }
      return above
    }
  #endif

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
