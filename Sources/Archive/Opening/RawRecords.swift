// Finds bookmark records in the bytes of a file that SQLite can no longer read: each begins with the
// same words and tells its own length and checksum. A record that spreads over several pages (a very
// long note) is not found this way.

import FoundationEssentials

enum RawRecords {
  /// The records of the file and of the log beside it, damaged ones too.
  static func find(inFile path: String) -> [String] {
    ["", "-wal"].flatMap { suffix in
      let data = try? Data(contentsOf: URL(filePath: path + suffix), options: .alwaysMapped)
      return data?.withUnsafeBytes { find(in: $0) } ?? []
    }
  }

  private static func find(in bytes: UnsafeRawBufferPointer) -> [String] {
    let magic = Array(BookmarkRecord.magic.utf8)
    var records: [String] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: magic[0]) {
      index = start + 1
      guard bytes[start...].starts(with: magic), let end = end(of: start + magic.count, in: bytes)
      else { continue }
      records.append(String(decoding: bytes[start..<end], as: UTF8.self))
      index = end
    }
    return records
  }

  /// Where a record ends: 16 digits of checksum, a space, the length of the rest, a space, the rest.
  private static func end(of start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var index = start + 17
    var length = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), length < 1 << 20 {
      length = length * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index < bytes.count, bytes[index] == 0x20, index + 1 + length <= bytes.count else {
      return nil
    }
    return index + 1 + length
  }
}
