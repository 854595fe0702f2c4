// Several texts in one, whatever is in them: each with its length before it. Read back exactly or not
// at all, since a damaged file may hold anything.

enum PackedTexts {
  /// "5:Notes3:art" for "Notes" and "art"; lengths in UTF-8 bytes.
  static func pack(_ texts: some Sequence<String>) -> String {
    var packed = ""
    for text in texts {
      let text = text.storable
      packed += "\(text.utf8.count):\(text)"
    }
    return packed
  }

  /// The texts again; nil if this was not made by `pack`.
  static func unpack(_ packed: some StringProtocol) -> [String]? {
    var packed = String(packed)
    return packed.withUTF8(unpack)
  }

  private static func unpack(_ bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
    var texts: [String] = []
    var index = 0
    while index < bytes.count {
      var length = 0
      var digits = 0
      while index < bytes.count, (0x30...0x39).contains(bytes[index]), digits < 9 {
        length = length * 10 + Int(bytes[index] - 0x30)
        digits += 1
        index += 1
      }
      guard digits > 0, index < bytes.count, bytes[index] == 0x3A else { return nil }
      index += 1
      guard length <= bytes.count - index,
        let text = String(
          validating: UnsafeBufferPointer(rebasing: bytes[index..<index + length]), as: UTF8.self)
      else { return nil }
      texts.append(text)
      index += length
    }
    return texts
  }
}
