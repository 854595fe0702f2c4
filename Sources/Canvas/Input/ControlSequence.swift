// What a whole control sequence (`ESC [ … final`) means. Sources: ECMA-48 5.4 for its form; XTerm Control
// Sequences for keys, mouse and replies; the Kitty keyboard protocol for `u`.

/// A control sequence that has come whole.
struct ControlSequence {
  private let bytes: [UInt8]
  private let final: UInt8
  /// `<`, `=`, `>` or `?` before the numbers.
  private let mark: UInt8?
  /// The numbers with their parts: `1;5:3` is [[1], [5, 3]]. A missing one is nil.
  private let numbers: [[Int?]]
  private let hasIntermediates: Bool

  init(_ bytes: [UInt8], final: UInt8) {
    self.bytes = bytes
    self.final = final
    mark = bytes.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let rest = mark == nil ? bytes[...] : bytes.dropFirst()
    let digits = rest.prefix { (0x30...0x3F).contains($0) }
    hasIntermediates = digits.count < rest.count
    numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Self.number)
    }
  }

  var beginsPaste: Bool {
    final == UInt8(ascii: "~") && mark == nil && number(0) == 200
  }

  /// What it says; nil if nothing, or nothing known.
  var input: Input? {
    if mark == UInt8(ascii: "<") { return mouse }
    if isReply { return .reply(bytes + [final]) }
    guard mark == nil, !hasIntermediates, !isRelease else { return nil }
    switch final {
    case UInt8(ascii: "I") where bytes.isEmpty: return .focus(true)
    case UInt8(ascii: "O") where bytes.isEmpty: return .focus(false)
    case UInt8(ascii: "u"): return key(code: number(0)).map(Input.key)
    case UInt8(ascii: "~") where number(0) == 27 && numbers.count > 2:
      return key(code: number(2)).map(Input.key)
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return KeyTable.numbered[number(0) ?? 0].map(Input.key)
    default: return KeyTable.lettered[final].map(Input.key)
    }
  }

  /// Device attributes (c), status (n), mode ($y), keyboard ( ?u), window (t), graphics ( ?S), and
  /// the caret's place (R), which looks as F3 with a modifier does: in row 1 it is taken for that.
  private var isReply: Bool {
    switch final {
    case UInt8(ascii: "c"): mark != nil
    case UInt8(ascii: "n"), UInt8(ascii: "t"): true
    case UInt8(ascii: "y"): bytes.last == UInt8(ascii: "$")
    case UInt8(ascii: "u"), UInt8(ascii: "S"): mark == UInt8(ascii: "?")
    case UInt8(ascii: "R"): mark == UInt8(ascii: "?") || numbers.count > 1 && number(0) != 1
    default: false
    }
  }

  /// `<button;column;row`, `M` for pressed and `m` for released.
  private var mouse: Input? {
    guard let button = number(0), let column = number(1), let row = number(2), column > 0, row > 0,
      numbers.count == 3, [UInt8(ascii: "M"), UInt8(ascii: "m")].contains(final)
    else { return nil }
    let isPressed = final == UInt8(ascii: "M")
    let position = Position(column: column - 1, row: row - 1)
    switch button & ~0b1_1100 {  // without Shift, Alt and Control
    case 0: return .mouse(Input.Mouse(isPressed ? .press : .release, at: position))
    case 32: return .mouse(Input.Mouse(.drag, at: position))
    case 64 where isPressed: return .mouse(Input.Mouse(.wheelUp, at: position))
    case 65 where isPressed: return .mouse(Input.Mouse(.wheelDown, at: position))
    default: return nil
    }
  }

  /// A key by its character's number, as `CSI … u` and `CSI 27;…~` tell it.
  private func key(code: Int?) -> Key? {
    let modifiers = Modifiers(number(1))
    guard let code, !modifiers.hasAltOrMore else { return nil }
    switch code {
    case 9: return modifiers.hasShift ? .backtab : .tab
    case 13, 10: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 0xE000...0xF8FF: return nil  // keys that are no characters
    default: break
    }
    let shifted = modifiers.hasShift ? numbers[0].dropFirst().first ?? nil : nil
    guard let scalar = UInt32(exactly: shifted ?? code).flatMap(Unicode.Scalar.init),
      scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value)
    else { return nil }
    if modifiers.hasControl {
      guard scalar.isASCII, scalar.properties.isAlphabetic else { return nil }
      return KeyDecoder.key(ascii: UInt8(scalar.value & 0x1F))
    }
    let character = Character(scalar)
    guard modifiers.hasShift, let capital = character.uppercased().first else {
      return .character(character)
    }
    return .character(capital)
  }

  /// Whether the key was let go, in a terminal that tells.
  private var isRelease: Bool {
    numbers.count > 1 && numbers[1].count > 1 && numbers[1][1] == 3
  }

  private func number(_ place: Int) -> Int? {
    numbers.indices.contains(place) ? numbers[place].first ?? nil : nil
  }

  /// A decimal number, at most 9,999,999; nil if empty or more.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...7).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  /// Modifiers as terminals number them: one more than a sum of bits.
  private struct Modifiers {
    private let bits: Int
    init(_ number: Int?) { bits = max(0, (number ?? 1) - 1) }
    var hasShift: Bool { bits & 1 != 0 }
    var hasControl: Bool { bits & 4 != 0 }
    /// Alt, Super, Hyper or Meta; the locks do not count.
    var hasAltOrMore: Bool { bits & 0b11_1010 != 0 }
  }
}
