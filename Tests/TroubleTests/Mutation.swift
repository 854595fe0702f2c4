// Ways to break a valid answer: as a tree of values, and as bytes.

import ProductHunt
import TestSupport

enum Mutation {
  /// The answer with one to four of its values or bytes broken.
  static func mutated(_ body: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var body = body
    if random.below(3) > 0, var tree = try? JSONReader.read(body) {
      for _ in 0...random.below(4) { tree = broken(tree, &random) }
      body = tree.bytes
    }
    if random.below(3) == 0 {
      for _ in 0...random.below(4) { breakBytes(&body, &random) }
    }
    return body
  }

  // MARK: Values

  /// A tree in which one value, found by going down at random, is another one.
  private static func broken(_ value: JSONValue, _ random: inout SplitMix) -> JSONValue {
    switch value {
    case .object(var members) where !members.isEmpty && random.below(12) > 0:
      let name = random.pick(members.keys.sorted())
      switch random.below(10) {
      case 0: members[name] = nil
      case 1: members[random.pick(["id", "name", "nodes", "pageInfo", "x"])] = members[name]
      default: members[name] = members[name].map { broken($0, &random) }
      }
      return .object(members)
    case .array(var elements) where !elements.isEmpty && random.below(12) > 0:
      let index = random.below(elements.count)
      switch random.below(10) {
      case 0: elements.remove(at: index)
      case 1: elements.append(elements[index])
      default: elements[index] = broken(elements[index], &random)
      }
      return .array(elements)
    default: return other(than: value, &random)
    }
  }

  private static func other(than value: JSONValue, _ random: inout SplitMix) -> JSONValue {
    switch random.below(9) {
    case 0: .null
    case 1: .bool(random.below(2) == 0)
    case 2: .integer(random.pick([0, -1, 1, Int.max, Int.min, 1 << 53, 1_000_000_001]))
    case 3: .number(random.pick([0.5, -0.5, 1e308, -1e308, 1e-300]))
    case 4: .string(text(&random))
    case 5: .array(random.below(2) == 0 ? [] : [value, value])
    case 6: .object(random.below(2) == 0 ? [:] : ["nodes": .array([value])])
    case 7: nested(value, deep: 1 + random.below(80), isArray: random.below(2) == 0)
    default: .string(value.string.map { $0 + text(&random) } ?? "\(random.below(100))")
    }
  }

  private static func nested(_ value: JSONValue, deep: Int, isArray: Bool) -> JSONValue {
    (0..<deep).reduce(value) { inner, _ in
      isArray ? .array([inner]) : .object(["replies": .object(["nodes": .array([inner])])])
    }
  }

  private static func text(_ random: inout SplitMix) -> String {
    let pieces = [
      "\u{1B}[2J", "\u{9B}31m", "\u{202E}", "\u{200B}", "\u{E0041}", "\u{301}",
      "👩\u{200D}👩\u{200D}👧", "\u{1F1E9}",
      "漢", "\u{0}", "\r\n", "<p>", "<a href='http://a.b'>", "&#27;", "http://x.y/", "-1", "NaN",
      "2026-02-30T25:61:61Z", "MjA", String(repeating: "w", count: 300), "\u{1100}\u{1161}", "क्",
    ]
    return (0...random.below(4)).map { _ in random.pick(pieces) }.joined()
  }

  // MARK: Bytes

  private static func breakBytes(_ body: inout [UInt8], _ random: inout SplitMix) {
    guard !body.isEmpty else { return }
    let at = random.below(body.count)
    switch random.below(7) {
    case 0: body[at] = UInt8(random.below(256))
    case 1: body.removeLast(body.count - at)
    case 2: body.remove(at: at)
    case 3:
      let odd: [[UInt8]] = [
        [0xC0, 0x9B], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xFF], [0x1B], [0x00],
        Array("\\ud800".utf8), Array("\\u001b".utf8), Array("\"".utf8), Array("1e999".utf8),
      ]
      body.insert(contentsOf: random.pick(odd), at: at)
    case 4: body.insert(contentsOf: body[at...].prefix(1 + random.below(200)), at: at)
    case 5: body.removeSubrange(at..<min(body.count, at + 1 + random.below(200)))
    default:
      let digits = body.indices.filter { (0x30...0x39).contains(body[$0]) }
      guard !digits.isEmpty else { return }
      body.insert(
        contentsOf: repeatElement(0x39, count: 1 + random.below(400)), at: random.pick(digits))
    }
  }
}
