import Canvas
import TestSupport
import Testing

struct KeyDecoderFuzzTests {
  @Test(.timeLimit(.minutes(1)))
  func `a megabyte of random bytes does no harm, and silence ends whatever they began`() {
    var random = SplitMix(seed: 1)
    var decoder = KeyDecoder()
    var now = Duration.zero
    var left = 1 << 20
    while left > 0 {
      let bytes = (0..<Int.random(in: 1...4096, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      left -= bytes.count
      now += .milliseconds(Int.random(in: 0...40, using: &random))
      #expect(decoder.decode(bytes, at: now).count <= bytes.count + 2)
    }
    _ = decoder.expire(at: now + .milliseconds(500))
    #expect(decoder.deadline == nil)
    #expect(decoder.decode([UInt8(ascii: "j")], at: now + .seconds(2)) == [.key("j")])
  }

  @Test(arguments: [1, 2, 3])
  func `pieces of sequences end at the ground state`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let pieces = [
      "\u{1B}", "\u{1B}[", "[", "O", "\u{1B}O", "\u{1B}]", "\u{1B}P", "1;5", "<0;1;1", "M", "A",
      "~",
      "\u{1B}[200~", "\u{1B}[201~", "\u{7}", "\u{1B}\\", "漢", "q", "\r", "$", "u", "\u{18}",
    ].map { Array($0.utf8) }
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      var now = Duration.zero
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        now += .milliseconds(Int.random(in: 0...60, using: &random))
        _ = decoder.decode(pieces[Int.random(in: 0..<pieces.count, using: &random)], at: now)
      }
      _ = decoder.expire(at: now + .milliseconds(500))
      #expect(decoder.deadline == nil)
      #expect(decoder.decode([UInt8(ascii: "j")], at: now + .seconds(2)) == [.key("j")])
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["\u{1B}[200~", "\u{1B}["])
  func `a megabyte without an end is bounded`(beginning: String) {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array(beginning.utf8), at: .zero)
    _ = decoder.decode([UInt8](repeating: UInt8(ascii: "1"), count: 1 << 20), at: .zero)
    for input in decoder.expire(at: .milliseconds(500)) {
      guard case .paste(let text) = input else { continue }
      #expect(text.utf8.count == 65_536)
    }
    #expect(decoder.deadline == nil)
  }
}
