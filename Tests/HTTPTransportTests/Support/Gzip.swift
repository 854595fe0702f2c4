// Gzip (RFC 1952, 1951) as far as tests need it: any bytes stored, and very many zeros in very few.

enum Gzip {
  /// The bytes, not made smaller.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt16(bytes.count)
    return header + [1] + little(length) + little(~length) + bytes
      + little(checksum(bytes)) + little(UInt32(bytes.count))
  }

  /// At least so many zeros, about 160 of them in a byte. Without an end, which no one should reach.
  static func zeros(_ count: Int) -> [UInt8] {
    var bits: [Bool] = [true, true, false]  // last block, fixed codes
    bits += code(0x30, 8)  // one zero
    let run = code(0xC5, 8) + code(0, 5)  // 258 times what stands one byte before
    for _ in 0...(count / 258) { bits += run }
    var bytes = header
    for start in stride(from: 0, to: bits.count, by: 8) {
      let byte = bits[start..<min(start + 8, bits.count)].enumerated()
      bytes.append(byte.reduce(0) { $0 | ($1.element ? 1 << UInt8($1.offset) : 0) })
    }
    return bytes
  }

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

  /// A Huffman code: the highest bit first.
  private static func code(_ value: Int, _ length: Int) -> [Bool] {
    (0..<length).reversed().map { value >> $0 & 1 == 1 }
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
