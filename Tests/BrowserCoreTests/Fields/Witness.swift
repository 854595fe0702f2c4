// Whether two answers look the same, found at the first step at which they do not.

/// Something was seen that was not expected.
struct Difference: Error {}

/// What was seen, step by step; with expectations, it stops at the first that is not met.
struct Witness {
  private var seen: [String] = []
  private let expected: [String]?

  init() {
    expected = nil
  }

  init(expecting other: Witness) {
    expected = other.seen
  }

  mutating func see(_ text: String) throws(Difference) {
    if let expected, !expected.indices.contains(seen.count) || expected[seen.count] != text {
      throw Difference()
    }
    seen.append(text)
  }

  /// Whether anything is other than expected.
  mutating func isOther(_ look: (inout Witness) throws(Difference) -> Void) -> Bool {
    do throws(Difference) {
      try look(&self)
      return seen.count != expected?.count
    } catch {
      return true
    }
  }
}
