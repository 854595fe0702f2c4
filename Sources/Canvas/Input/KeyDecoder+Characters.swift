// Single characters: UTF-8, control characters, and what an ESC may begin.

extension KeyDecoder {
  mutating func ground(_ byte: UInt8, at now: Duration) {
    let tailEnd = tailEnd
    self.tailEnd = nil
    if let tailEnd, now < tailEnd, "[O]P_".utf8.contains(byte) {
      buffer = [byte]
      state = .heldTail(until: tailEnd)
      return
    }
    switch byte {
    case 0x1B: state = .escape(count: 1)
    case 0x00..<0x80: emit(.key(Self.key(ascii: byte)))
    default: beginCharacter(byte)
    }
  }

  /// Begins a character of several bytes, unless this byte begins none.
  private mutating func beginCharacter(_ byte: UInt8) {
    let missing =
      switch byte {
      case 0xC2...0xDF: 1
      case 0xE0...0xEF: 2
      case 0xF0...0xF4: 3
      default: 0
      }
    guard missing > 0 else { return settle() }
    buffer = [byte]
    state = .character(missing: missing)
  }

  mutating func character(_ byte: UInt8, missing: Int, at now: Duration) {
    guard (0x80...0xBF).contains(byte) else { return breakOff(byte, at: now) }
    buffer.append(byte)
    if missing > 1 {
      state = .character(missing: missing - 1)
      return
    }
    let scalar = String(validating: buffer, as: UTF8.self)?.unicodeScalars.first
    if let scalar, !(0x80...0x9F).contains(scalar.value) {
      emit(.key(.character(Character(scalar))))
    }
    settle()
  }

  mutating func escape(_ byte: UInt8, count: Int) {
    switch byte {
    case 0x1B:
      if count == 2 { emit(.key(.escape)) }
      state = .escape(count: 2)
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      begin(byte)
    default:
      if count == 2 { emit(.key(.escape)) }
      if "]PX^_".utf8.contains(byte) { return begin(byte) }
      isSwallowed = true  // a key with Alt, of one byte or more
      if 0x20...0x2F ~= byte || byte == UInt8(ascii: "N") {
        state = .intermediate
        return
      }
      beginCharacter(byte)
    }
  }

  /// What comes at once behind `ESC (` is part of it; a key that comes later is one.
  mutating func intermediate(_ byte: UInt8, at now: Duration) {
    switch byte {
    case 0x20...0x2F: break
    case 0x30...0x7E: settle()
    default: breakOff(byte, at: now)
    }
  }

  /// Begins the sequence whose introducer, after the ESC, is this byte.
  mutating func begin(_ introducer: UInt8) {
    buffer.removeAll(keepingCapacity: true)
    switch introducer {
    case UInt8(ascii: "["): state = .controlSequence
    case UInt8(ascii: "O"): state = .singleShift
    default:
      state = .string(StringState(kind: introducer))
      // Replies come as OSC, DCS and APC; the other two say nothing.
      if "X^".utf8.contains(introducer) { isSwallowed = true }
    }
  }

  mutating func heldTail(_ byte: UInt8, at now: Duration) {
    guard let introducer = buffer.first, Self.goesOn(introducer, with: byte) else {
      emitHeld()
      return breakOff(byte, at: now)
    }
    isSwallowed = true
    begin(introducer)
    step(byte, at: now)
  }

  mutating func emitHeld() {
    for byte in buffer { emit(.key(Self.key(ascii: byte))) }
  }

  /// Whether this byte may go on a torn sequence. Strings begin as terminals' replies do.
  private static func goesOn(_ introducer: UInt8, with byte: UInt8) -> Bool {
    switch introducer {
    case UInt8(ascii: "["), UInt8(ascii: "O"): (0x30...0x7E).contains(byte)
    case UInt8(ascii: "]"): (0x30...0x39).contains(byte) || "lL".utf8.contains(byte)
    case UInt8(ascii: "P"): (0x30...0x39).contains(byte) || "!$+>|?=".utf8.contains(byte)
    default: byte == UInt8(ascii: "G")  // kitty's replies about pictures
    }
  }

  /// The key that sends this byte.
  static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte | 0x60)))
    case 0x00..<0x20: .control(Character(Unicode.Scalar(byte | 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }
}
