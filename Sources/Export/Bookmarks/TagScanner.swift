// Finds tags, their attributes and the text between them in HTML that may be anything. It goes forward
// only, so that its time is linear in the bytes.

/// A tag that begins something.
struct ScannedTag {
  /// In small letters.
  var name: String
  /// By name in small letters; the values decoded.
  var attributes: [String: String]
}

struct TagScanner {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  /// Whether the document says that it is a file of bookmarks.
  private(set) var sawBookmarkFile = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Goes behind the next tag that begins something and returns it; nil at the end.
  mutating func nextTag() -> ScannedTag? {
    while let open = find("<", from: place) {
      place = open + 1
      if starts(with: "!--") {
        place = find("-->", from: place) ?? bytes.endIndex
      } else if starts(with: "!doctype netscape-bookmark-file") {
        sawBookmarkFile = true
      } else if place < bytes.endIndex, isLetter(bytes[place]) {
        let name = word()
        return ScannedTag(name: name, attributes: attributes())
      }
    }
    return nil
  }

  /// The decoded text up to the next tag, white space at its beginning left out.
  mutating func takeText() -> String {
    let end = find("<", from: place) ?? bytes.endIndex
    let text = bytes[place..<end].drop { isSpace($0) }
    place = end
    return HTMLReferences.decoded(text)
  }

  private mutating func attributes() -> [String: String] {
    var found: [String: String] = [:]
    while place < bytes.endIndex, bytes[place] != UInt8(ascii: ">") {
      guard isNameByte(bytes[place]) else {
        place += 1
        continue
      }
      let name = word()
      guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "=") else { continue }
      place += 1
      let value = HTMLReferences.decoded(attributeValue())
      if found[name] == nil { found[name] = value }
    }
    if place < bytes.endIndex { place += 1 }
    return found
  }

  private mutating func attributeValue() -> ArraySlice<UInt8> {
    guard place < bytes.endIndex else { return [] }
    let quote = bytes[place]
    let start: Int
    let end: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = place + 1
      end = bytes[start...].firstIndex(of: quote) ?? bytes.endIndex
      place = min(end + 1, bytes.endIndex)
    } else {
      start = place
      end =
        bytes[start...].firstIndex { isSpace($0) || $0 == UInt8(ascii: ">") } ?? bytes.endIndex
      place = end
    }
    return bytes[start..<end]
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.endIndex, isNameByte(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
  }

  /// Where an ASCII text stands next, without regard to case.
  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.endIndex {
      if matches(wanted, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func starts(with text: String) -> Bool { matches(Array(text.utf8), at: place) }

  private func matches(_ wanted: [UInt8], at index: Int) -> Bool {
    guard index + wanted.count <= bytes.endIndex else { return false }
    for offset in wanted.indices where small(bytes[index + offset]) != wanted[offset] {
      return false
    }
    return true
  }

  private func small(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(small(byte)) }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
