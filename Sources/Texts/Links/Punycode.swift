// Punycode, the ASCII form of a label in another script. Source: RFC 3492.

enum Punycode {
  private static let base = 36
  private static let smallestThreshold = 1
  private static let largestThreshold = 26
  private static let skew = 38
  private static let damp = 700

  /// The label's ASCII form without `xn--`; nil if it does not fit into a label, 63 bytes.
  static func encode(_ label: [Unicode.Scalar]) -> String? {
    guard label.count < longestLabel else { return nil }
    var output = String(String.UnicodeScalarView(label.filter(\.isASCII)))
    let basicCount = output.unicodeScalars.count
    if basicCount > 0 { output += "-" }
    var handled = basicCount
    var code = 0x80
    var delta = 0
    var bias = 72
    while handled < label.count {
      let codes = label.lazy.map { Int($0.value) }
      // No overflow: a label is short, and a code below 0x110000.
      guard let next = codes.filter({ $0 >= code }).min() else { return nil }
      delta += (next - code) * (handled + 1)
      code = next
      for candidate in codes {
        if candidate < code { delta += 1 }
        guard candidate == code else { continue }
        output += digits(of: delta, bias: bias)
        bias = adapt(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return output.utf8.count + 4 <= longestLabel ? output : nil
  }

  /// How many bytes a label has at most. Source: RFC 1035.
  static let longestLabel = 63

  /// A number of variable length: the last digit is below its threshold.
  private static func digits(of delta: Int, bias: Int) -> String {
    var digits = ""
    var rest = delta
    var place = base
    while true {
      let threshold = max(smallestThreshold, min(largestThreshold, place - bias))
      guard rest >= threshold else { break }
      digits.unicodeScalars.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
    digits.unicodeScalars.append(digit(rest))
    return digits
  }

  private static func digit(_ value: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26))
  }

  private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var bias = 0
    while delta > (base - smallestThreshold) * largestThreshold / 2 {
      delta /= base - smallestThreshold
      bias += base
    }
    return bias + (base - smallestThreshold + 1) * delta / (delta + skew)
  }
}
