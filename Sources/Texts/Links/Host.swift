// The host of an address: a name, in ASCII whatever script it was written in, or a number.

/// A host that may be asked for, and how it was written if that was not ASCII.
///
/// Browsers map what people write to what is looked up; where this does not know the mapping to be
/// the same, it refuses, so that what is shown is what opens.
struct Host: Equatable {
  /// As it is looked up: lowercase ASCII.
  let ascii: String
  /// As it was written, cleaned, if that is not ASCII.
  let written: PlainText?

  /// How many bytes a name has at most. Source: RFC 1035.
  private static let longestName = 253

  init?(_ text: Substring) {
    if text.utf8.first == UInt8(ascii: "[") {
      guard Self.isIPv6(text.utf8) else { return nil }
      ascii = text.lowercased()
      written = nil
      return
    }
    // Longer than any name, however it is written: four bytes each.
    guard text.utf8.count <= 4 * Self.longestName, let name = Self.mapped(text) else { return nil }
    var labels: [String] = []
    for label in name.split(separator: ".", omittingEmptySubsequences: false) {
      guard let label = Self.asciiLabel(Array(label)) else { return nil }
      labels.append(label)
    }
    // A name may end in a dot.
    if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
    guard !labels.isEmpty, !labels.contains(""), !Self.isOddNumber(labels) else { return nil }
    ascii = labels.joined(separator: ".")
    guard ascii.utf8.count <= Self.longestName else { return nil }
    written = name.allSatisfy(\.isASCII) ? nil : PlainText(ForeignText(String(text)))
  }

  /// The name in lowercase, full stops and letters of full width made ASCII, marks composed; nil if
  /// it has what no name has, or what browsers would map to something else.
  private static func mapped(_ text: Substring) -> [Unicode.Scalar]? {
    var name: [Unicode.Scalar] = []
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 {
        guard let mapped = mapped(ascii: byte) else { return nil }
        name.append(mapped)
      }
      return name
    }
    for character in text {
      let composed = Composed.scalar(of: character).map { [$0] } ?? Array(character.unicodeScalars)
      for scalar in composed {
        guard let mapped = mapped(scalar) else { return nil }
        name += mapped
      }
    }
    return name
  }

  private static func mapped(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      return mapped(ascii: byte).map { [$0] }
    }
    switch scalar.value {
    case 0x3002, 0xFF0E, 0xFF61: return ["."]
    case 0xFF0D, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return Unicode.Scalar(scalar.value - 0xFEE0).flatMap(mapped)
    case 0x00DF, 0x03C2: return [scalar]  // ß and ς are letters of names; folding changes them
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      let lower = Array(scalar.properties.lowercaseMapping.unicodeScalars)
      return lower.contains { $0.properties.changesWhenNFKCCaseFolded } ? nil : lower
    default: return nil
    }
  }

  private static func mapped(ascii byte: UInt8) -> Unicode.Scalar? {
    guard byte.isASCIIAlphanumeric || "-._".utf8.contains(byte) else { return nil }
    return Unicode.Scalar(byte.lowercasedASCII)
  }

  private static func asciiLabel(_ label: [Unicode.Scalar]) -> String? {
    guard label.first != "-", label.last != "-" else { return nil }
    if label.allSatisfy(\.isASCII) {
      let ascii = String(String.UnicodeScalarView(label))
      return ascii.utf8.count <= Punycode.longestLabel ? ascii : nil
    }
    // A mark at the beginning would be shown on the dot.
    guard label.first?.properties.canonicalCombiningClass == .notReordered else { return nil }
    return Punycode.encode(label).map { "xn--" + $0 }
  }

  /// Whether it is a number but not four numbers between dots: browsers read `2130706433` and
  /// `0x7f.1` as addresses that they do not look like.
  private static func isOddNumber(_ labels: [String]) -> Bool {
    guard let last = labels.last, last.utf8.first?.isASCIIDigit == true else { return false }
    let isNumber = last.utf8.allSatisfy(\.isASCIIDigit) || last.hasPrefix("0x")
    let isPlain =
      labels.count == 4
      && labels.allSatisfy { part in UInt8(part).map { String($0) == part } ?? false }
    return isNumber && !isPlain
  }

  private static func isIPv6(_ text: Substring.UTF8View) -> Bool {
    guard text.last == UInt8(ascii: "]"), 4...47 ~= text.count else { return false }
    let inner = text.dropFirst().dropLast()
    return inner.count(where: { $0 == UInt8(ascii: ":") }) >= 2
      && inner.allSatisfy {
        $0.isASCIIHexDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
  }
}

/// Letters with marks that have a scalar of their own, since the standard library has no
/// normalization: but its characters are equal when they are canonically equivalent.
private enum Composed {
  static func scalar(of character: Character) -> Unicode.Scalar? {
    character.unicodeScalars.count > 1 ? table[character] : nil
  }

  private static let table: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x622...0x6D3, 0x929...0x934, 0x1E00...0x1FFC,
      0x304C...0x3094, 0x30AC...0x30FE, 0xAC00...0xD7A3,
    ]
    var table: [Character: Unicode.Scalar] = [:]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      table[Character(scalar)] = scalar
    }
    return table
  }()
}
