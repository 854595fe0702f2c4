// What ncurses writes to in the terminal's place. Left to itself it writes at every movement of its
// cursor, dozens of times a frame, and waits in the middle of one when the terminal takes nothing.

import CLibrary
import CNcurses

/// A file in memory that ncurses writes to, emptied after each thing that it did.
struct CursesBytes {
  /// For `newterm`, which asks it for its descriptor. Nothing else may close it.
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

  /// nil when the system gives out no more files.
  init?() {
    #if os(Linux)
      let memory = curses_memory_file()
      guard memory >= 0 else { return nil }
      guard let stream = fdopen(memory, "r+") else {
        close(memory)
        return nil
      }
    #else
      guard let stream = tmpfile() else { return nil }
      _ = fcntl(fileno(stream), F_SETFD, FD_CLOEXEC)
    #endif
    self.stream = stream
    descriptor = fileno(stream)
  }

  /// What has been written since the last time.
  func take() -> [UInt8] {
    let count = Int(lseek(descriptor, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    lseek(descriptor, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }
}
