// Reading and writing a file descriptor to the end. Signals may interrupt either; both go on.

import CLibrary

/// The bytes up to the end, or the first `limit` of them; nil, with `errno` set, for a failure.
func readAll(_ file: Int32, atMost limit: Int) -> [UInt8]? {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4_096)
  while bytes.count < limit {
    let count = read(file, &buffer, min(buffer.count, limit - bytes.count))
    if count == 0 { break }
    if count < 0 {
      guard errno == EINTR else { return nil }
      continue
    }
    bytes += buffer[..<count]
  }
  return bytes
}

/// Whether all bytes were written; if not, `errno` says why.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if count < 0 {
      guard errno == EINTR else { return false }
      continue
    }
    rest = rest.dropFirst(count)
  }
  return true
}

/// Makes a rename in a folder durable. Some file systems cannot; then there is nothing to be done.
func syncFolder(_ path: String) {
  let folder = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
  guard folder >= 0 else { return }
  _ = fsync(folder)
  _ = close(folder)
}
