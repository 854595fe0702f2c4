// What several tests here need: texts that make trouble, and a way to print scalars.

import TestSupport

extension SplitMix {
  /// Up to fifteen scalars, mostly of the kinds that join, hide or stack.
  mutating func troublesomeString() -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x00...0xA0, 0x20...0x7E, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F, 0x980...0x9FF,
      0xD00...0xD7F, 0xE00...0xE7F, 0x1000...0x109F, 0x1100...0x11FF, 0x200B...0x200F,
      0x200D...0x200D,
      0x2028...0x206F, 0x20D0...0x20F0, 0x2600...0x27BF, 0x3000...0x303F, 0xA960...0xA97C,
      0xAC00...0xAC40, 0xFE00...0xFE0F, 0xFF61...0xFF9F, 0x11000...0x11FFF, 0x1F1E6...0x1F1FF,
      0x1F3FB...0x1F3FF, 0x1F400...0x1F6FF, 0x1F900...0x1FAFF, 0xE0000...0xE01EF, 0x0...0x10FFFF,
    ]
    let chosen = (0...below(4)).map { _ in blocks[below(blocks.count)] }
    var text = String.UnicodeScalarView()
    for _ in 0...below(15) {
      let block = chosen[below(chosen.count)]
      if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }
}

extension Sequence<Unicode.Scalar> {
  /// The scalars as numbers, for a failure's message.
  var hex: String { map { String($0.value, radix: 16) }.joined(separator: " ") }
}
