// Numbers that look random and are the same in every run.

/// Sebastiano Vigna's SplitMix64.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// One of many independent sequences: numbers that lie beside each other give ones that do not.
  init(_ parts: Int...) {
    state = 0x5DEE_CE66
    for part in parts {
      state ^= UInt64(bitPattern: Int64(part))
      state = next()
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to just below `bound`.
  mutating func below(_ bound: Int) -> Int { bound < 2 ? 0 : Int(next() % UInt64(bound)) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// True once in `times`.
  mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }
}
