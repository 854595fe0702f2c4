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
    let bytes = packed.utf8
    var texts: [String] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var length = 0
      var digits = 0
      while index < bytes.endIndex, (0x30...0x39).contains(bytes[index]), digits < 9 {
        length = length * 10 + Int(bytes[index] - 0x30)
        digits += 1
        bytes.formIndex(after: &index)
      }
      guard digits > 0, index < bytes.endIndex, bytes[index] == 0x3A else { return nil }
      bytes.formIndex(after: &index)
      guard let end = bytes.index(index, offsetBy: length, limitedBy: bytes.endIndex),
        let text = String(validating: bytes[index..<end], as: UTF8.self)
      else { return nil }
      texts.append(text)
      index = end
    }
    return texts
  }
}
